import type { Matrix } from '@/lib/params/kinds.ts';

/** Cells that the picture can be moved either way. */
export const mostShift = 16;

/** Steps of a picture: rows down and columns to the right. */
export type Move = readonly [down: number, right: number];

/** The picture moved; cells that come in from outside are 0, those that leave are lost. */
export const moved = (m: Matrix, [down, right]: Move): Matrix =>
  m.map((line, r) => line.map((_, c) => m[r - down]?.[c - right] ?? 0));

/** How many cells of two equally large matrices differ. */
export const differing = (a: Matrix, b: Matrix): number =>
  a.reduce((count, line, r) => count + line.filter((value, c) => value !== b[r]?.[c]).length, 0);
