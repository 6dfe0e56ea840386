import { cellAt } from '@/lib/geometry/cells.ts';
import type { Frame } from './compute.ts';
import type { Layout } from './layout.ts';
import { orders, placeAt, type Order, type Place } from './order.ts';
import type { Params } from './widget.ts';

/** What lies under a point of the drawing. */
export type Hit =
  | { part: 'picture'; place: Omit<Place, 'channel'> }
  | { part: 'plane'; place: Place }
  | { part: Order; index: number; place: Place }
  | { part: 'overview'; row: number; column: number };

/** `x` and `y` in CSS pixels of the drawing. Indices count within the whole batch, places within the picture. */
export function hitAt(p: Params, frame: Frame, layout: Layout, x: number, y: number): Hit | null {
  const at = (cell: { row: number; column: number }) => ({ row: cell.row + frame.top, column: cell.column + frame.left });
  const pixel = layout.brief ? null : cellAt(layout.picture, x, y);
  if (pixel) return { part: 'picture', place: at(pixel) };
  for (const [channel, box] of layout.brief ? [] : layout.planes.entries()) {
    const cell = cellAt(box, x, y);
    if (cell) return { part: 'plane', place: { ...at(cell), channel } };
  }
  for (const order of layout.brief ? ['hwc'] as const : orders) {
    const { box, strip } = layout.strips[order];
    const cell = cellAt(box, x, y);
    if (cell) return hitOf(p, order, strip.starts[cell.row]! + cell.column);
  }
  const o = layout.overview;
  if (!o || layout.brief || x < o.x || y < o.y || x > o.x + o.width || y > o.y + o.height) return null;
  return { part: 'overview', row: Math.floor(((y - o.y) / o.height) * p.height), column: Math.floor(((x - o.x) / o.width) * p.width) };
}

/** The number at an index of a line. */
export const hitOf = (p: Params, order: Order, index: number): Extract<Hit, { part: Order }> =>
  ({ part: order, index, place: placeAt(p, order, index - p.n * p.height * p.width * p.channels) });
