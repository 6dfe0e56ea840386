import { describe, expect, it } from 'vitest';
import { convParameters, denseParameters } from './parameters.ts';

/** Names every learned number of a dense layer once, and counts the names. */
function listDense(height: number, width: number, channels: number, units: number): number {
  const names = new Set<string>();
  for (let unit = 0; unit < units; unit++) {
    names.add(`b${unit}`);
    for (let r = 0; r < height; r++) for (let c = 0; c < width; c++) for (let ch = 0; ch < channels; ch++) names.add(`w${unit},${r},${c},${ch}`);
  }
  return names.size;
}

/** The weights that a convolution really multiplies while its window walks: shared ones have one name. */
function listConv(height: number, width: number, channels: number, filters: number, kernel: number): number {
  const names = new Set<string>();
  for (let filter = 0; filter < filters; filter++)
    for (let r = 0; r + kernel <= height; r++)
      for (let c = 0; c + kernel <= width; c++) {
        names.add(`b${filter}`);
        for (let i = 0; i < kernel; i++) for (let j = 0; j < kernel; j++) for (let ch = 0; ch < channels; ch++) names.add(`w${filter},${i},${j},${ch}`);
      }
  return names.size;
}

describe('parameter counts', () => {
  it('a dense layer has as many as there are names for its weights and biases', () => {
    for (const [h, w, ch, units] of [[1, 1, 1, 1], [3, 5, 2, 4], [7, 2, 3, 1], [4, 4, 1, 9]] as const)
      expect(denseParameters(h * w * ch, units)).toBe(listDense(h, w, ch, units));
  });

  it('a convolution has as many as there are names that its window ever uses', () => {
    for (const [h, w, ch, filters, k] of [[3, 3, 1, 1, 3], [6, 9, 2, 5, 3], [5, 5, 3, 2, 5], [4, 8, 1, 7, 1]] as const)
      expect(convParameters([k, k], ch, filters)).toBe(listConv(h, w, ch, filters, k));
  });

  it('three well-known pictures: one unit grows with the pixels, one filter does not', () => {
    expect([denseParameters(28 * 28, 1), convParameters([3, 3], 1, 1)]).toEqual([785, 10]);
    expect([denseParameters(224 * 224 * 3, 1), convParameters([3, 3], 3, 1)]).toEqual([150_529, 28]);
    expect([denseParameters(1920 * 1080 * 3, 1), convParameters([3, 3], 3, 1)]).toEqual([6_220_801, 28]);
  });

  it('published layers: the first of VGG-16 has 1,792, the sixteen 5 × 5 filters without bias 1,200', () => {
    expect(convParameters([3, 3], 3, 64)).toBe(1792);
    expect(convParameters([5, 5], 3, 16, false)).toBe(1200);
    expect(denseParameters(384 * 216 * 16, 1, false)).toBe(1_327_104);
  });

  it('the largest layer of the figure is still counted exactly', () => {
    expect(denseParameters(4096 * 4096 * 512, 4096)).toBe(2 ** 45 + 4096);
  });

  it('half a channel is refused by name', () => {
    expect(() => convParameters([3, 3], 1.5, 1)).toThrow('channels: expected a whole number from 1, got 1.5');
    expect(() => denseParameters(0, 1)).toThrow('inputs');
  });
});
