import type { StoredArray } from './cases.ts';

/**
 * How far an array is off, in units of what is allowed: at most 1 passes. A short form is off by its first values,
 * by its L2 norm over √count and by its sum over count.
 */
export function deviation(got: ArrayLike<number>, expected: StoredArray, allowed: number): number {
  const values = Array.from(got);
  const count = expected.shape.reduce((product, size) => product * size, 1);
  if (values.length !== count) return Infinity;
  const furthest = (pairs: readonly number[]) => pairs.reduce((most, value, place) => Math.max(most, Math.abs(value - values[place]!)), 0);
  if (values.some(Number.isNaN)) return Infinity;
  if ('data' in expected) return furthest(expected.data) / allowed;
  const sum = values.reduce((total, value) => total + value, 0);
  const l2 = Math.hypot(...values);
  return Math.max(furthest(expected.first), Math.abs(l2 - expected.l2) / Math.sqrt(count), Math.abs(sum - expected.sum) / count) / allowed;
}

/** The largest absolute value of an array: exactly where it is stored whole, else of what was computed. */
export function scaleOf(got: ArrayLike<number>, expected: StoredArray): number {
  const values = 'data' in expected ? expected.data : Array.from(got);
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
