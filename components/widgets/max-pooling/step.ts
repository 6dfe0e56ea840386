import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import { placeOf, plansOf } from './plan.ts';
import type { Params } from './widget.ts';

/** A cell that a window reads, counted from 0; padding is left out. `wins`: the first of the largest (or smallest). */
export interface Read { row: number; column: number; value: number; wins: boolean; ties: boolean }
export interface Step { row: number; column: number; reads: Read[]; value: number }

/** What one output cell is made of. */
export function stepOf(p: Params, frame: Frame, step: number): Step {
  const { rows, columns } = plansOf(p);
  const place = placeOf(step, columns.output);
  const value = frame.output[place.row]?.[place.column] ?? 0;
  const winner = frame.switches[place.row]?.[place.column];
  const reads: Read[] = [];
  for (let i = 0; i < p.window; i++) for (let j = 0; j < p.window; j++) {
    const [row, column] = [place.row * p.stride - rows.before + i, place.column * p.stride - columns.before + j];
    const read = frame.picture[row]?.[column];
    if (read === undefined) continue;
    const wins = winner === row * columns.size + column;
    reads.push({ row, column, value: read, wins, ties: winner !== undefined && !wins && read === value });
  }
  return { ...place, reads, value };
}

/** "3, 9, 2, 4", in the order of reading. */
export const valuesText = ({ reads }: Step): string => reads.map(({ value }) => showNumber(value)).join(', ');
