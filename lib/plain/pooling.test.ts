import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStride, anyVolume } from './numbers.fixture.ts';
import { binomial, blurDownsample, blurPool } from './blurPool.ts';
import { bedOfNails, bilinear, nearest } from './enlarging.ts';
import { maxUnpool } from './maxUnpool.ts';
import { inRows, matrixOf, volume, volumeOf, type Volume } from './numbers.ts';
import { averagePool, maxPool, minPool } from './pooling.ts';
import { averagePoolGradient, maxPoolGradient } from './poolingGradient.ts';

const negated = (input: Volume): Volume => ({ ...input, values: input.values.map(value => -value) });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const anyPooling = fc.record({ input: anyVolume(), options: fc.record({ window: anyStride, stride: anyStride, padding: fc.constant('same' as const) }) });

describe('pooling', () => {
  it('lets the first of equal cells win, row by row', () => {
    const { output, switches, tied } = maxPool(volumeOf([[1, 3, 0, 0], [3, 2, 0, 0], [5, 1, 7, 8], [1, 1, 9, 9]]), { window: 2 });
    expect(matrixOf(output)).toEqual([[3, 0], [5, 9]]);
    expect([inRows(switches, 2), [...tied]]).toEqual([[[1, 2], [8, 14]], [1, 1, 0, 1]]);
  });

  it('never lets padding win, nor counts it: negative pictures under same', () => {
    const input = volumeOf([[-1, -2, -3]]);
    expect(matrixOf(maxPool(input, { window: 2, padding: 'same' }).output)).toEqual([[-1, -3]]);
    expect(matrixOf(averagePool(input, { window: 2, padding: 'same' }))).toEqual([[-1.5, -3]]);
  });

  it('of minima is that of maxima upside down, switches too', () => {
    fc.assert(fc.property(anyPooling, ({ input, options }) => {
      const [low, high] = [minPool(input, options), maxPool(negated(input), options)];
      expect([...low.switches]).toEqual([...high.switches]);
      expect([...low.output.values].map(value => value + 0)).toEqual([...negated(high.output).values].map(value => value + 0));
    }), { seed: 21 });
  });

  it('then unpooling keeps the maxima at their places and nothing else', () => {
    fc.assert(fc.property(anyPooling, ({ input, options }) => {
      const { output, switches } = maxPool(input, options);
      const back = maxUnpool(output, switches, input.shape);
      const winners = new Set(switches);
      back.values.forEach((value, place) => expect(value).toBe(winners.has(place) ? input.values[place] : 0));
    }), { seed: 22 });
  });

  it('then unpooling then pooling again gives the same maxima where they are positive', () => {
    fc.assert(fc.property(anyPooling, ({ input, options }) => {
      const positive: Volume = { ...input, values: input.values.map(value => Math.abs(value) + 1) };
      const { output, switches } = maxPool(positive, options);
      expect([...maxPool(maxUnpool(output, switches, input.shape), options).output.values]).toEqual([...output.values]);
    }), { seed: 23 });
  });

  it('sends the whole gradient back: to winners alone, or shared by the cells that were averaged', () => {
    fc.assert(fc.property(anyPooling, ({ input, options }) => {
      const { output, switches } = maxPool(input, options);
      const byWinner = maxPoolGradient(output, switches, input.shape);
      expect(sum(byWinner.values)).toBe(sum(output.values));
      byWinner.values.forEach((value, place) => { if (!switches.includes(place)) expect(value).toBe(0); });
      expect(sum(averagePoolGradient(output, input.shape, options).values)).toBeCloseTo(sum(output.values), 9);
    }), { seed: 24 });
  });

  it('adds up a winner of two windows', () => {
    const { output, switches } = maxPool(volumeOf([[1, 9, 2]]), { window: [1, 2], stride: 1 });
    expect([...maxPoolGradient({ ...output, values: Float64Array.of(0.5, 2) }, switches, [1, 3, 1]).values]).toEqual([0, 2.5, 0]);
  });

  it('refuses padding that a window would drown in', () => {
    expect(() => maxPool(volumeOf([[1, 2]]), { window: [1, 2], padding: 2 })).toThrow('pool.padding');
  });
});

describe('enlarging', () => {
  it('copies, nails and mixes 1 2 / 3 4', () => {
    const input = volumeOf([[1, 2], [3, 4]]);
    expect(matrixOf(nearest(input, 2))).toEqual([[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]);
    expect(matrixOf(bedOfNails(input, 2))).toEqual([[1, 0, 2, 0], [0, 0, 0, 0], [3, 0, 4, 0], [0, 0, 0, 0]]);
    expect(matrixOf(bilinear(input, [2, 4]))).toEqual([[1, 1.25, 1.75, 2], [3, 3.25, 3.75, 4]]);
  });

  it('puts nothing outside of the picture, and a switch into another one is refused', () => {
    expect(() => maxUnpool(volume([1, 1, 1], [5]), [9], [2, 2, 1])).toThrow('maxUnpool.index: expected a place from 0 to 3, got 9: give the shape that the pooling met');
  });
});

describe('blur pooling', () => {
  it('has binomial weights', () => {
    expect(binomial(3)).toEqual([0.25, 0.5, 0.25]);
    expect(binomial(5).map(weight => weight * 16)).toEqual([1, 4, 6, 4, 1]);
  });

  it('mirrors the border: 0 4 8 4 blurred by 1 2 1 and halved is 2 6', () => {
    expect(matrixOf(blurDownsample(volumeOf([[0, 4, 8, 4]]), { taps: 3, stride: [1, 2] }))).toEqual([[2, 6]]);
    expect(matrixOf(blurDownsample(volumeOf([[0, 4, 8]]), { taps: 3, stride: [1, 2] }))).toEqual([[2, 6]]);
    // Four weights 1 3 3 1 / 8: one cell in front, two behind; 0 8 16 mirrors to 8 | 0 8 16 | 8 0.
    expect(matrixOf(blurDownsample(volumeOf([[0, 8, 16]]), { taps: 4, stride: [1, 2] }))).toEqual([[6, 10]]);
  });

  it('leaves a constant picture constant, with as many cells as the pooling it replaces', () => {
    const even = volume([8, 6, 1], new Float64Array(48).fill(3));
    expect(blurPool(even, { window: 2 }).shape).toEqual(maxPool(even, { window: 2 }).output.shape);
    expect(new Set(blurPool(even, { window: 2, taps: 5 }).values)).toEqual(new Set([3]));
  });

  it('moves less than max pooling when the picture moves by one cell', () => {
    const row = (from: number) => volumeOf([Array.from({ length: 12 }, (_, i) => (i === from ? 1 : 0))]);
    const change = (pool: (input: Volume) => Volume) => pool(row(5)).values.reduce((total, value, place) => total + Math.abs(value - pool(row(6)).values[place]!), 0);
    expect(change(input => maxPool(input, { window: [1, 2] }).output)).toBe(2);
    expect(change(input => blurPool(input, { window: [1, 2], stride: [1, 2] }))).toBeLessThan(1.01);
  });
});
