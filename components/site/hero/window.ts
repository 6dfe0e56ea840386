import type { Matrix } from '@/lib/params/kinds.ts';

/** The kernels the front page offers; rows of weights, as multiplied. */
export const kernels = {
  sobelX: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
  sobelY: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
  laplacian: [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
} satisfies Record<string, Matrix>;
export type KernelName = keyof typeof kernels;
export const kernelNames = Object.keys(kernels) as KernelName[];

/** Weights times what lies under them, added: stride 1, no padding, no flip. */
export function filtered(picture: Matrix, kernel: Matrix): Matrix {
  const [rows, columns] = [picture.length - kernel.length + 1, picture[0]!.length - kernel[0]!.length + 1];
  const at = (r: number, c: number) =>
    kernel.reduce((sum, weights, i) => weights.reduce((s, weight, j) => s + weight * picture[r + i]![c + j]!, sum), 0);
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => at(r, c)));
}

export interface Place { row: number; column: number }

/** The cell with the largest absolute value, the first of several. */
export function strongest(values: Matrix): Place {
  let best: Place = { row: 0, column: 0 };
  let most = -1;
  values.forEach((cells, row) => cells.forEach((value, column) => {
    if (Math.abs(value) <= most) return;
    most = Math.abs(value);
    best = { row, column };
  }));
  return best;
}

/** Where a walking window goes next: along the rows of the part that answers, and from its end to its beginning. */
export function nextPlace(values: Matrix, { row, column }: Place): Place {
  const answers = (cells: readonly number[]) => cells.some(value => value !== 0);
  const rows = values.flatMap((cells, r) => (answers(cells) ? [r] : []));
  const columns = values[0]!.flatMap((_, c) => (answers(values.map(cells => cells[c]!)) ? [c] : []));
  if (!rows.length) return { row, column };
  const [top, bottom, left, right] = [rows[0]!, rows.at(-1)!, columns[0]!, columns.at(-1)!];
  if (row < top || row > bottom) return { row: top, column: left };
  if (column < right) return { row, column: Math.max(left, column + 1) };
  return { row: row < bottom ? row + 1 : top, column: left };
}
