import { axesOf, indexOf, placeAt, stridesOf, type Axis, type Order, type Place, type Shape } from './order.ts';
import { windowOf } from './pixels.ts';
import type { Params } from './widget.ts';

type View = Pick<Params, 'height' | 'width' | 'channels' | 'top' | 'left' | 'walk'>;

const shown = (p: View) => {
  const window = windowOf(p);
  const shape: Shape = { height: window.rows, width: window.columns, channels: p.channels };
  return { window, shape };
};

/** The number where a walk through the part on show stands. */
export function placeOfStep(p: View, step: number): Place {
  const { window, shape } = shown(p);
  const { row, column, channel } = placeAt(shape, p.walk, step);
  return { row: window.top + row, column: window.left + column, channel };
}

/** The step at which the walk stands at a number. */
export function stepOfPlace(p: View, { row, column, channel }: Place): number {
  const { window, shape } = shown(p);
  return indexOf(shape, p.walk, { row: row - window.top, column: column - window.left, channel });
}

/** The number that the figure speaks of: the one asked for, else the one where the walk stands. */
export const placeOf = (p: Params, step: number): Place =>
  (p.ask ? { row: p.askRow, column: p.askColumn, channel: p.askChannel } : placeOfStep(p, step));

/** Whether a question stands open: then nothing on show gives the two indices away. */
export const asking = (p: Params): boolean =>
  p.ask && !(p.pickHwc === indexOf(p, 'hwc', placeOf(p, 0)) && p.pickChw === indexOf(p, 'chw', placeOf(p, 0)));

export interface Term { axis: Axis; at: number; stride: number }

/** Place and stride along each axis, slowest first; the batch only where there is more than one picture. */
export function termsOf(p: Params, order: Order, place: Place): Term[] {
  const strides = stridesOf(p, order);
  const at: Record<Axis, number> = { picture: p.n, ...place };
  return axesOf[order].filter(axis => axis !== 'picture' || p.batch > 1).map(axis => ({ axis, at: at[axis], stride: strides[axis] }));
}

/** "1×12 + 2×3 + 0×1" */
export const sumText = (terms: readonly Term[]): string => terms.map(({ at, stride }) => `${at}×${stride}`).join(' + ');
