import { picturePixels } from './digits.ts';
import { strokes } from './strokes/strokes.ts';

/** How many hands write each digit. */
export const hands = 2;

/**
 * Digits of Strokes to be shown by figures that draw nothing themselves: the first test pictures of seed 1 that show 0, 1, … 9, once
 * by each of `hands` hands. 784 bytes each, base64. For Node.
 */
export function drawnDigits(): { pictures: string[] } {
  const { images, labels } = strokes(1, 0, 400, 'test');
  const places = Array.from({ length: 10 * hands }, (_, i) => [...labels.keys()].filter(n => labels[n] === i % 10)[Math.floor(i / 10)]!);
  return { pictures: places.map(n => Buffer.from(images.subarray(n * picturePixels, (n + 1) * picturePixels)).toString('base64')) };
}
