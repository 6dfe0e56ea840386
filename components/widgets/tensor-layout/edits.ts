import type { Cell } from '@/lib/geometry/cells.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import type { Params } from './widget.ts';

export type Own = Pick<Params, 'picture' | 'values' | 'values2' | 'values3'>;
const own = ([values, values2, values3]: readonly Matrix[]): Own => ({ picture: 'own', values: values!, values2: values2!, values3: values3! });

/** Red, green and blue of the picture on show, to be changed. Grey is the same in all three. */
function matricesOf(p: Params, { planes }: Frame): Matrix[] {
  const [first, second = first, third] = planes as [Matrix, Matrix?, Matrix?];
  if (third) return [first, second, third];
  const spare = p.channels === 1 ? first : first.map((row, r) => row.map((_, c) => p.values3[r]?.[c] ?? 255));
  return [first, second, spare];
}

const withCell = (m: Matrix, { row, column }: Cell, value: number): Matrix => m.map((line, r) => (r === row ? line.map((v, c) => (c === column ? value : v)) : line));

/** The picture with one number changed; it becomes the reader's own. Grey changes red, green and blue alike. */
export const withValue = (p: Params, frame: Frame, channel: number, cell: Cell, value: number): Own =>
  own(matricesOf(p, frame).map((m, i) => (p.channels === 1 || i === channel ? withCell(m, cell, value) : m)));

/** The picture with pixels painted in one colour. */
export const painted = (p: Params, frame: Frame, cells: readonly Cell[], colour: number): Own =>
  own(matricesOf(p, frame).map((m, i) => cells.reduce((at, cell) => withCell(at, cell, (colour >> (16 - 8 * i)) & 255), m)));

/** The picture with one channel replaced. */
export const withPlane = (p: Params, frame: Frame, channel: number, plane: Matrix): Own =>
  own(matricesOf(p, frame).map((m, i) => (p.channels === 1 || i === channel ? plane : m)));

/** A number as the reader writes it, on the scale on show, as a value of 0 to 255; null where it is none. */
export function valueOf(p: Pick<Params, 'range'>, written: number): number | null {
  const value = Math.round(p.range === '0-1' ? written * 255 : written);
  return value >= 0 && value <= 255 ? value : null;
}
