import { describe, expect, it } from 'vitest';
import { blankDigits, picturePixels, type Digits } from './digits.ts';
import { ownPictures } from './own.ts';

/** Picture n is all of tone n + 1 and labelled n mod 10. */
function numbered(count: number): Digits {
  const digits = blankDigits(count);
  for (let n = 0; n < count; n++) digits.images.fill(n + 1, n * picturePixels, (n + 1) * picturePixels);
  return { ...digits, labels: digits.labels.map((_, n) => n % 10) };
}
const tones = ({ count, images }: Digits) => Array.from({ length: count }, (_, n) => images[n * picturePixels]!);
const partsOf = (count: number) => { const { train, test, parting } = ownPictures('a', numbered(count), null, true); return [tones(train), tones(test), parting]; };

describe('own pictures', () => {
  it('give every seventh to validation, with its label', () => {
    expect(partsOf(15)).toEqual([[1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 15], [7, 14], 'seventh']);
    expect(ownPictures('a', numbered(15), null, true).test.labels).toEqual(Uint8Array.of(6, 3));
  });
  it('fewer than seven give the last, and a single one is both', () => {
    expect(partsOf(6)).toEqual([[1, 2, 3, 4, 5], [6], 'last']);
    expect(partsOf(2)).toEqual([[1], [2], 'last']);
    expect(partsOf(1)).toEqual([[1], [1], 'same']);
  });
  it('with a validation set of their own keep both whole', () => {
    const { train, test, parting } = ownPictures('a', numbered(9), numbered(3), false);
    expect([train.count, test.count, parting]).toEqual([9, 3, 'given']);
  });
  it('are known by what they show, not by their name', () => {
    const id = (name: string, digits: Digits) => ownPictures(name, digits, null, true).id;
    expect(id('a', numbered(9))).toBe(id('b', numbered(9)));
    const other = numbered(9);
    other.images[5] = 200;
    expect(id('a', other)).not.toBe(id('a', numbered(9)));
  });
  it('that are none are refused', () => expect(() => ownPictures('a', blankDigits(0), null, true)).toThrow('at least one picture'));
});
