import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { volume, type Volume } from '@/lib/plain/numbers.ts';
import type { DigitSource } from './shown.ts';

/** Test digits of a set, and what they show. */
export interface AtHand { pictures: readonly Volume[]; images: Uint8Array; labels: readonly (number | null)[] }

/** Test digits that the panels look at together. */
export const mostAtHand = 200;

const loaded = new Map<string, Promise<AtHand>>();

function atHand(images: Uint8Array, labels: ArrayLike<number> | null): AtHand {
  const pictures = Array.from({ length: images.length / picturePixels }, (_, n) => volume([pictureSide, pictureSide, 1], Array.from(images.subarray(n * picturePixels, (n + 1) * picturePixels), grey => grey / 255)));
  return { pictures, images, labels: pictures.map((_, n) => labels?.[n] ?? null) };
}

async function load({ data, seed, baseUrl }: Exclude<DigitSource, { data: 'given' }>): Promise<AtHand> {
  const { images, labels } = await loadDigits(data, 'test', mostAtHand, { baseUrl, seed });
  return atHand(images, labels);
}

/** The first `count` test digits, drawn or fetched once for the page. Rejects with a `DataError`; the next call tries again. */
export async function digitsAtHand(source: DigitSource, count = mostAtHand): Promise<AtHand> {
  if (source.data === 'given') return atHand(source.images, source.labels);
  const key = `${source.data} ${source.seed}`;
  const coming = loaded.get(key) ?? load(source);
  loaded.set(key, coming);
  coming.catch(() => loaded.delete(key));
  const whole = await coming;
  const { pictures, images, labels } = whole;
  return count >= pictures.length ? whole : { pictures: pictures.slice(0, count), images: images.subarray(0, count * picturePixels), labels: labels.slice(0, count) };
}
