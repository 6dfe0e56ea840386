import { describe, expect, it } from 'vitest';
import { nextBatch, nextImages, nextRate } from './nextValue.ts';

describe('what arrow keys step to', () => {
  it('are rates of 1, 2 and 5 in every power of ten', () => {
    expect([0.001, 0.002, 0.005].map(rate => nextRate(rate, true))).toEqual([0.002, 0.005, 0.01]);
    expect([0.01, 0.005, 0.001].map(rate => nextRate(rate, false))).toEqual([0.005, 0.002, 0.0005]);
  });
  it('leave an odd rate for the nearest round one', () => expect([nextRate(0.003, true), nextRate(0.003, false)]).toEqual([0.005, 0.002]));
  it('are batches of powers of two', () => expect([nextBatch(256, true), nextBatch(256, false), nextBatch(100, true), nextBatch(100, false)]).toEqual([512, 128, 128, 64]));
  it('are whole thousands of pictures', () => expect([nextImages(12_000, true), nextImages(12_500, false)]).toEqual([13_000, 12_000]));
});
