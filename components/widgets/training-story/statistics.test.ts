import { describe, expect, it } from 'vitest';
import { bootstrapDifference, median, shareOfLower } from './statistics.ts';

it('the median of an even list is the mean of its two middles', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
});

it('pairs are counted one by one, equal ones half', () => {
  // (1,0) won, (1,1) half, (3,0) won, (3,1) won
  expect(shareOfLower([1, 3], [0, 1])).toBe(3.5 / 4);
  expect(shareOfLower([1, 2], [3, 4])).toBe(0);
});

describe('the bootstrap interval', () => {
  /** Every redraw of three values, each as likely as the others: its medians with their number of ways. */
  const mediansOf = (v: readonly number[]) => v.flatMap(a => v.flatMap(b => v.map(c => median([a, b, c]))));

  it('agrees with all 27 × 27 redraws of two lists of three', () => {
    const [first, second] = [[0, 1, 5], [10, 14, 30]];
    const exact = mediansOf(second).flatMap(b => mediansOf(first).map(a => b - a)).sort((a, b) => a - b);
    const at = (share: number) => exact[Math.floor(share * exact.length)]!;
    const { from, to } = bootstrapDifference(first, second, 1);
    // Drawn quantiles stray by about 0.4 % of the ways.
    expect(from).toBeGreaterThanOrEqual(at(0.01));
    expect(from).toBeLessThanOrEqual(at(0.04));
    expect(to).toBeGreaterThanOrEqual(at(0.96));
    expect(to).toBeLessThanOrEqual(at(0.99));
  });

  it('is the same for the same seed, and narrow where all values are equal', () => {
    expect(bootstrapDifference([1, 2, 3], [2, 3, 4], 4)).toEqual(bootstrapDifference([1, 2, 3], [2, 3, 4], 4));
    expect(bootstrapDifference([2, 2, 2], [5, 5], 1)).toEqual({ from: 3, to: 3 });
  });
});
