import { mul, step, sub, tidy, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import type { Activation } from '@/lib/arith/stack.ts';
import { defineKernel } from './define.ts';

const sumRun = defineKernel<object>('SumPerChannel', {
  outputs: ([shape]) => [{ shape: [shape!.at(-1)!] }],
  run([x], [output], [shape]) {
    const channels = shape!.at(-1)!;
    const sums = new Float64Array(channels);
    for (let start = 0; start < x!.length; start += channels) {
      for (let channel = 0; channel < channels; channel++) sums[channel] = sums[channel]! + x![start + channel]!;
    }
    output!.set(sums);
  },
});

/** The sum of every channel over all pictures and cells, in float64: the gradient of a bias. */
export const sumPerChannel = (x: Tensor): Tensor1D => sumRun([x], {})[0] as Tensor1D;

/**
 * From the gradient behind an activation to the one before it. `y` is the activation's output; ReLU's derivative
 * at 0 is 0. Always a tensor of its own, to be disposed of by the caller.
 */
export const activationGradient = (gradient: Tensor, y: Tensor, activation: Activation): Tensor => tidy(() => {
  switch (activation) {
    case 'linear': return gradient.clone();
    case 'relu': return mul(gradient, step(y));
    case 'sigmoid': return mul(gradient, mul(y, sub(1, y)));
  }
});

const aliveRun = defineKernel<object>('LargestPerChannel', {
  outputs: ([shape]) => [{ shape: [shape!.at(-1)!] }],
  run([x], [largest], [shape]) {
    const channels = shape!.at(-1)!;
    largest!.fill(Number.NEGATIVE_INFINITY);
    for (let start = 0; start < x!.length; start += channels) for (let channel = 0; channel < channels; channel++) {
      if (x![start + channel]! > largest![channel]!) largest![channel] = x![start + channel]!;
    }
  },
});

/** The largest value of every channel over all pictures and cells. */
export const largestPerChannel = (x: Tensor): Tensor1D => aliveRun([x], {})[0] as Tensor1D;
