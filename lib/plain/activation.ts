import { BadInput } from '@/lib/arith/badInput.ts';
import type { Activation } from '@/lib/arith/stack.ts';
import type { Numbers } from './numbers.ts';

/** max(x, 0). */
export const relu = (x: number): number => (x > 0 ? x : 0);

/** 1 / (1 + e^−x), without overflow on either side. */
export function sigmoid(x: number): number {
  const small = Math.exp(-Math.abs(x));
  return (x >= 0 ? 1 : small) / (1 + small);
}

const functions: Readonly<Record<Activation, (x: number) => number>> = { linear: x => x, relu, sigmoid };

/** An activation on every number; shape as before. Throws `BadInput` (`activate.activation`) for an unknown name. */
export function activate<N extends Numbers>(input: N, activation: Activation): N {
  if (!Object.hasOwn(functions, activation)) throw new BadInput({ argument: 'activate.activation', expected: 'linear, relu or sigmoid', got: activation, mend: 'use one of the three' });
  return { ...input, values: input.values.map(functions[activation]) };
}

const slopes: Readonly<Record<Activation, (y: number) => number>> = { linear: () => 1, relu: y => (y > 0 ? 1 : 0), sigmoid: y => y * (1 - y) };

/** Gradient by what went into an activation, from the gradient by its output and that output. ReLU's slope at 0 is 0. */
export function activationGradient<N extends Numbers>(gradient: N, output: N, activation: Activation): N {
  return { ...gradient, values: gradient.values.map((value, place) => value * slopes[activation](output.values[place]!)) };
}
