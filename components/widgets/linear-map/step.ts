import { exactNumber, showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import type { Params } from './widget.ts';

/** One output number of one map as a sum of products. */
export interface Sum {
  /** 1 for the first map, 2 for the second. */
  map: 1 | 2;
  /** Counts from 0. */
  row: number;
  terms: { input: number; weight: number; product: number }[];
  value: number;
}

const sumsOf = (map: 1 | 2, matrix: readonly (readonly number[])[], x: readonly number[]): Sum[] =>
  matrix.map((weights, row) => {
    const terms = weights.map((weight, i) => ({ input: x[i] ?? 0, weight, product: weight * (x[i] ?? 0) + 0 }));
    return { map, row, terms, value: terms.reduce((sum, term) => sum + term.product, 0) };
  });

/** The place of the chosen point in the list; fewer points than it counts: the last. */
export const chosenOf = (p: Params): number => Math.min(p.chosen, p.points.length) - 1;

/** Every output number of the chosen point, in the order of the layers. */
export function stepsOf(p: Params, frame: Frame): Sum[] {
  const x = frame.points[chosenOf(p)]!;
  return [...sumsOf(1, p.matrix, x), ...(p.compose ? sumsOf(2, p.second, frame.between[chosenOf(p)] ?? []) : [])];
}

export const arithmeticOf = (sum: Sum): string => sum.terms.map(({ input, weight }, i) => `${i ? '+ ' : ''}${showFactor(weight)} × ${showFactor(input)}`).join(' ');
export const productsOf = (sum: Sum): string => sum.terms.map(({ product }, i) => (i ? showTerm(product) : showNumber(product))).join(' ');

/** A vector as it is written: (2, −1). */
export const vector = (v: readonly number[], show: (n: number) => string = showNumber): string => `(${v.map(show).join(', ')})`;
/** A matrix on one line, rows parted by semicolons. */
export const rows = (m: readonly (readonly number[])[]): string => m.map(row => row.map(exactNumber).join(', ')).join('; ');

/** What the map does to sizes and what it loses, as sentences need it. */
export function fateOf(p: Params, frame: Frame) {
  const inputs = p.matrix[0]!.length;
  return {
    inputs, rank: frame.rank, nullity: inputs - frame.rank, areaFactor: inputs === 2 ? frame.growth : null, volumeFactor: inputs === 3 ? frame.growth : null,
    mirrored: frame.determinant !== null && frame.determinant < 0 ? 1 : 0, nullDirection: frame.nullSpace.length ? frame.nullSpace.map(v => vector(v)).join(' ') : null,
  };
}
