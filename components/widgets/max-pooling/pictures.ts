import type { Matrix } from '@/lib/params/kinds.ts';

const lit = (...cells: readonly (readonly [row: number, column: number])[]): Matrix =>
  Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (_, c) => (cells.some(([row, column]) => row === r && column === c) ? 1 : 0)));

/** Sixteen windows of two by two, a different place winning in each row of them. */
export const field: Matrix = [
  [0, 2, 5, 1, 0, 3, 4, 1], [1, 7, 9, 3, 1, 0, 2, 0], [0, 4, 8, 6, 2, 1, 5, 7], [2, 0, 1, 3, 9, 4, 1, 0],
  [6, 1, 0, 2, 4, 8, 3, 2], [3, 5, 1, 0, 1, 2, 6, 1], [0, 1, 4, 2, 7, 0, 3, 9], [2, 3, 0, 8, 1, 5, 0, 4],
];
/** One bright cell in the upper left corner of its window. */
export const lone = lit([2, 2]);
export const border = lit([2, 2], [2, 3], [2, 4]);
export const three = lit([0, 2], [2, 4], [4, 2]);
export const dark: Matrix = lit();
export const negative: Matrix = [[-1, -1, -1], [-1, -1, -1], [-1, -1, -1]];
export const equal: Matrix = [[3, 3, 0, 5], [1, 3, 5, 5], [2, 2, 4, 1], [2, 2, 1, 4]];
/** Gradients that tell apart where they go. */
export const counted: Matrix = Array.from({ length: 4 }, (_, r) => Array.from({ length: 4 }, (_, c) => 4 * r + c + 1));
