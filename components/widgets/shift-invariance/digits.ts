import { strokes } from '@/lib/data/strokes/strokes.ts';
import { pictureSide } from '@/lib/data/digits.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** The square of a digit that holds its ink, and how many greys are kept. */
const [from, side, greys] = [4, 20, 9];
const seed = 8;

/** A freshly drawn digit, 20 × 20 in ten greys. */
export function drawnDigit(number: number): Matrix {
  const { images } = strokes(seed, number, 1, 'test');
  return Array.from({ length: side }, (_, r) => Array.from({ length: side }, (__, c) => Math.round((images[(r + from) * pictureSide + c + from]! / 255) * greys)));
}
