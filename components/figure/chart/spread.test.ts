import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
  it('leaves labels alone that do not touch', () => {
    expect(spread([10, 80, 40], 16, [0, 100])).toEqual([10, 80, 40]);
  });

  it('moves two that touch apart by the same amount', () => {
    expect(spread([50, 54], 16, [0, 100])).toEqual([44, 60]);
  });

  it('keeps everything inside when there is room, in the order of the values', () => {
    const placed = spread([99, 98, 97, 2], 16, [8, 92]);
    expect(placed).toEqual([92, 76, 60, 8]);
  });

  it('pushes neighbours along when a pair grows into them', () => {
    const placed = spread([50, 52, 64], 16, [0, 200]);
    expect(placed[1]! - placed[0]!).toBeCloseTo(16, 9);
    expect(placed[2]! - placed[1]!).toBeCloseTo(16, 9);
    expect((placed[0]! + placed[1]! + placed[2]!) / 3).toBeCloseTo(166 / 3, 9);
  });
});
