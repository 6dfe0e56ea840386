import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { indexOf, placeAt, sizeOf, stridesOf, type Order, type Place, type Shape } from './order.ts';
import { valueAt } from './pixels.ts';
import { asking, placeOf, placeOfStep, stepOfPlace } from './step.ts';
import { widget, type Params } from './widget.ts';

const params = (change: Partial<Params> = {}): Params => ({ ...defaults(widget.params), ...change });
const shapes = fc.record({ height: fc.integer({ min: 1, max: 9 }), width: fc.integer({ min: 1, max: 9 }), channels: fc.integer({ min: 1, max: 3 }) });
const orders = fc.constantFrom<Order>('hwc', 'chw');
const numbers = (p: Params, step = 0) => widget.describe(p, compute(p), step);

describe('an index', () => {
  // The challenge, and the two it is practised with: numpy, arange(…).reshape(h, w, c)[r, c, ch] and its transpose(2, 0, 1).
  it.each<[Shape, Place, Order, number]>([
    [{ height: 4, width: 6, channels: 3 }, { row: 2, column: 3, channel: 1 }, 'hwc', 46],
    [{ height: 4, width: 6, channels: 3 }, { row: 2, column: 3, channel: 1 }, 'chw', 39],
    [{ height: 3, width: 5, channels: 3 }, { row: 2, column: 1, channel: 0 }, 'hwc', 33],
    [{ height: 5, width: 4, channels: 3 }, { row: 3, column: 1, channel: 1 }, 'hwc', 40],
    [{ height: 1920, width: 1920, channels: 3 }, { row: 424, column: 948, channel: 0 }, 'hwc', 2445084],
    [{ height: 1920, width: 1920, channels: 3 }, { row: 424, column: 948, channel: 1 }, 'chw', 4501428],
  ])('of %o, %o in %s is %d', (shape, place, order, index) => expect(indexOf(shape, order, place)).toBe(index));

  it('is undone by the place, in both orders', () => {
    fc.assert(fc.property(shapes, orders, fc.nat(), (shape, order, n) => {
      const index = n % sizeOf(shape);
      expect(indexOf(shape, order, placeAt(shape, order, index))).toBe(index);
    }), { seed: 1 });
  });

  it('moves by the stride when a place moves by one', () => {
    expect(stridesOf({ height: 3, width: 4, channels: 3 }, 'hwc')).toEqual({ picture: 36, row: 12, column: 3, channel: 1 });
    expect(stridesOf({ height: 3, width: 4, channels: 3 }, 'chw')).toEqual({ picture: 36, channel: 12, row: 4, column: 1 });
  });

  it('counts the pictures before it in a batch', () => {
    expect(numbers(params({ batch: 64, n: 2 }), 18)).toMatchObject({ indexHwc: 2 * 36 + 18, indexChw: 2 * 36 + 6, total: 2304 });
  });
});

describe('the two lines', () => {
  // numpy: arange(1, 13).reshape(2, 2, 3), written out as it is and transposed to channels first.
  const small = params({ picture: 'own', height: 2, width: 2, values: [[1, 4], [7, 10]], values2: [[2, 5], [8, 11]], values3: [[3, 6], [9, 12]] });
  it('hold the same numbers in two orders', () => {
    expect(compute(small).hwc).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(compute(small).chw).toEqual([1, 4, 7, 10, 2, 5, 8, 11, 3, 6, 9, 12]);
  });
  it('become 2 × 2 planes of three neighbours each by a reshape', () => {
    const { reading } = compute({ ...small, reading: 'reshape' });
    expect(reading!.planes).toEqual([[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]);
    expect(reading!.shape).toEqual([3, 2, 2]);
  });
  it('count in H, W, C order in the counting picture', () => {
    expect(compute(params({ picture: 'counting' })).hwc).toEqual(Array.from({ length: 36 }, (_, i) => i));
  });
});

describe('a wrong reading', () => {
  // numpy: (i.transpose(2, 0, 1) == i.reshape(c, h, w)).sum(), and the same for (1, 0, 2) and (w, h, c).
  it.each<[number, number, number, number, number]>([
    [4, 6, 3, 2, 6], [3, 4, 3, 2, 6], [2, 2, 2, 2, 4], [5, 7, 3, 3, 9], [8, 8, 3, 2, 24], [3, 5, 2, 2, 6], [1, 4, 3, 2, 12],
  ])('of %d × %d × %d leaves %d numbers right after a reshape to channels first, %d to width first', (height, width, channels, reshape, swap) => {
    const right = (reading: 'reshape' | 'swap') => compute(params({ height, width, channels, reading })).reading!.right;
    expect([right('reshape'), right('swap')]).toEqual([reshape, swap]);
  });
  it('leaves a grey picture as it is, channels first', () => {
    expect(compute(params({ channels: 1, reading: 'reshape' })).reading!.right).toBe(12);
  });
  it('counts what a count by hand finds, at every size', () => {
    fc.assert(fc.property(shapes, shape => {
      const size = sizeOf(shape);
      const reshaped = Array.from({ length: size }, (_, i) => indexOf(shape, 'hwc', placeAt(shape, 'chw', i)) === i).filter(Boolean).length;
      const turned = { ...shape, height: shape.width, width: shape.height };
      const swapped = Array.from({ length: size }, (_, i) => {
        const { row, column, channel } = placeAt(turned, 'hwc', i);
        return indexOf(shape, 'hwc', { row: column, column: row, channel }) === i;
      }).filter(Boolean).length;
      expect(compute(params({ ...shape, reading: 'reshape' })).reading!.right).toBe(reshaped);
      expect(compute(params({ ...shape, reading: 'swap' })).reading!.right).toBe(swapped);
    }), { seed: 2 });
  });
});

describe('a picture', () => {
  it('of 1,920 × 1,920 shows a window of it and a sample of the whole, and keeps no more', () => {
    const frame = compute(params({ height: 1920, width: 1920, top: 424, left: 948 }));
    expect([frame.planes.length, frame.planes[0]!.length, frame.planes[0]![0]!.length]).toEqual([3, 6, 8]);
    expect([frame.whole, frame.hwc.length, frame.overview.length]).toEqual([false, 0, 48]);
    expect(JSON.stringify(frame).length).toBeLessThan(30_000);
  });
  it('keeps its window inside', () => {
    expect(compute(params({ height: 100, width: 50, top: 2047, left: 2047 }))).toMatchObject({ top: 94, left: 42 });
  });
  it('has whole channel values from 0 to 255', () => {
    fc.assert(fc.property(fc.constantFrom('sun', 'flag', 'counting'), fc.nat(2047), fc.nat(2047), fc.nat(2), (picture, row, column, channel) => {
      const value = valueAt(params({ picture: picture as 'sun', height: 2048, width: 2048 }), 0, { row, column, channel })!;
      expect(Number.isInteger(value) && value >= 0 && value <= 255).toBe(true);
    }), { seed: 3 });
  });
  it('in grey weighs red, green and blue by 0.299, 0.587 and 0.114', () => {
    const p = params({ picture: 'own', height: 1, width: 1, channels: 1, values: [[200]], values2: [[100]], values3: [[50]] });
    expect(compute(p).planes).toEqual([[[Math.round(59.8 + 58.7 + 5.7)]]]);
  });
  it('of the reader’s own is white where nothing was drawn, and moves along its batch when drawn by rule', () => {
    expect(compute(params({ picture: 'own', height: 2, width: 2, channels: 1, values: [[0]], values2: [[0]], values3: [[0]] })).planes).toEqual([[[0, 255], [255, 255]]]);
    const [first, third] = [0, 2].map(n => compute(params({ picture: 'flag', batch: 64, n })).planes[0]![0]);
    expect(third).toEqual([...first!.slice(-2), ...first!.slice(0, -2)]);
  });
});

describe('a walk', () => {
  it('passes every number on show once, in its order', () => {
    fc.assert(fc.property(shapes, fc.constantFrom<Params['walk']>('hwc', 'chw'), (shape, walk) => {
      const p = params({ ...shape, walk });
      const steps = widget.steps!(p, compute(p));
      for (let step = 0; step < steps; step++) expect(stepOfPlace(p, placeOfStep(p, step))).toBe(step);
      if (compute(p).whole) expect(numbers(p, steps - 1)[walk === 'hwc' ? 'indexHwc' : 'indexChw']).toBe(steps - 1);
    }), { seed: 4 });
  });
});

describe('a question', () => {
  const question = params(widget.presets.challenge);
  it('keeps both indices to itself until both are picked', () => {
    expect(numbers(question)).toMatchObject({ row: 2, column: 3, channel: 1, indexHwc: null, indexChw: null, sumHwc: '', misread: null });
    expect(asking({ ...question, pickHwc: 46 })).toBe(true);
    expect(numbers({ ...question, pickHwc: 46, pickChw: 39 })).toMatchObject({ indexHwc: 46, indexChw: 39, sumHwc: '2×18 + 3×3 + 1×1' });
  });
  it('has no steps that would give the index away', () => {
    expect(widget.steps!(question, compute(question))).toBe(0);
    expect(placeOf(question, 7)).toEqual({ row: 2, column: 3, channel: 1 });
  });
  it('about a place that there is not is refused', () => {
    expect(widget.constrain!({ ...question, askRow: 4 })).toMatchObject({ code: 'askOutside' });
    expect(widget.constrain!(params({ n: 1 }))).toMatchObject({ code: 'noPicture', values: { last: 0 } });
  });
});
