import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute, conv, dense, roundRatio } from './compute.ts';
import { widget, type Params } from './widget.ts';

const of = (changes: Partial<Params>) => ({ ...defaults(widget.params), ...changes });
const described = (changes: Partial<Params>) => widget.describe(of(changes), compute(of(changes)), 0);

describe('dense-vs-conv', () => {
  it('three well-known pictures, one unit against one 3 × 3 filter', () => {
    expect(described({})).toMatchObject({ denseParameters: 785, convParameters: 10, ratio: 78.5 });
    expect(described({ width: 224, height: 224, channels: 3 })).toMatchObject({ denseParameters: 150_529, convParameters: 28, ratio: 5376 });
    expect(described({ width: 1920, height: 1080, channels: 3 })).toMatchObject({ denseParameters: 6_220_801, convParameters: 28 });
  });

  it('twice the width and height: four times the weights of the dense layer, none more for the convolution', () => {
    expect(described({}).doubledDenseParameters).toBe(described({ width: 56, height: 56 }).denseParameters);
    expect(described({ width: 56, height: 56 })).toMatchObject({ denseParameters: 3137, convParameters: 10 });
  });

  it('with as many filters as units both are equal on a picture as large as the kernel', () => {
    for (const kernel of [2, 3, 5, 15]) expect(compute(of({ kernel, channels: 3, units: 7, filters: 7 })).equalPixels).toBe(kernel * kernel);
  });

  it('the crossing is the first picture on which the dense layer needs at least as many, found by counting', () => {
    for (const changes of [{ kernel: 4, filters: 3, units: 2, channels: 2 }, { kernel: 7, filters: 5, units: 3, channels: 1 }, { units: 9 }]) {
      const p = of(changes);
      let pixels = 1;
      while (dense(pixels, p) < conv(p)) pixels++;
      expect(compute(p).equalPixels).toBe(pixels);
    }
  });

  it('the crossing stays on the axis at the largest kernel bank, and is 1 where the dense layer always needs more', () => {
    const p = of({ kernel: 15, filters: 1024, channels: 512 });
    expect(compute(p).equalPixels).toBe(230_402);
    expect([dense(230_402, p) >= conv(p), dense(230_401, p) >= conv(p)]).toEqual([true, false]);
    expect(compute(of({ units: 9 })).equalPixels).toBe(1);
  });

  it('a ratio has three figures, or all of a whole number', () => {
    expect([78.5, 5376.0357, 0.0086505, 1].map(roundRatio)).toEqual([78.5, 5376, 0.00865, 1]);
  });

  it('the curve runs over the whole axis and through the counts', () => {
    const { curve } = compute(of({ channels: 3, units: 2 }));
    expect([curve[0], curve.at(-1)]).toEqual([[1, 8, 28], [4096 ** 2, 4096 ** 2 * 6 + 2, 28]]);
  });

  it('the listings print the counts', () => {
    const { keras, torch } = widget.code!(of({}), described({}));
    for (const { prints } of [keras, torch]) expect(prints.flat().map(piece => (typeof piece === 'string' ? piece : Object.values(piece).at(-1))).join('')).toBe('785 10');
  });
});
