import { shippedDigit } from '@/lib/data/shippedDigits.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { nearest } from '@/lib/plain/enlarging.ts';
import { kernelOf, volume, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool } from '@/lib/plain/pooling.ts';
import { transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import type { Params } from './widget.ts';

type Setting = Pick<Params, 'kernel' | 'stride'>;
export type Way = 'transposed' | 'resized';

const side = 28;
const digits = 10;
/** Keeps a weight that no picture asks for at 0. */
const ridge = 1e-9;

/** Ten drawn digits, each made smaller by averaging over the stride, and as it was. Rows and columns that the stride leaves over are cut off. */
export function pairsOf(stride: number): { small: Volume; whole: Volume }[] {
  const kept = side - (side % stride);
  return Array.from({ length: digits }, (_, digit) => {
    const ink = shippedDigit(digit);
    const whole = volume([kept, kept, 1], Array.from({ length: kept * kept }, (__, at) => ink[Math.floor(at / kept) * side + (at % kept)]!));
    return { small: averagePool(whole, { window: stride }), whole };
  });
}

/** What a layer makes of a small picture: as many cells as the picture had. */
export const enlarged = (way: Way, small: Volume, kernel: Matrix, stride: number): Volume => (way === 'transposed'
  ? transposedConv2d(small, kernelOf(kernel), { stride, padding: 'same' })
  : conv2d(nearest(small, stride), kernelOf(kernel), { padding: 'same' }));

/** Solves a symmetric system by elimination with the largest pivot. `rows` are changed. */
function solved(rows: number[][], right: number[]): number[] {
  const system = rows.map((row, i) => [...row, right[i]!]);
  system.forEach((_, k) => {
    const pivot = system.reduce((best, row, i) => (i > k && Math.abs(row[k]!) > Math.abs(system[best]![k]!) ? i : best), k);
    [system[k], system[pivot]] = [system[pivot]!, system[k]!];
    const lead = system[k]!;
    system.forEach((row, i) => {
      if (i === k) return;
      const factor = row[k]! / lead[k]!;
      for (let j = k; j < row.length; j++) row[j]! -= factor * lead[j]!;
    });
  });
  return system.map((row, k) => row.at(-1)! / row[k]!);
}

const known = new Map<string, Matrix>();

/**
 * The kernel that gives ten digits back from their smaller copies with the smallest squared error over all pixels: where training this one layer ends,
 * whatever it begins with, because the error has a single lowest point. A layer is linear in its weights, so it is found by the normal equations.
 */
export function fittedKernel(way: Way, { kernel, stride }: Setting): Matrix {
  const key = `${way} ${kernel} ${stride}`;
  const kept = known.get(key);
  if (kept) return kept;
  const pairs = pairsOf(stride);
  const units = Array.from({ length: kernel * kernel }, (_, place) => Array.from({ length: kernel }, (__, r) => Array.from({ length: kernel }, (___, c) => Number(r * kernel + c === place))));
  // What each weight alone would put on every pixel of every digit.
  const parts = units.map(unit => pairs.flatMap(({ small }) => Array.from(enlarged(way, small, unit, stride).values)));
  const target = pairs.flatMap(({ whole }) => Array.from(whole.values));
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  const weights = solved(parts.map((a, i) => parts.map((b, j) => product(a, b) + (i === j ? ridge : 0))), parts.map(part => product(part, target)));
  const fitted = units.map((_, place) => weights[place]!);
  const matrix = Array.from({ length: kernel }, (_, r) => fitted.slice(r * kernel, (r + 1) * kernel));
  known.set(key, matrix);
  return matrix;
}
