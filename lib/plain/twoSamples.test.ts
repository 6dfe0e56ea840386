import { describe, expect, test } from 'vitest';
import { compareSamples, median } from './twoSamples.ts';

/** All ways to choose `count` of the places 0 … of − 1. */
function* choices(count: number, of: number, from = 0): Generator<number[]> {
  if (count === 0) return yield [];
  for (let place = from; place <= of - count; place++) for (const rest of choices(count - 1, of, place + 1)) yield [place, ...rest];
}

/** The two-sided p of the difference of mean ranks, by dealing the numbers out in every way. */
function enumeratedP(first: number[], second: number[]): number {
  const all = [...first, ...second];
  const sorted = all.toSorted((a, b) => a - b);
  const rank = (value: number) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1;
  const far = (places: number[]) => Math.abs(places.reduce((sum, place) => sum + rank(all[place]!), 0) - first.length * (all.length + 1) / 2);
  const seen = far(first.map((_, place) => place));
  const dealt = [...choices(first.length, all.length)];
  return dealt.filter(places => far(places) >= seen - 1e-9).length / dealt.length;
}

describe('p', () => {
  test.each([
    ['apart', [1, 2, 3], [4, 5, 6]], ['mixed', [1, 4, 5, 9], [2, 3, 7, 8, 10]], ['with ties', [1, 2, 2, 5], [2, 3, 5, 5, 6]], ['all equal', [1, 1], [1, 1, 1]], ['one against many', [0.5], [1, 2, 3, 4]],
    ['losses', [0.139, 0.153, 0.171, 0.16], [0.12, 0.126, 0.1295, 0.153]],
  ])('is the share of all ways to deal the numbers out: %s', (_, first, second) => {
    expect(compareSamples(first, second).p).toBeCloseTo(enumeratedP(first, second), 12);
  });

  test('of three against three is 2 of 20 at the least, so that three seeds each decide nothing', () => {
    const { p, leastP, interval } = compareSamples([1, 2, 3], [4, 5, 6]);
    expect([p, leastP, interval]).toEqual([0.1, 0.1, null]);
  });

  test('of 16 wholly above 16 is 2 of 601,080,390', () => {
    const low = Array.from({ length: 16 }, (_, place) => place);
    expect(compareSamples(low, low.map(value => value + 100)).p).toBeCloseTo(2 / 601_080_390, 20);
  });
});

describe('the interval', () => {
  // Two-sided 5 % points of U from Mann and Whitney's tables: with U pairs or fewer the wrong way round, the difference is taken for real.
  test.each([[4, 4, 0], [5, 5, 2], [6, 8, 8], [8, 8, 13], [10, 10, 23], [16, 16, 75], [20, 20, 127]])('of %i and %i begins behind %i differences', (n, m, critical) => {
    // All differences are distinct powers, so that their order is known.
    const first = Array.from({ length: n }, (_, i) => i * 1000), second = Array.from({ length: m }, (_, j) => j);
    const sorted = first.flatMap(a => second.map(b => a - b)).toSorted((a, b) => a - b);
    expect(compareSamples(first, second).interval).toEqual([sorted[critical], sorted.at(-critical - 1)]);
  });

  test('leaves 0 out exactly where p is at most 5 %', () => {
    for (let move = 0; move < 12; move += 0.5) {
      const first = [0.1, 1.2, 2.35, 3.41, 4.57, 5.68], second = [0.03, 1.9, 2.22, 3.3, 4.8, 5.5, 6.6].map(value => value + move);
      const { p, interval } = compareSamples(first, second);
      expect(interval![0] > 0 || interval![1] < 0).toBe(p <= 0.05);
    }
  });
});

test('the effect is the middle difference and the share of pairs in which the first is smaller', () => {
  // Differences of 1, 4 against 2, 3: −1, −2, 2, 1.
  expect(compareSamples([1, 4], [2, 3])).toMatchObject({ shift: 0, firstIsSmaller: 0.5, medians: [2.5, 2.5] });
  expect(compareSamples([1, 2, 2], [2, 5])).toMatchObject({ shift: -2, firstIsSmaller: 5 / 6 });
});

test('the median of an even count is the mean of the middle two', () => {
  expect([median([3]), median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([3, 2, 2.5]);
});

test('an empty sample, or one with what is no number, is refused', () => {
  expect(() => compareSamples([], [1])).toThrow('expected two samples');
  expect(() => compareSamples([1], [NaN])).toThrow('expected two samples');
});
