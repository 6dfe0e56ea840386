import { describe, expect, it } from 'vitest';
import { scaledSize, sizeOf, sizeOfLongSide } from './sizes.ts';

describe('sizes', () => {
  it('finds a size back from its pixels and shape', () => {
    for (const [width, height] of [[28, 28], [1920, 1080], [4096, 4096], [7, 300]] as const)
      expect(sizeOf(width * height, width / height)).toEqual({ width, height });
  });

  it('a dragged size keeps its shape and stays in bounds', () => {
    expect(sizeOf(4096 ** 2, 16 / 9)).toEqual({ width: 4096, height: 2304 });
    expect(sizeOf(1, 16 / 9)).toEqual({ width: 2, height: 1 });
    expect(sizeOf(4096 ** 2, 4096)).toEqual({ width: 4096, height: 1 });
  });

  it('doubling doubles, and ends at the longest side', () => {
    expect(scaledSize({ width: 28, height: 28 }, 1, 2)).toEqual({ width: 56, height: 56 });
    expect(scaledSize({ width: 3000, height: 1500 }, 2, 2)).toEqual({ width: 4096, height: 2048 });
  });

  it('the smallest step is one pixel of the longer side, down to one', () => {
    expect(scaledSize({ width: 3, height: 3 }, 1, 1.01)).toEqual({ width: 4, height: 4 });
    expect(scaledSize({ width: 3, height: 3 }, 1, 1)).toEqual({ width: 2, height: 2 });
    expect(scaledSize({ width: 1, height: 1 }, 1, 0.5)).toEqual({ width: 1, height: 1 });
  });

  it('the longer side is the one that is given', () => {
    expect(sizeOfLongSide(9, 1 / 3)).toEqual({ width: 3, height: 9 });
  });
});
