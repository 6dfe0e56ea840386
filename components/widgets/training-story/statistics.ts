import { randomStream } from '@/lib/training/random.ts';

/** The middle of a list, the mean of the two middles of an even one. NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? NaN : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Share of all pairs, one of each list, in which the second is the lower one; equal ones count half (Mann & Whitney 1947, U over the number of pairs). */
export function shareOfLower(first: readonly number[], second: readonly number[]): number {
  const wins = first.reduce((sum, a) => sum + second.reduce((won, b) => won + (b < a ? 1 : b === a ? 0.5 : 0), 0), 0);
  return wins / (first.length * second.length);
}

export interface Interval { from: number; to: number }

const draws = 2000;

/**
 * Where the difference of medians, second minus first, lies in 95 of 100 draws with replacement of as many values as each list has: the percentile
 * bootstrap (Efron & Tibshirani 1993, §13.3). The same seed gives the same interval.
 */
export function bootstrapDifference(first: readonly number[], second: readonly number[], seed: number): Interval {
  const random = randomStream(seed, 'bootstrap');
  const redraw = (values: readonly number[]) => values.map(() => values[Math.floor(random() * values.length)]!);
  const differences = Array.from({ length: draws }, () => median(redraw(second)) - median(redraw(first))).sort((a, b) => a - b);
  return { from: differences[Math.floor(0.025 * draws)]!, to: differences[Math.ceil(0.975 * draws) - 1]! };
}
