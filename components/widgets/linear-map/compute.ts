import type { Matrix } from '@/lib/params/kinds.ts';
import { apply, between, determinantOf, growthOf, multiply, nullSpaceOf, padded, rankOf } from './algebra.ts';
import type { Params } from './widget.ts';

export type Frame = {
  /** The whole map, `[output][input]`: the matrix, or second × first. */
  map: Matrix;
  /** First × second where that order is possible too; else null. */
  swapped: Matrix | null;
  /** What is drawn at this moment of the motion: as many rows and columns as the larger of the two spaces has axes. */
  shown: Matrix;
  rank: number;
  /** Directions that end at zero, one a row. */
  nullSpace: Matrix;
  /** Null where the whole map is not square. */
  determinant: number | null;
  /** How many times as large an area (two inputs) or a volume (three) becomes. */
  growth: number;
  /** The reader's points, one a row, as long as the input. */
  points: Matrix;
  /** Where the points are after the first of two maps; empty without a second. */
  between: Matrix;
  /** Where the points arrive. */
  outputs: Matrix;
};

/** Axes of the input, of what lies between two maps, of the output, and of the space in which all is drawn. */
export function sizesOf(p: Params) {
  const [inputs, middle] = [p.matrix[0]!.length, p.matrix.length];
  const outputs = p.compose ? p.second.length : middle;
  return { inputs, middle, outputs, drawn: Math.max(inputs, p.compose ? Math.max(middle, outputs) : outputs) };
}

/** Whether the second matrix reads as many numbers as the first one gives. */
export const fits = (p: Params): boolean => !p.compose || p.second[0]!.length === p.matrix.length;

const identity = (size: number): Matrix => Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => (r === c ? 1 : 0)));

/** One map moves straight from the identity to its place. Of two, the first moves in the first half of the time. */
function moving(p: Params, map: Matrix): Matrix {
  const { inputs, drawn } = sizesOf(p);
  // Axes that the input does not have stay zero: the plane lies in space as z = 0.
  const start = identity(drawn).map(row => row.map((v, c) => (c < inputs ? v : 0)));
  if (!p.compose) return between(start, padded(map, drawn), p.t);
  const first = padded(p.matrix, drawn);
  return p.t <= 0.5 ? between(start, first, 2 * p.t) : between(first, padded(map, drawn), 2 * p.t - 1);
}

export function compute(p: Params): Frame {
  const { inputs } = sizesOf(p);
  const together = p.compose && fits(p);
  const map = together ? multiply(p.second, p.matrix) : p.matrix;
  const points = p.points.map(point => Array.from({ length: inputs }, (_, i) => point[i] ?? 0));
  return {
    map,
    swapped: together && p.matrix[0]!.length === p.second.length ? multiply(p.matrix, p.second) : null,
    shown: moving(p, map),
    rank: rankOf(map),
    nullSpace: nullSpaceOf(map),
    determinant: determinantOf(map),
    growth: growthOf(map),
    points,
    between: together ? points.map(x => apply(p.matrix, x)) : [],
    outputs: points.map(x => apply(map, x)),
  };
}
