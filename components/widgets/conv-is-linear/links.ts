import { cellsRead } from '@/lib/arith/window.ts';
import { grown, plansOf } from './plan.ts';
import type { Params } from './widget.ts';

/** The places of the matrix that hold a weight, as row and column from 0, for a kernel of another size. */
export function links(params: Params, rows: number, columns: number): [row: number, column: number][] {
  const plans = plansOf({ ...params, kernel: grown([], rows, columns) });
  const inside = (cell: number, size: number) => cell >= 0 && cell < size;
  const found: [number, number][] = [];
  for (let r = 0; r < plans.rows.output; r++) for (let c = 0; c < plans.columns.output; c++) {
    for (const i of cellsRead(plans.rows, r)) for (const j of cellsRead(plans.columns, c)) {
      if (inside(i, plans.rows.size) && inside(j, plans.columns.size)) found.push([r * plans.columns.output + c, i * plans.columns.size + j]);
    }
  }
  return found;
}
