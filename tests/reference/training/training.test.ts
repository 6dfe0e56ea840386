import { dispose, memory, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { crossEntropy } from '@/lib/tensor/kernels/loss.ts';
import { createModel } from '@/lib/tensor/model.ts';
import { createOptimizer, optimizerConstants } from '@/lib/training/optimizers.ts';
import { useBackend } from '../backends.ts';
import { clipCases, deviation, modelCases, scaleOf, type ModelCase, type Rule } from './cases.ts';

const losses = ['binaryCrossentropy', 'meanSquaredError'] as const;
const modelOf = ({ attrs }: ModelCase) => createModel(planStack(sourceStack(attrs.model), [28, 28, 1]).layers);
const startOf = ({ inputs }: ModelCase) => new Float32Array(Object.values(inputs.weights).flatMap(({ data }) => data));
const picturesOf = ({ inputs: { pictures } }: ModelCase) => tensor(Float32Array.from(pictures.data, byte => byte / pictures.divideBy), pictures.shape);

/** Calls `check` with a model's start and puts everything away behind it. */
function withModel(each: ModelCase, check: (model: ReturnType<typeof createModel>, start: Float32Array, pictures: Tensor) => void): void {
  const pictures = picturesOf(each);
  const before = memory().numTensors;
  check(modelOf(each), startOf(each), pictures);
  expect(memory().numTensors).toBe(before);
  dispose(pictures);
}

const relative = (got: number, expected: number) => Math.abs(got / expected - 1);

/** Rules as the engine has them; the reference also holds Keras 2's RMSprop, which it does not. */
const isOurs = ({ rule, epsilonPlace }: Rule) => rule !== 'rmsprop' || epsilonPlace === 'inside the root';

describe.each(['cpu', 'wasm', 'wasm-simd'] as const)('on %s', backend => {
  beforeAll(() => useBackend(backend));

  describe.each(modelCases.map(each => [each.id, each] as const))('%s', (_id, each) => {
    it('every layer answers as in float64', () => withModel(each, (model, start, pictures) => {
      const outputs = model.forward(start, pictures);
      each.attrs.layers.forEach(({ name }, place) => {
        const expected = each.expect.layers[name]!;
        const size = expected.shape.reduce((product, length) => product * length, 1);
        const got = outputs[place]!.dataSync().slice(0, size);
        expect([name, deviation(got, expected, each.tol.layers * scaleOf(got, expected))]).toEqual([name, expect.toBeAtMost(1)]);
      });
      dispose(outputs);
    }));

    it.each(losses)('%s and its gradient are those of float64', name => withModel(each, (model, start, pictures) => {
      const { loss, gradient } = model.gradient(start, pictures, pictures, name);
      expect(relative(loss, each.expect.loss[name])).toBeLessThan(each.tol.loss);
      expect(relative(model.loss(start, pictures, pictures, name), each.expect.loss[name])).toBeLessThan(each.tol.loss);
      Object.values(each.expect.gradients[name]).forEach((expected, place) => {
        const slot = model.slots[place]!;
        const got = gradient.subarray(slot.offset, slot.offset + slot.size);
        expect([slot.name, deviation(got, expected, each.tol.gradients * scaleOf(got, expected))]).toEqual([slot.name, expect.toBeAtMost(1)]);
        if ('data' in expected) expected.data.forEach((value, index) => { if (value === 0) expect(Math.abs(got[index]!)).toBe(0); });
      });
    }));

    it.each(each.expect.steps.filter(isOurs).map(rule => [`${rule.rule} at ${rule.rate}, ${rule.loss}`, rule] as const))('ten steps of %s', (_name, rule) => withModel(each, (model, start, pictures) => {
      const { rule: name, rate } = rule;
      expect(rule).toMatchObject(optimizerConstants[name]);
      const optimizer = createOptimizer(name, rate, start.length);
      const measured = Array.from({ length: 10 }, () => {
        const { loss, gradient } = model.gradient(start, pictures, pictures, rule.loss);
        optimizer.step(start, gradient);
        return loss;
      });
      measured.push(model.loss(start, pictures, pictures, rule.loss));
      rule.losses.forEach((expected, step) => expect([step, relative(measured[step]!, expected)]).toEqual([step, expect.toBeAtMost(each.tol.loss)]));
      Object.values(rule.weights).forEach((expected, place) => {
        const { offset, size, name: slot } = model.slots[place]!;
        expect([slot, deviation(start.subarray(offset, offset + size), expected, each.tol.weights[rule.tolerance]!)]).toEqual([slot, expect.toBeAtMost(1)]);
      });
    }));
  });

  it.each(clipCases.map(each => [each.id, each] as const))('%s: outside the margins the loss stays finite and the gradient is 0', (_id, { inputs, expect: expected, tol }) => {
    const [probability, target] = [tensor(inputs.probability.data), tensor(inputs.target.data)];
    const { loss, gradient } = crossEntropy(probability, target);
    const count = inputs.probability.data.length;
    expect(relative(loss.dataSync()[0]!, expected.loss)).toBeLessThan(tol);
    gradient.dataSync().forEach((value, place) => {
      const goal = expected.gradientPerPixel.data[place]! / count;
      expect(Math.abs(value - goal)).toBeLessThanOrEqual(tol * Math.abs(goal));
    });
    dispose([probability, target, loss, gradient]);
  });
});

expect.extend({
  toBeAtMost: (got: number, most: number) => ({ pass: got <= most, message: () => `expected at most ${most}, got ${got}` }),
});
declare module 'vitest' {
  interface AsymmetricMatchersContaining { toBeAtMost(most: number): number }
}
