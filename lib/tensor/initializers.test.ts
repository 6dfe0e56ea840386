import { describe, expect, it } from 'vitest';
import { randomStream } from '@/lib/training/random.ts';
import { fansOf, glorotNormal, heNormal, initializers, torchDefault, type Initializer } from './initializers.ts';
import type { ParameterSlot } from './parameters.ts';

/** A convolution 3 × 3 from 16 to 64 channels, kernel and bias. */
const kernel: ParameterSlot = { name: 'conv2d/kernel', layer: 0, role: 'kernel', shape: [3, 3, 16, 64], offset: 0, size: 9216 };
const bias: ParameterSlot = { name: 'conv2d/bias', layer: 0, role: 'bias', shape: [64], offset: 9216, size: 64 };
const drawn = (initializer: Initializer) => {
  const values = initializer([kernel, bias], randomStream(1, 'weights'));
  return { kernel: values.subarray(0, 9216), bias: values.subarray(9216) };
};
const largest = (values: Float32Array) => Math.max(...values.map(Math.abs));
const deviation = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe('start values', () => {
  it('count inputs and outputs as Keras and PyTorch do: taps times either channel axis', () => {
    expect(fansOf([3, 3, 16, 64])).toEqual({ fanIn: 144, fanOut: 576 });
    expect(fansOf([4, 2])).toEqual({ fanIn: 4, fanOut: 2 });
  });

  it.each([['glorotUniform', Math.sqrt(6 / 720)], ['heUniform', Math.sqrt(6 / 144)]] as const)('%s fills its range and leaves biases at 0', (name, bound) => {
    const { kernel: values, bias: biases } = drawn(initializers[name]);
    expect(largest(values)).toBeLessThanOrEqual(bound);
    expect(largest(values)).toBeGreaterThan(0.99 * bound);
    expect(deviation(values)).toBeCloseTo(bound / Math.sqrt(3), 3);
    expect([...biases].every(value => value === 0)).toBe(true);
  });

  it.each([['glorotNormal', glorotNormal, Math.sqrt(2 / 720)], ['heNormal', heNormal, Math.sqrt(2 / 144)]] as const)('%s has Keras’s spread after its cut at two standard deviations', (_name, initializer, wanted) => {
    const { kernel: values, bias: biases } = drawn(initializer);
    expect(deviation(values) / wanted).toBeCloseTo(1, 1);
    expect(largest(values)).toBeLessThanOrEqual(2 * wanted / 0.8796);
    expect(largest(values)).toBeGreaterThan(2 * wanted);
    expect([...biases].every(value => value === 0)).toBe(true);
  });

  it('torchDefault lies in ±1 / √(fan in), 1 / 12 here, biases too', () => {
    const { kernel: values, bias: biases } = drawn(torchDefault);
    for (const each of [values, biases]) {
      expect(largest(each)).toBeLessThanOrEqual(1 / 12 + 1e-9);
      expect(largest(each)).toBeGreaterThan(0.9 / 12);
    }
  });

  it.each(Object.entries(initializers))('%s gives the same numbers for the same seed', (_name, initializer) => {
    expect(drawn(initializer)).toEqual(drawn(initializer));
  });
});
