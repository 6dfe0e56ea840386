import { cellsBetween, type Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** What the pen leaves beside its middle: a stroke as wide as those that the filters learned from. */
const besidePen = 0.5;
const around: readonly (readonly [down: number, right: number])[] = [[-1, 0], [1, 0], [0, -1], [0, 1]];

export type Ink = 'pen' | 'eraser';

/** The picture after a straight stroke from cell to cell. Cells outside are left out. */
export function stroked(picture: Matrix, from: Cell, to: Cell, ink: Ink): Matrix {
  const next = picture.map(row => [...row]);
  const put = (row: number, column: number, least: number) => {
    const value = next[row]?.[column];
    if (value !== undefined) next[row]![column] = ink === 'eraser' ? 0 : Math.max(value, least);
  };
  for (const { row, column } of cellsBetween(from, to)) {
    put(row, column, 1);
    for (const [down, right] of around) put(row + down, column + right, besidePen);
  }
  return next;
}
