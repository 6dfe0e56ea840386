import { describe, expect, it } from 'vitest';
import { arc, corner, flatten, sineOfTurn } from './curve.ts';

describe('a curve', () => {
  it('runs through every point of its stroke', () => {
    const places = flatten([[0, 0], [1, 2], [3, 1], [4, 4]]);
    expect(places).toHaveLength(2 * (1 + 3 * 4));
    for (const [at, x, y] of [[0, 0, 0], [4, 1, 2], [8, 3, 1], [12, 4, 4]] as const) expect([places[2 * at], places[2 * at + 1]]).toEqual([x, y]);
  });

  it('through points on a line stays on it', () => {
    const places = flatten([[0, 0], [1, 2], [2, 4], [3, 6]]);
    for (let i = 0; i < places.length; i += 2) expect(places[i + 1]).toBeCloseTo(2 * places[i]!, 12);
  });

  it('bends round a point and turns at a corner', () => {
    const highest = (places: number[]) => Math.max(...places.filter((_, i) => i % 2 === 1));
    expect(highest(flatten([[0, 0], [1, 1], [1.2, 1], [2, 0]]))).toBeGreaterThan(1);
    expect(highest(flatten([[0, 0], ...corner([1, 1]), [2, 0]]))).toBe(1);
  });
});

describe('an arc', () => {
  it('goes clockwise from the top', () => {
    const quarter = arc(0.5, 0.5, 0.4, 0.2, 0, 0.25);
    expect(quarter[0]![0]).toBe(0.5);
    expect(quarter[0]![1]).toBeCloseTo(0.3, 4);
    expect(quarter.at(-1)![0]).toBeCloseTo(0.9, 3);
    expect(quarter.at(-1)![1]).toBeCloseTo(0.5, 12);
  });
});

describe('the sine of turns', () => {
  it('is that of Math.sin to 0.0002, over several turns', () => {
    for (let i = -300; i <= 300; i++) expect(Math.abs(sineOfTurn(i / 100) - Math.sin((2 * Math.PI * i) / 100))).toBeLessThan(2e-4);
  });
});
