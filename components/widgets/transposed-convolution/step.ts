import { cellsStamping } from '@/lib/arith/transposed.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showFactor, showNumber } from '@/lib/geometry/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { TransposedGridPlan } from '@/lib/plain/transposedConv2d.ts';
import type { Frame } from './compute.ts';
import { stampsOf, type Setting } from './plan.ts';

/** One product that falls on an output cell: which input cell, which weight. */
export interface Term { from: Cell; weight: Cell; x: number; w: number; product: number }

/** Where the walk stands: on an output cell and all that falls on it, or on an input cell and its stamp. */
export interface Step {
  walk: 'cells' | 'stamps';
  /** The output cell; in a walk over stamps null. */
  cell: Cell | null;
  /** The input cell whose stamp is shown. */
  from: Cell;
  terms: Term[];
  value: number;
}

/** Upper left output cell of a stamp; parts of a stamp may lie outside under padding. */
export const cornerOf = ({ rows, columns }: TransposedGridPlan, { row, column }: Cell): Cell =>
  ({ row: row * rows.stride - rows.cropBefore, column: column * columns.stride - columns.cropBefore });

/** What falls on an output cell, in the order of the input. */
export function termsOf(map: Matrix, kernel: Matrix, plan: TransposedGridPlan, cell: Cell): Term[] {
  const along = (axis: TransposedGridPlan['rows'], at: number) => cellsStamping(axis, at).filter(from => from >= 0 && from < axis.size);
  return along(plan.rows, cell.row).flatMap(row => along(plan.columns, cell.column).map((column): Term => {
    const from = { row, column };
    const corner = cornerOf(plan, from);
    const weight = { row: cell.row - corner.row, column: cell.column - corner.column };
    const [x, w] = [map[row]![column]!, kernel[weight.row]![weight.column]!];
    return { from, weight, x, w, product: x * w + 0 };
  }));
}

const placeOf = (at: number, columns: number): Cell => ({ row: Math.floor(at / columns), column: at % columns });
const last = (m: Matrix) => m.length * m[0]!.length - 1;

export function stepOf({ map, output }: Frame, p: Setting & { walk: 'cells' | 'stamps' }, at: number): Step {
  if (p.walk === 'stamps') {
    const from = placeOf(Math.min(at, last(map)), map[0]!.length);
    return { walk: 'stamps', cell: null, from, terms: [], value: map[from.row]![from.column]! };
  }
  const cell = placeOf(Math.min(at, last(output)), output[0]!.length);
  const terms = termsOf(map, p.kernel, stampsOf(map, p), cell);
  return { walk: 'cells', cell, from: terms.at(-1)?.from ?? { row: 0, column: 0 }, terms, value: output[cell.row]![cell.column]! };
}

/** The sum of the stamps up to a place in the walk, row by row of the input. */
export function stampedUpTo(map: Matrix, kernel: Matrix, plan: TransposedGridPlan, at: number): Matrix {
  const sum = Array.from({ length: plan.rows.output }, () => Array.from({ length: plan.columns.output }, () => 0));
  map.flat().slice(0, at + 1).forEach((x, i) => {
    const corner = cornerOf(plan, placeOf(i, map[0]!.length));
    kernel.forEach((line, r) => line.forEach((w, c) => {
      const [row, column] = [sum[corner.row + r], corner.column + c];
      if (row?.[column] !== undefined) row[column] = row[column] + x * w + 0;
    }));
  });
  return sum;
}

/** "3×1 + 2×(−2)", or 0 where no stamp reaches. */
export const arithmeticOf = (terms: readonly Term[]): string =>
  (terms.length ? terms.map(({ x, w }) => `${showNumber(x)}×${showFactor(w)}`).join(' + ') : '0');
