import { describe, expect, it } from 'vitest';
import { blankDigits, joinDigits, picturePixels, sliceDigits } from './digits.ts';

const numbered = (count: number) => {
  const digits = blankDigits(count);
  digits.images.forEach((_, i) => (digits.images[i] = Math.floor(i / picturePixels) + 1));
  digits.labels.forEach((_, i) => (digits.labels[i] = i));
  return digits;
};

describe('digits', () => {
  it('cut and joined again are the same digits', () => {
    const all = numbered(7);
    expect(joinDigits([sliceDigits(all, 0, 3), sliceDigits(all, 3, 3), sliceDigits(all, 3)])).toEqual(all);
  });

  it('a slice shares memory, a join does not', () => {
    const all = numbered(4);
    expect(sliceDigits(all, 1, 3).images.buffer).toBe(all.images.buffer);
    expect(joinDigits([all]).images.buffer).not.toBe(all.images.buffer);
  });

  it('a slice is cut to what exists', () => {
    expect(sliceDigits(numbered(4), 3, 9).labels).toEqual(Uint8Array.of(3));
    expect(sliceDigits(numbered(4), 3, 1).count).toBe(0);
    expect(sliceDigits(numbered(4), -2, 1).labels).toEqual(Uint8Array.of(0));
  });
});
