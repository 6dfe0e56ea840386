import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import type { Activation } from '@/lib/arith/stack.ts';
import { defineKernel } from './define.ts';

const run = defineKernel<{ activation: Activation }>('ActivationGradient', {
  outputs: ([shape]) => [{ shape: shape! }, { shape: [shape!.at(-1)!] }],
  run([gradient, y], [before, bias], [shape], { activation }) {
    const channels = shape!.at(-1)!;
    const sums = new Float64Array(channels);
    for (let start = 0; start < gradient!.length; start += channels) for (let channel = 0; channel < channels; channel++) {
      const place = start + channel;
      const value = y![place]!;
      const slope = activation === 'linear' ? 1 : activation === 'relu' ? (value > 0 ? 1 : 0) : value * (1 - value);
      const passed = slope * gradient![place]!;
      before![place] = passed;
      sums[channel]! += passed;
    }
    bias!.set(sums);
  },
});

/**
 * From the gradient behind an activation to the one before it, and its sum over all cells per channel (the gradient
 * of a bias), summed in float64. `y` is the activation's output; ReLU's derivative at 0 is 0.
 */
export function activationGradient(gradient: Tensor, y: Tensor, activation: Activation): { before: Tensor; bias: Tensor1D } {
  const [before, bias] = run([gradient, y], { activation });
  return { before: before!, bias: bias as Tensor1D };
}

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
