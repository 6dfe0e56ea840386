import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

const many = <T>(draw: (r: Random) => T, count = 20000): T[] => {
  const r = new Random(1, 0, 0);
  return Array.from({ length: count }, () => draw(r));
};
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('random numbers', () => {
  it('follow from seed, stream and index alone', () => {
    const first = (...key: [number, number, number]) => new Random(...key).between(0, 1);
    expect(first(1, 2, 3)).toBe(first(1, 2, 3));
    expect(new Set([first(1, 2, 3), first(2, 2, 3), first(1, 3, 3), first(1, 2, 4)]).size).toBe(4);
  });

  it('of neighbouring indices are not alike', () => {
    const firsts = Array.from({ length: 20000 }, (_, index) => new Random(0, 0, index).between(0, 1));
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
    expect(mean(firsts.slice(1).map((value, i) => (value - 0.5) * (firsts[i]! - 0.5)))).toBeCloseTo(0, 2);
  });

  it('between two bounds are even and stay inside', () => {
    const values = many(r => r.between(2, 6));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...values)).toBeLessThan(6);
    expect(mean(values)).toBeCloseTo(4, 1);
  });

  it('of a bell have the spread asked for and no far tails', () => {
    const values = many(r => r.bell(2));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(Math.sqrt(mean(values.map(value => value * value)))).toBeCloseTo(2, 1);
    expect(Math.max(...values.map(Math.abs))).toBeLessThan(7);
  });

  it('below a count reach every whole number', () => {
    expect(new Set(many(r => r.below(10), 1000))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  it('of a chance come true as often as they should', () => {
    expect(mean(many(r => Number(r.chance(0.3))))).toBeCloseTo(0.3, 1);
    expect(many(r => r.chance(0), 100)).not.toContain(true);
    expect(many(r => r.chance(1), 100)).not.toContain(false);
  });
});
