import { indexOf, sizeOf, type Place } from './order.ts';
import { drawnPixel, greyOf, type Colour } from './scene.ts';
import type { Params } from './widget.ts';

/** A picture of more rows or columns is looked at through a window. */
export const wholeSide = 8;
const windowRows = 6;
const paper = 255;

export interface Window { top: number; left: number; rows: number; columns: number; whole: boolean }

/** The part of the picture that is on show: all of a small one. The wished corner is moved so that the part is full. */
export function windowOf({ height, width, top, left }: Pick<Params, 'height' | 'width' | 'top' | 'left'>): Window {
  const whole = height <= wholeSide && width <= wholeSide;
  const [rows, columns] = whole ? [height, width] : [Math.min(height, windowRows), Math.min(width, wholeSide)];
  return { top: Math.min(top, height - rows), left: Math.min(left, width - columns), rows, columns, whole };
}

/**
 * Value of a number of picture `n` of the batch, 0 to 255; null where a picture of the reader's own is not known: of a
 * large one only the part in the window travels with the parameters. Drawn pictures move one column per picture.
 */
export function valueAt(p: Params, n: number, place: Place): number | null {
  const { row, column, channel } = place;
  if (p.picture === 'counting') return (n * sizeOf(p) + indexOf(p, 'hwc', place)) % 256;
  const colour = p.picture === 'own' ? ownPixel(p, row, column) : drawnPixel(p.picture, row, (((column - n) % p.width) + p.width) % p.width, p.height, p.width);
  return colour && (p.channels === 1 ? greyOf(colour) : colour[channel]!);
}

function ownPixel(p: Params, row: number, column: number): Colour | null {
  const { top, left, rows, columns, whole } = windowOf(p);
  const [r, c] = [row - top, column - left];
  if (!whole && (r < 0 || c < 0 || r >= rows || c >= columns)) return null;
  return [p.values, p.values2, p.values3].map(matrix => Math.round(matrix[r]?.[c] ?? paper)) as unknown as Colour;
}

/** A pixel as one number, red in front: 0xrrggbb. One channel is grey; two are red and green. */
export const packed = (values: readonly (number | null)[]): number => {
  const [red, green, blue] = values.length === 1 ? [values[0], values[0], values[0]] : values;
  return ((red ?? paper) << 16) | ((green ?? paper) << 8) | (values.length === 2 ? 0 : blue ?? paper);
};
