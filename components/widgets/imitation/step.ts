import type { Cell } from '@/lib/geometry/cells.ts';
import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import type { Params } from './widget.ts';

/** One input cell that reaches the output cell: the weight it stamps there, and the weight the window reads it with. */
export interface Term { from: Cell; x: number; stamped: number; stampedAt: Cell; read: number; readAt: Cell }
export interface Step extends Cell { terms: Term[]; transposed: number; convolved: number }

/** Output cell of a step and its terms, in the window's reading order; cells outside of the input are left out. */
export function termsOf({ input, kernel }: Params, frame: Frame, at: number): Step {
  const [rows, columns, k] = [input.length, input[0]!.length, kernel.length];
  const place = Math.min(at, rows * columns - 1);
  const [row, column] = [Math.floor(place / columns), place % columns];
  const terms: Term[] = [];
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) {
    const from = { row: row - (k - 1) / 2 + i, column: column - (k - 1) / 2 + j };
    const x = input[from.row]?.[from.column];
    if (x === undefined) continue;
    // The stamp of that cell begins (k − 1)/2 cells above and to the left of it.
    const stampedAt = { row: k - 1 - i, column: k - 1 - j };
    terms.push({ from, x, stampedAt, stamped: kernel[stampedAt.row]![stampedAt.column]!, readAt: { row: i, column: j }, read: frame.turnedKernel[i]![j]! });
  }
  return { row, column, terms, transposed: frame.transposed[row]![column]!, convolved: frame.convolved[row]![column]! };
}

/** "2×1 + 6×(−2)". */
export const arithmeticOf = (pairs: readonly (readonly [number, number])[]): string => pairs.map(([x, w]) => `${showNumber(x)}×${showFactor(w)}`).join(' + ');
