import { describe, expect, it } from 'vitest';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { chosen, pictures, seed, shrunk } from './pictures.ts';
import { read, write } from './pixels.ts';

describe('the digits of the front page', () => {
  it('are ten different ones, the seven first', () => {
    const labels = chosen.map(n => strokes(seed, n, 1).labels[0]);
    expect(labels[0]).toBe(7);
    expect(new Set(labels).size).toBe(10);
  });

  it('are 28 × 28 and lose less than a hundredth of full ink on their way to the page', () => {
    const { images } = strokes(seed, chosen[0]!, 1);
    const picture = read(pictures()[0]!);
    expect([picture.length, picture[0]!.length]).toEqual([28, 28]);
    expect(Math.max(...picture.flat().map((value, i) => Math.abs(value - images[i]! / 255)))).toBeLessThan(0.01);
  });

  it('a text that was read is written again as it was', () => {
    for (const text of pictures()) expect(write(read(text))).toBe(text);
  });

  it('shrinking takes the mean of each square', () => {
    expect(shrunk([[0, 1, 2, 2], [1, 2, 2, 2]], 2)).toEqual([[1, 2]]);
  });
});
