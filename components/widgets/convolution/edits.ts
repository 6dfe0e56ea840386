import type { Cell } from '@/lib/geometry/cells.ts';
import { largest } from '@/lib/geometry/tone.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { fitted } from './compute.ts';
import type { Params } from './widget.ts';

export type Editable = 'input' | 'kernel';
type MatrixName = 'input' | 'input2' | 'input3' | 'kernel' | 'kernel2' | 'kernel3';

/** The parameter that holds a channel's matrix; channels count from 0. */
export const nameOf = (part: Editable, channel: number): MatrixName => (channel === 0 ? part : `${part}${channel + 1 as 2 | 3}`);

/** A channel's matrix as it is read: as large as the first channel's. */
export const matrixOf = (p: Params, part: Editable, channel: number): Matrix =>
  (channel === 0 ? p[part] : fitted(p[nameOf(part, channel)], p[part].length, p[part][0]!.length));

export const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix =>
  m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value : v)) : line));

/** The nearest value that a cell may hold. */
export const held = (value: number): number => Math.max(-bounds.value, Math.min(bounds.value, value)) + 0;

/** What a stroke paints with: 9 as a rule, 1 in a picture of values up to 1, the largest value there is above 9. */
export const inkOf = (m: Matrix): number => {
  const most = largest(m);
  return most > 9 ? Math.ceil(most) : most > 0 && most <= 1 ? 1 : 9;
};

/** The value that is full ink in the input. */
export const inputScale = inkOf;

/**
 * A kernel one row and column larger or smaller. Odd sizes gain behind and even ones in front, so that two steps
 * put a ring around it and its middle stays the middle.
 */
export function resizedKernel(m: Matrix, by: 1 | -1): Matrix {
  const [rows, columns] = [m.length, m[0]!.length];
  const shift = (size: number) => (by === 1 ? (size % 2 ? 0 : 1) : size % 2 ? -1 : 0);
  const [down, right] = [shift(rows), shift(columns)];
  return Array.from({ length: rows + by }, (_, r) => Array.from({ length: columns + by }, (_, c) => m[r - down]?.[c - right] ?? 0));
}

/** An input one row and column larger or smaller, behind; a side at its bound stays. */
export const resizedInput = (m: Matrix, by: 1 | -1): Matrix =>
  fitted(m, Math.max(1, Math.min(bounds.input, m.length + by)), Math.max(1, Math.min(bounds.input, m[0]!.length + by)));

export const bounds = { input: 32, kernel: 7, value: 1e6 } as const;
