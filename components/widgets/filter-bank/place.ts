import type { Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { filterCount, filterSide, reach, type Bank } from './bank.ts';
import type { Frame } from './compute.ts';
import type { Params } from './widget.ts';

/** The response cell in the middle of the window, counted from 0; the nearest one where the picture is smaller. */
export const placeOf = (p: Pick<Params, 'row' | 'column'>, { picture }: Pick<Frame, 'picture'>): Cell =>
  ({ row: Math.min(p.row, picture.length) - 1, column: Math.min(p.column, picture[0]!.length) - 1 });

/** The filter of a step. */
export const filterAt = ({ order }: Frame, step: number): number => order[Math.min(step, filterCount - 1)]!;

/** The cells under the window, zeros beyond the border. */
export const windowOn = (picture: Matrix, { row, column }: Cell): Matrix =>
  Array.from({ length: filterSide }, (_, r) => Array.from({ length: filterSide }, (_, c) => picture[row + r - reach]?.[column + c - reach] ?? 0));

export const productsOf = (window: Matrix, kernel: Matrix): Matrix => window.map((line, r) => line.map((value, c) => value * kernel[r]![c]! + 0));

/** The products' sum at a place, and the response: with the bias, before any ReLU. */
export function responseAt(picture: Matrix, bank: Bank, filter: number, at: Cell): { sum: number; response: number } {
  const sum = productsOf(windowOn(picture, at), bank.kernels[filter]!).flat().reduce((total, value) => total + value, 0);
  return { sum, response: sum + bank.biases[filter]! };
}

/** A response as it is shown: as it is, or behind the ReLU. */
export const shown = ({ relu }: Pick<Params, 'relu'>, response: number): number => (relu ? Math.max(0, response) : response);
