import { describe, expect, it } from 'vitest';
import { createOptimizer, type OptimizerName } from './optimizers.ts';

/** A weight's way from 1 under the gradients 1 and −0.5, worked out by hand from the formulas. */
function way(name: OptimizerName, rate: number): number[] {
  const parameters = new Float32Array([1]);
  const optimizer = createOptimizer(name, rate, 1);
  return [1, -0.5].map(gradient => {
    optimizer.step(parameters, new Float32Array([gradient]));
    return parameters[0]!;
  });
}

describe('createOptimizer', () => {
  it('SGD keeps nine tenths of its velocity', () => {
    expect(way('sgd', 0.1)).toEqual([expect.closeTo(0.9, 6), expect.closeTo(0.9 - 0.09 + 0.05, 6)]);
  });

  it('Adam moves by the learning rate in its first step, whatever the gradient', () => {
    const [first, second] = way('adam', 0.01);
    expect(first).toBeCloseTo(0.99, 6);
    const mean = (0.9 * 0.1 + 0.1 * -0.5) / (1 - 0.81);
    const square = (0.999 * 0.001 + 0.001 * 0.25) / (1 - 0.999 ** 2);
    expect(second).toBeCloseTo(0.99 - 0.01 * mean / Math.sqrt(square), 6);
  });

  it('RMSprop has its epsilon inside the root: a tiny gradient moves little', () => {
    expect(way('rmsprop', 0.01)[0]).toBeCloseTo(1 - 0.01 / Math.sqrt(0.1), 6);
    const parameters = new Float32Array([0]);
    createOptimizer('rmsprop', 1, 1).step(parameters, new Float32Array([1e-5]));
    expect(parameters[0]).toBeCloseTo(-1e-5 / Math.sqrt(1e-11 + 1e-7), 6);
  });

  it('Adadelta begins with √ε over the new accumulator', () => {
    expect(way('adadelta', 1)[0]).toBeCloseTo(1 - Math.sqrt(1e-7) / Math.sqrt(0.05 + 1e-7), 6);
  });

  it.each(['adam', 'adadelta', 'sgd', 'rmsprop'] as const)('%s leaves weights without a gradient alone', name => {
    const parameters = new Float32Array([3, 4]);
    createOptimizer(name, 1, 2).step(parameters, new Float32Array(2));
    expect([...parameters]).toEqual([3, 4]);
  });
});

describe('settings other than Keras\'s', () => {
  /** Two steps from weight 1 against the gradients 2 and −1, at rate 0.1. */
  const twoSteps = (...[name, given]: [Parameters<typeof createOptimizer>[0], Parameters<typeof createOptimizer>[3]]) => {
    const parameters = Float32Array.of(1);
    const optimizer = createOptimizer(name, 0.1, 1, given);
    for (const gradient of [2, -1]) optimizer.step(parameters, Float32Array.of(gradient));
    return parameters[0]!;
  };
  // By hand, from the formulas of the papers.
  it('decide the step of SGD', () => {
    // v: −0.2, then 0.5 · −0.2 + 0.1 = 0.
    expect(twoSteps('sgd', { momentum: 0.5 })).toBeCloseTo(0.8, 6);
    expect(twoSteps('sgd', { momentum: 0 })).toBeCloseTo(0.9, 6);
  });
  it('decide the step of Adam', () => {
    // m: 1, then 0; v: 0.2 · 4 = 0.8. First step: 0.1 · √0.2 / 0.5 · 1 / (√0.8 + 0.01); the second moves nothing.
    const first = 0.1 * Math.sqrt(0.2) / 0.5 / (Math.sqrt(0.8) + 0.01);
    expect(twoSteps('adam', { beta1: 0.5, beta2: 0.8, epsilon: 0.01 })).toBeCloseTo(1 - first, 6);
  });
  it('decide the step of RMSprop and of Adadelta', () => {
    // v: 2, then 0.5 · 2 + 0.5 = 1.5.
    expect(twoSteps('rmsprop', { decay: 0.5, epsilon: 0.25 })).toBeCloseTo(1 - 0.1 * 2 / Math.sqrt(2.25) + 0.1 / Math.sqrt(1.75), 6);
    const first = 2 * Math.sqrt(0.25) / Math.sqrt(2.25);
    const second = -Math.sqrt(0.5 * first ** 2 + 0.25) / Math.sqrt(1.75);
    expect(twoSteps('adadelta', { rho: 0.5, epsilon: 0.25 })).toBeCloseTo(1 - 0.1 * (first + second), 6);
  });
  it('of another rule change nothing', () => expect(twoSteps('adam', { momentum: 0.1, rho: 0.2, decay: 0.3 })).toBe(twoSteps('adam', {})));
});
