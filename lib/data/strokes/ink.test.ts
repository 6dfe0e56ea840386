import { describe, expect, it } from 'vitest';
import { inkLine } from './ink.ts';

const paper = (side: number) => ({ side, bytes: new Uint8Array(side * side) });

describe('ink', () => {
  it('of a level line is black inside, half at its edge, nothing beyond', () => {
    const sheet = paper(9);
    inkLine(sheet, 2.5, 4.5, 6.5, 4.5, 1, 1); // the edge runs through the centres of rows 3 and 5
    const column = Array.from({ length: 9 }, (_, row) => sheet.bytes[row * 9 + 4]);
    expect(column).toEqual([0, 0, 0, 128, 255, 128, 0, 0, 0]);
  });

  it('has round ends', () => {
    const sheet = paper(9);
    inkLine(sheet, 4.5, 4.5, 4.5, 4.5, 1.5, 1.5);
    const row = [...sheet.bytes.subarray(4 * 9, 5 * 9)];
    expect(row).toEqual([...row].reverse());
    expect([row[3], row[4], row[2]]).toEqual([249, 255, 6]);
    expect(sheet.bytes[3 * 9 + 3]).toBeLessThan(row[3]!); // the corner is farther than the side
  });

  it('keeps the darker of two lines', () => {
    const sheet = paper(5);
    inkLine(sheet, 0, 2.5, 5, 2.5, 2, 2);
    const before = [...sheet.bytes];
    inkLine(sheet, 0, 2.5, 5, 2.5, 0.5, 0.5);
    expect([...sheet.bytes]).toEqual(before);
  });

  it('that leaves the paper is cut off', () => {
    const sheet = paper(3);
    inkLine(sheet, -10, 1.5, 10, 1.5, 0.6, 0.6);
    expect([...sheet.bytes.subarray(3, 6)]).toEqual([255, 255, 255]);
    const before = [...sheet.bytes];
    inkLine(sheet, -9, -9, -5, -5, 1, 1);
    expect([...sheet.bytes]).toEqual(before);
  });

  it('narrows from one end to the other', () => {
    const sheet = paper(12);
    inkLine(sheet, 1, 6, 11, 6, 3, 0.5);
    const inked = (column: number) => Array.from({ length: 12 }, (_, row) => sheet.bytes[row * 12 + column]!).filter(Boolean).length;
    expect(inked(2)).toBeGreaterThan(inked(9));
  });
});
