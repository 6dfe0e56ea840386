import type { Matrix } from '@/lib/params/kinds.ts';
import { rankOf, sourceOf } from './algebra.ts';
import type { Params } from './widget.ts';

/** What a new output or input begins with. */
const fresh: Matrix = [[1, 0, -0.5], [0, 1, 0.5], [0.5, 1, 0.5]];

/** The matrix with that many rows and columns: what it had stays. */
export const resized = (m: Matrix, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => m[r]?.[c] ?? fresh[r]![c]!));

/** Another number of inputs, of what lies between, or of outputs: both matrices go on fitting each other. */
export function withSizes(p: Params, { inputs, middle, outputs }: { inputs: number; middle: number; outputs: number }): Partial<Params> {
  const matrix = resized(p.matrix, p.compose ? middle : outputs, inputs);
  return p.compose ? { matrix, second: resized(p.second, outputs, middle) } : { matrix };
}

/** A second map that reads what the first one gives. */
export const withSecond = (p: Params): Partial<Params> =>
  ({ compose: true, second: p.second[0]!.length === p.matrix.length ? p.second : resized(p.second, Math.min(3, Math.max(1, p.second.length)), p.matrix.length) });

/** The two maps in the other order, where their shapes allow it. */
export const exchanged = (p: Params): Partial<Params> | null =>
  p.compose && p.second[0]!.length >= 2 && p.second.length === p.matrix[0]!.length ? { matrix: p.second, second: p.matrix } : null;

/** The reader drags in halves, and with Shift in tenths, units. */
export const snapped = (v: number, fine: boolean, most: number): number => {
  const per = fine ? 10 : 2;
  return Math.max(-most, Math.min(most, Math.round(v * per) / per)) + 0;
};

/** Whether the end of a column can be dragged: alone always, before a second map where that one can reach every output. */
export const canPull = (p: Params): boolean => !p.compose || rankOf(p.second) === p.second.length;

/** The first matrix with one column such that the whole map sends the unit step to `to`. */
export function pulled(p: Params, column: number, to: readonly number[], most: number): Matrix {
  const wanted = p.compose ? sourceOf(p.second, to).map(v => Math.max(-most, Math.min(most, Math.round(v * 100) / 100)) + 0) : to;
  return p.matrix.map((row, r) => row.map((v, c) => (c === column ? wanted[r] ?? 0 : v)));
}
