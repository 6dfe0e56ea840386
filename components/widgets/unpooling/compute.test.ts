import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { errorOf } from './methods.ts';
import { stepOf } from './step.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
};
const cells = (at = 32) => fc.tuple(fc.integer({ min: 1, max: at }), fc.integer({ min: 1, max: at })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

describe('four ways back from a pooled map', () => {
  it('one loud cell: memory 5.25, copies 34.5, nails 41.25', () => {
    const { frame, numbers } = state({ input: [[1, 9], [2, 4]] });
    expect(frame).toMatchObject({ pooled: [[9]], switches: [[1]], nearest: [[9, 9], [9, 9]], bedOfNails: [[9, 0], [0, 0]], maxUnpooling: [[0, 9], [0, 0]] });
    expect(numbers).toMatchObject({ errorMaxUnpooling: 5.25, errorNearest: 34.5, errorBedOfNails: 41.25, smallest: 'maxUnpooling' });
  });
  it('four alike: copies 1.5, memory 44.25, nails 53.25', () => {
    expect(state({ input: [[7, 9], [8, 8]] }).numbers).toMatchObject({ errorNearest: 1.5, errorMaxUnpooling: 44.25, errorBedOfNails: 53.25 });
  });
  it('a side that the window does not divide is pooled by floor, switches count in the whole input', () => {
    const { frame, numbers } = state({ input: [[3, 1, 4, 1, 5], [9, 2, 6, 5, 3], [5, 8, 9, 7, 9], [3, 2, 3, 8, 4], [6, 2, 6, 4, 3]] });
    expect(frame).toMatchObject({ pooled: [[9, 6], [8, 9]], switches: [[5, 7], [11, 12]], part: [[3, 1, 4, 1], [9, 2, 6, 5], [5, 8, 9, 7], [3, 2, 3, 8]] });
    expect(frame.maxUnpooling).toEqual([[0, 0, 0, 0], [9, 0, 6, 0], [0, 8, 9, 0], [0, 0, 0, 0]]);
    expect(numbers).toMatchObject({ height: 4, width: 4, leftOut: 9 });
    // Losers squared: 9+1+4 + 16+1+25 + 25+9+4 + 49+9+64 = 216, over 16 cells.
    expect(numbers.errorMaxUnpooling).toBeCloseTo(216 / 16, 12);
  });
  it('bilinear mixes by half-pixel centres: 1 and 5 become 1, 2, 4, 5', () => {
    const { frame } = state({ input: [[1, 0, 5, 0], [0, 0, 0, 0]] });
    expect(frame.bilinear).toEqual([[1, 2, 4, 5], [1, 2, 4, 5]]);
  });
  it('each preset wins as its name says', () => {
    for (const [preset, smallest] of [['stars', 'maxUnpooling'], ['blocks', 'nearest'], ['ramp', 'bilinear'], ['corners', 'bedOfNails maxUnpooling']] as const) {
      expect(state(widget.presets[preset]!).numbers.smallest, preset).toBe(smallest);
    }
    expect(state(widget.presets.line!).numbers.errorNearest).toBe(state(widget.presets.line!).numbers.errorMaxUnpooling);
  });
  it('a window larger than the input is refused', () => {
    expect(widget.constrain!({ ...defaults(widget.params), input: [[1, 2, 3]], window: 2 })).toMatchObject({ code: 'windowTooLarge' });
  });
});

describe('for every picture', () => {
  it('copies beat zeros in a window exactly when the losers average more than half a positive winner', () => {
    fc.assert(fc.property(cells(8), fc.integer({ min: 1, max: 4 }), (input, window) => {
      fc.pre(window > 1 && window <= Math.min(input.length, input[0]!.length));
      const { params, frame } = state({ input, window });
      const { losers, value, squared } = stepOf(frame, params, 0);
      const mean = losers.reduce((sum, x) => sum + x, 0) / losers.length;
      expect(Math.sign(squared[2]! - squared[0]!)).toBe(Math.sign((2 * mean - value) * value) + 0);
    }), { seed: 10 });
  });
  it('pooling a way back gives the pooled map again by copying and, where nothing is negative, by memory and nails', () => {
    fc.assert(fc.property(cells(), fc.integer({ min: 1, max: 4 }), (signed, window) => {
      const input = signed.map(row => row.map(Math.abs));
      fc.pre(window <= Math.min(input.length, input[0]!.length));
      const { frame } = state({ input, window });
      for (const method of ['nearest', 'bedOfNails', 'maxUnpooling'] as const) expect(compute({ input: frame[method], window }).pooled).toEqual(frame.pooled);
      expect(errorOf(frame, 'maxUnpooling')).toBeLessThanOrEqual(errorOf(frame, 'bedOfNails'));
    }), { seed: 11 });
  });
});
