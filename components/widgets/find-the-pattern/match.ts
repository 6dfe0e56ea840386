import type { Matrix } from '@/lib/params/kinds.ts';
import { motifAt, motifSide, resized, sceneSide } from './scene.ts';

/** Pictures of the scene, by their sides, and filters that the table of choices shows. */
export const pictures = [48, 24, 16, 12] as const;
export const filters = [3, 4, 6, 9, 12] as const;
/** Pairs of a picture and the filter as large as the motif in it: from growing the filter to shrinking the picture. */
export const ways = pictures.map(picture => ({ picture, filter: motifSide * picture / sceneSide }));

/** Found: the best fit lies on the motif, is at least this good, and every other place fits worse by at least that much. */
export const [goodFit, clearMargin] = [0.9, 0.15];
/** Cells of the whole scene: how near to the motif's middle counts as on it, and from where on a place is another one. */
const [near, apart] = [3, 6];
/** Contrast below this is none. */
const flat = 1e-9;

/** `found`; `unsure`: the best fit lies on the motif, but is weak or not alone; `elsewhere`; `flat`: a filter without contrast. */
export type Verdict = 'found' | 'unsure' | 'elsewhere' | 'flat';
export type Match = { map: Matrix; row: number; column: number; best: number; other: number; verdict: Verdict };

/** The motif as a filter of that size: its mean taken off, so that even paper and even ink answer 0. */
export function filterOf(motif: Matrix, side: number): Matrix {
  const small = resized(motif, side);
  const mean = small.flat().reduce((sum, value) => sum + value, 0) / side ** 2;
  return small.map(row => row.map(value => (Math.abs(value - mean) < flat ? 0 : value - mean)));
}

/** Rows of a map, without padding. */
export const mapSide = (picture: number, filter: number): number => picture - filter + 1;
/** One multiplication and one addition a weight and place. */
export const multiplyAddsOf = (picture: number, filter: number): number => mapSide(picture, filter) ** 2 * filter ** 2;

/**
 * How well the filter fits each place: the correlation of its weights with the window's cells, −1 to 1 (a convolution, divided by both
 * contrasts; 0 where the window has none). Lewis 1995, “Fast normalized cross-correlation”.
 */
export function correlate(picture: Matrix, filter: Matrix): Matrix {
  const side = filter.length;
  const own = Math.sqrt(filter.flat().reduce((sum, weight) => sum + weight * weight, 0));
  return Array.from({ length: mapSide(picture.length, side) }, (_, r) => Array.from({ length: mapSide(picture.length, side) }, (__, c) => {
    let [product, sum, squares] = [0, 0, 0];
    for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) {
      const value = picture[r + i]![c + j]!;
      product += value * filter[i]![j]!;
      sum += value;
      squares += value * value;
    }
    const contrast = Math.sqrt(Math.max(0, squares - sum * sum / side ** 2));
    return own < flat || contrast < 1e-6 ? 0 : product / (own * contrast);
  }));
}

/** The map of a picture and a filter, its best place (the first of equals), the best one elsewhere, and whether that is the motif. */
export function match(picture: Matrix, filter: Matrix): Match {
  const map = correlate(picture, filter);
  const scale = sceneSide / picture.length;
  const middle = (at: number) => (at + filter.length / 2) * scale;
  let [row, column] = [0, 0];
  map.forEach((line, r) => line.forEach((value, c) => { if (value > map[row]![column]! + flat) [row, column] = [r, c]; }));
  const best = map[row]![column]!;
  let other = -1;
  map.forEach((line, r) => line.forEach((value, c) => {
    if (Math.max(Math.abs(middle(r) - middle(row)), Math.abs(middle(c) - middle(column))) > apart) other = Math.max(other, value);
  }));
  const off = Math.max(Math.abs(middle(row) - motifAt.row - motifSide / 2), Math.abs(middle(column) - motifAt.column - motifSide / 2));
  const contrast = filter.some(line => line.some(weight => weight !== 0));
  const verdict = !contrast ? 'flat' : off > near ? 'elsewhere' : best >= goodFit && best - other >= clearMargin ? 'found' : 'unsure';
  return { map, row, column, best, other, verdict };
}
