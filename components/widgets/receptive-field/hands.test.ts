import { describe, expect, it } from 'vitest';
import { nearestOn } from './CellStop.tsx';
import { blockKey, squareBy } from './guess.ts';
import { cellUnder, edgesOf, layoutOf, nearestCell, placeIn } from './layout.ts';
import { modelOf } from './model.ts';
import { shownAt } from './shown.ts';
import { blockOf, cornerTaken } from './useHands.ts';
import { readBlock, readCell, writeBlock } from './written.ts';

const { sheets, chain } = modelOf('conv3s2,pool2psame', 9);

describe.each([[1120, null], [704, null], [328, null], [900, 360], [328, 300], [1100, 90]])('the drawing at %s × %s', (width, height) => {
  const { tower, map, height: tall } = layoutOf(sheets, { width, height });
  it('finds every cell under its own middle, and the nearest one beside the sheet', () => {
    for (const [level, sheet] of sheets.entries()) for (let row = 0; row < sheet.side; row++) for (let column = 0; column < sheet.side; column++) {
      const [x, y] = placeIn(tower, level, sheet.at + column * sheet.jump, sheet.at + row * sheet.jump);
      expect(cellUnder(tower, sheet, level, x, y)).toEqual({ row, column });
    }
    expect(cellUnder(tower, sheets[0]!, 0, -50, -50)).toBeNull();
    expect(nearestCell(tower, sheets[0]!, 0, -500, -500)).toMatchObject({ row: 0 });
  });
  it('stands inside its own width and height', () => {
    for (const [level, sheet] of sheets.entries()) {
      const [first, last] = edgesOf(sheet, 0, sheet.side - 1);
      for (const [u, v] of [[first, first], [last, first], [last, last], [first, last]]) {
        const [x, y] = placeIn(tower, level, u!, v!);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(tall);
      }
    }
    expect(map.x + map.cell * 9).toBeLessThanOrEqual(width);
    expect(map.cell).toBeGreaterThan(10);
  });
});

describe('hands', () => {
  it('choose the cell of the next layer that lies over the same place', () => {
    expect(nearestOn(sheets, { level: 2, row: 1, column: 0 }, 1)).toEqual({ level: 1, row: 3, column: 1 });
    expect(nearestOn(sheets, { level: 0, row: 8, column: 0 }, 1)).toEqual({ level: 1, row: 3, column: 0 });
  });
  it('draw a block from either end, and take it by a corner, the opposite one staying', () => {
    expect(blockOf({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual({ top: 2, left: 1, bottom: 4, right: 3 });
    expect(cornerTaken({ top: 2, left: 1, bottom: 4, right: 3 }, 4 * 20 + 3, 5 * 20 - 2, 20, 10)).toEqual({ row: 2, column: 1 });
    expect(cornerTaken({ top: 2, left: 1, bottom: 4, right: 3 }, 50, 70, 20, 10)).toBeNull();
  });
  it('move and stretch a block by keys, never out of the input', () => {
    expect(blockKey({ key: 'ArrowDown', shiftKey: false }, { top: 0, left: 0, bottom: 8, right: 1 }, 9)).toEqual({ top: 0, left: 0, bottom: 8, right: 1 });
    expect(blockKey({ key: 'ArrowRight', shiftKey: true }, { top: 0, left: 0, bottom: 1, right: 1 }, 9)).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
    expect(blockKey({ key: 'ArrowLeft', shiftKey: false }, null, 9)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(blockKey({ key: 'a', shiftKey: false }, null, 9)).toBeNull();
    expect([squareBy(null, 1, 9), squareBy({ top: 6, left: 0, bottom: 8, right: 2 }, 1, 9), squareBy({ top: 0, left: 0, bottom: 0, right: 0 }, -1, 9)])
      .toEqual([{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 5, left: 0, bottom: 8, right: 3 }, null]);
  });
});

describe('steps', () => {
  it('show, of each layer on the way, the cell in the middle of what the chosen one sees', () => {
    const frame = { links: [...chain], levels: sheets.map(sheet => ({ ...sheet, layer: '' })) };
    const chosen = { level: 2, row: 0, column: 1 };
    expect([0, 1, 2].map(step => shownAt(frame, chosen, step, null))).toEqual([chosen, { level: 1, row: 1, column: 3 }, chosen]);
  });
});

describe('cells and blocks in an address', () => {
  it('stay on the sheet, and are nothing when they are not written so', () => {
    expect([readCell('9,2', 4), readCell('middle', 4), readCell('1', 4)]).toEqual([{ row: 3, column: 2 }, null, null]);
    expect([readBlock('0,1,4,5'), readBlock('4,0,1,5'), readBlock('')]).toEqual([{ top: 0, left: 1, bottom: 4, right: 5 }, null, null]);
    expect(writeBlock({ top: 0, left: 1, bottom: 4, right: 5 })).toBe('0,1,4,5');
  });
});
