import { describe, expect, it } from 'vitest';
import { cellAt, cellsBetween, numeralSize, showsNumerals } from './cells.ts';
import { ribbonAcross, ribbonDown } from './ribbon.ts';
import { largest, toneOf } from './tone.ts';

const box = { x: 10, y: 20, cell: 5, rows: 3, columns: 4 };

describe('cells', () => {
  it('finds the cell under a point, edges belonging to the cell that begins there', () => {
    expect(cellAt(box, 10, 20)).toEqual({ row: 0, column: 0 });
    expect(cellAt(box, 15, 20)).toEqual({ row: 0, column: 1 });
    expect(cellAt(box, 29.9, 34.9)).toEqual({ row: 2, column: 3 });
    expect(cellAt(box, 30, 25)).toBeNull();
    expect(cellAt(box, 9.9, 25)).toBeNull();
  });
  it('leaves no gap in a fast stroke', () => {
    const path = cellsBetween({ row: 0, column: 0 }, { row: 2, column: 5 });
    expect(path).toHaveLength(6);
    for (const [i, cell] of path.slice(1).entries()) {
      expect(Math.abs(cell.row - path[i]!.row)).toBeLessThanOrEqual(1);
      expect(cell.column - path[i]!.column).toBe(1);
    }
    expect(cellsBetween({ row: 1, column: 1 }, { row: 1, column: 1 })).toEqual([{ row: 1, column: 1 }]);
  });
  it('makes long numerals fit their cell', () => {
    expect(numeralSize(56, 2)).toBe(19);
    expect(numeralSize(56, 5) * 0.6 * 5).toBeLessThanOrEqual(53);
    expect(numeralSize(20, 1)).toBeCloseTo(9.2);
  });
  it('drops numerals below 18 px and above 1,000 cells', () => {
    expect(showsNumerals({ ...box, cell: 18, rows: 25, columns: 40 })).toBe(true);
    expect(showsNumerals({ ...box, cell: 18, rows: 25, columns: 41 })).toBe(false);
    expect(showsNumerals({ ...box, cell: 17 })).toBe(false);
  });
});

describe('ribbons', () => {
  it('begin and end flat on the edges they join', () => {
    expect(ribbonAcross({ at: 0, from: 1, to: 2 }, { at: 10, from: 5, to: 8 })).toBe('M0,1C5,1 5,5 10,5L10,8C5,8 5,2 0,2Z');
    expect(ribbonDown({ at: 0, from: 1, to: 2 }, { at: 10, from: 5, to: 8 })).toBe('M1,0C1,5 5,5 5,10L8,10C8,5 2,5 2,0Z');
  });
});

describe('tones', () => {
  it('are the share of the largest value, by sign', () => {
    expect(toneOf(4.5, 9)).toEqual({ side: 'positive', amount: 0.5 });
    expect(toneOf(-18, 9)).toEqual({ side: 'negative', amount: 1 });
  });
  it('are the page at 0, and everywhere where all is 0', () => {
    expect(toneOf(0, 9).side).toBe('zero');
    expect(toneOf(0, 0)).toEqual({ side: 'zero', amount: 0 });
    expect(toneOf(0.002, 9).side).toBe('zero');
    expect(toneOf(0.002, 0.004).side).toBe('positive');
  });
  it('take the largest absolute value of a matrix', () => {
    expect(largest([[1, -7], [3, 0]])).toBe(7);
    expect(largest([])).toBe(0);
  });
});
