import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import { methods } from './methods.ts';

export interface Read extends Cell { value: number; wins: boolean }
/** One window: what it holds, who wins, and what each way back gets wrong in it. */
export interface Step extends Cell {
  value: number;
  cells: Read[];
  winner: Cell;
  /** Every number of the window but the winner's. */
  losers: number[];
  /** Per way back: its numbers in this window, and the sum of squared differences. */
  filled: number[][];
  squared: number[];
}

/** Place in the input of a flat index. */
export const placeOf = (index: number, columns: number): Cell => ({ row: Math.floor(index / columns), column: index % columns });

export function stepOf(frame: Frame, { input, window }: { input: readonly (readonly number[])[]; window: number }, at: number): Step {
  const { row, column } = placeOf(Math.min(at, frame.pooled.length * frame.pooled[0]!.length - 1), frame.pooled[0]!.length);
  const winner = placeOf(frame.switches[row]![column]!, input[0]!.length);
  const cells = Array.from({ length: window * window }, (_, i): Read => {
    const place = { row: row * window + Math.floor(i / window), column: column * window + (i % window) };
    return { ...place, value: input[place.row]![place.column]!, wins: place.row === winner.row && place.column === winner.column };
  });
  const filled = methods.map(method => cells.map(cell => frame[method][cell.row]![cell.column]!));
  return {
    row, column, value: frame.pooled[row]![column]!, cells, winner, losers: cells.filter(({ wins }) => !wins).map(({ value }) => value), filled,
    squared: filled.map(values => values.reduce((sum, value, i) => sum + (value - cells[i]!.value) ** 2, 0)),
  };
}

/** "3, 9, 2, 4", in the order of reading. */
export const valuesText = ({ cells }: Step): string => cells.map(({ value }) => showNumber(value)).join(', ');
