import { describe, expect, it } from 'vitest';
import { pictureLoss } from './pictureLoss.ts';

const all = (...greys: number[]) => Uint8Array.from(greys.flatMap(grey => Array.from({ length: 784 }, () => grey)));

describe('the loss of one picture', () => {
  it('is about a coin flip for the grey next to the middle, for ink and paper alike', () => {
    const expected = Math.log(255 / 128);
    expect(pictureLoss('binaryCrossentropy', all(0, 255), all(127, 128), 0)).toBeCloseTo(expected, 10);
    expect(pictureLoss('binaryCrossentropy', all(0, 255), all(127, 128), 1)).toBeCloseTo(expected, 10);
  });
  it('reads the picture at its place', () => expect(pictureLoss('meanSquaredError', all(0, 255), all(255, 255), 1)).toBe(0));
  it('is 1 in squared error where black is answered by white', () => expect(pictureLoss('meanSquaredError', all(0, 255), all(255, 255), 0)).toBe(1));
  it('stays finite where the answer is sure and wrong', () => expect(pictureLoss('binaryCrossentropy', all(255), all(0), 0)).toBeCloseTo(6.93, 2));
  it('costs next to nothing where the answer is sure and right', () => expect(pictureLoss('binaryCrossentropy', all(0), all(0), 0)).toBeLessThan(0.001));
});
