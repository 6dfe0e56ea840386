import { describe, expect, it } from 'vitest';
import { linearScale, logScale, logTicks } from './scale.ts';

describe('linearScale', () => {
  it('lays equal steps on equal pixels, downwards too', () => {
    const y = linearScale([0, 0.8], [300, 20]);
    expect([0, 0.4, 0.8].map(y.toPx)).toEqual([300, 160, 20]);
    expect(y.fromPx(160)).toBeCloseTo(0.4, 12);
  });

  it('ticks are round and inside', () => {
    expect(linearScale([0, 0.71], [0, 100]).ticks(4)).toEqual([0, 0.2, 0.4, 0.6]);
  });

  it('a domain of one value does not divide by zero', () => {
    expect(linearScale([3, 3], [10, 90]).toPx(3)).toBe(10);
  });
});

describe('logScale', () => {
  const x = logScale([1, 10_000], [0, 400]);

  it('lays equal factors on equal pixels and finds the way back', () => {
    expect([1, 10, 100, 1000, 10_000].map(v => Math.round(x.toPx(v)))).toEqual([0, 100, 200, 300, 400]);
    for (const value of [1, 7, 784, 9999]) expect(x.fromPx(x.toPx(value))).toBeCloseTo(value, 8);
  });

  it('has no place for zero and below', () => {
    expect(x.toPx(0)).toBeNaN();
    expect(x.toPx(-5)).toBeNaN();
  });
});

describe('logTicks', () => {
  it('1, 2, 5 where there is room', () => {
    expect(logTicks([1, 100], 9)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  });

  it('powers of ten where there is less', () => {
    expect(logTicks([1, 1e7], 8)).toEqual([1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7]);
  });

  it('every second power where there is little, the same ones wherever the domain begins', () => {
    expect(logTicks([1, 4096 ** 2], 4)).toEqual([1, 100, 1e4, 1e6]);
    expect(logTicks([0.5, 4096 ** 2], 4)).toEqual([1, 100, 1e4, 1e6]);
  });

  it('small numbers are exact decimals', () => {
    expect(logTicks([0.001, 1], 4)).toEqual([0.001, 0.01, 0.1, 1]);
  });
});
