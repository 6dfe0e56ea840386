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
