import { describe, expect, it } from 'vitest';
import { randomStream, shuffledOrder } from './random.ts';

const first = (count: number, random: () => number) => Array.from({ length: count }, random);

describe('randomStream', () => {
  it('repeats itself for the same seed and name, and for nothing else', () => {
    const start = first(5, randomStream(7, 'weights'));
    expect(first(5, randomStream(7, 'weights'))).toEqual(start);
    expect(first(5, randomStream(8, 'weights'))).not.toEqual(start);
    expect(first(5, randomStream(7, 'order 1'))).not.toEqual(start);
    expect(first(5, randomStream(7 + 2 ** 40, 'weights'))).not.toEqual(start);
  });

  it('spreads evenly over [0, 1), from small neighbouring seeds too', () => {
    const bins = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 2000; seed++) for (const value of first(5, randomStream(seed, 'weights'))) bins[Math.floor(10 * value)]! += 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99.9 % of fair streams stay below 27.9 with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('has the mean and variance of the uniform distribution', () => {
    const values = first(100_000, randomStream(1, 'any'));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

describe('shuffledOrder', () => {
  it('names every picture once', () => {
    expect([...shuffledOrder(1000, 7, 1)].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, place) => place));
  });

  it('is another one in every epoch, the same for the same seed', () => {
    expect(shuffledOrder(100, 7, 2)).toEqual(shuffledOrder(100, 7, 2));
    expect(shuffledOrder(100, 7, 2)).not.toEqual(shuffledOrder(100, 7, 1));
    expect(shuffledOrder(100, 8, 2)).not.toEqual(shuffledOrder(100, 7, 2));
  });

  it('puts each picture anywhere', () => {
    const places = Array.from({ length: 400 }, (_, seed) => shuffledOrder(4, seed, 1).indexOf(0));
    for (const place of [0, 1, 2, 3]) expect(places.filter(each => each === place).length).toBeGreaterThan(70);
  });
});
