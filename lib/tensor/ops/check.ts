import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import { asPair, type Pair, type PerAxis } from '@/lib/arith/grid.ts';

const shapeText = (shape: readonly number[]) => `[${shape.join(', ')}]`;

/** Refuses a tensor of another rank than `rank`, of whole numbers or text, or without a number in it (`<argument>.rank`, `.dtype`, `.size`). */
export function ofRank<T extends Tensor>(argument: string, x: Tensor, rank: number, axes: string): T {
  if (x.rank !== rank) {
    throw new BadInput({ argument: `${argument}.rank`, expected: `${rank} axes ${axes}`, got: shapeText(x.shape), mend: `give it the shape ${axes}` });
  }
  return ofNumbers(argument, x) as T;
}

/** Refuses what is not float32, and what holds no number at all. */
export function ofNumbers(argument: string, x: Tensor): Tensor {
  if (x.dtype !== 'float32') throw new BadInput({ argument: `${argument}.dtype`, expected: 'float32', got: x.dtype, mend: 'cast it to float32' });
  if (x.size === 0) throw new BadInput({ argument: `${argument}.size`, expected: 'at least one number', got: shapeText(x.shape), mend: 'give every axis a length of 1 or more' });
  return x;
}

/** Pictures `[pictures, height, width, channels]`. */
export const pictures = (argument: string, x: Tensor): Tensor4D => ofRank<Tensor4D>(argument, x, 4, '[pictures, height, width, channels]');

/** Refuses a length that is not the one expected (`<argument>`). `what` says of what. */
export function fits(argument: string, got: number, expected: number, what: string): void {
  if (got !== expected) throw new BadInput({ argument, expected: `${expected} ${what}`, got, mend: 'make the two fit' });
}

/** A bias with one number for each of `channels`, or none. */
export function biasOf(argument: string, bias: Tensor | undefined, channels: number): Tensor1D | undefined {
  if (bias === undefined) return undefined;
  const checked = ofRank<Tensor1D>(argument, bias, 1, '[channels]');
  fits(argument, checked.shape[0], channels, 'numbers, one per channel of the output');
  return checked;
}

/** A whole factor from 1 for each axis (`<argument>`). */
export function factorOf(argument: string, factor: PerAxis): Pair {
  const pair = asPair(factor);
  for (const each of pair) {
    if (!Number.isSafeInteger(each) || each < 1) throw new BadInput({ argument, expected: 'a whole number from 1', got: factor, mend: 'enlarge by 1 or more' });
  }
  return pair;
}

/** Refuses two shapes that differ (`<argument>`). */
export function sameShape(argument: string, got: readonly number[], expected: readonly number[]): void {
  if (got.length !== expected.length || got.some((length, axis) => length !== expected[axis])) {
    throw new BadInput({ argument, expected: shapeText(expected), got: shapeText(got), mend: 'give both the same shape' });
  }
}
