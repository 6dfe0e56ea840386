import { picturePixels } from './digits.ts';
import { strokes } from './strokes/strokes.ts';

/**
 * Digits of Strokes to be shown by figures that draw nothing themselves: the first test pictures of seed 1 that show 0, 1, … 9.
 * 784 bytes each, base64. For Node.
 */
export function drawnDigits(): { pictures: string[] } {
  const { images, labels } = strokes(1, 0, 400, 'test');
  const places = Array.from({ length: 10 }, (_, digit) => labels.indexOf(digit));
  return { pictures: places.map(n => Buffer.from(images.subarray(n * picturePixels, (n + 1) * picturePixels)).toString('base64')) };
}
