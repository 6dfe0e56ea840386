import { pictureSide } from '@/lib/data/digits.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { write } from './pixels.ts';

/** Which of the project's own drawn digits the front page shows, the seven first: places in the row of this seed. */
export const seed = 7;
export const chosen = [295, 1, 3, 11, 35, 5, 15, 19, 0, 10];

/** The digits, each as one short text. Computed when the page is built: the browser never draws them itself. */
export const pictures = (): string[] => chosen.map(n => {
  const { images } = strokes(seed, n, 1);
  return write(Array.from({ length: pictureSide }, (_, r) => [...images.subarray(r * pictureSide, (r + 1) * pictureSide)].map(byte => byte / 255)));
});

/** Means of squares of `side` cells. */
export const shrunk = (picture: Matrix, side: number): Matrix =>
  Array.from({ length: Math.floor(picture.length / side) }, (_, r) => Array.from({ length: Math.floor(picture[0]!.length / side) }, (_, c) => {
    const square = picture.slice(r * side, (r + 1) * side).flatMap(cells => cells.slice(c * side, (c + 1) * side));
    return square.reduce((sum, value) => sum + value, 0) / square.length;
  }));
