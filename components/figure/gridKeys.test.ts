import { describe, expect, it } from 'vitest';
import { gridKey, typeInto, type Typed } from './gridKeys.ts';

const press = (key: string, more = {}) => gridKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, { row: 1, column: 1 }, 3, 4);
const type = (text: string, current = 5) => [...text].reduce<Typed | null>((typed, key) => typeInto(typed, typed?.value ?? current, key), null);

describe('gridKey', () => {
  it('moves with arrows and stays inside', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'move', to: { row: 1, column: 2 } });
    expect(gridKey({ key: 'ArrowUp', ctrlKey: false, metaKey: false, altKey: false }, { row: 0, column: 0 }, 3, 4)).toEqual({ kind: 'move', to: { row: 0, column: 0 } });
    expect(press('PageDown')).toEqual({ kind: 'move', to: { row: 2, column: 1 } });
  });
  it('goes to the ends of row and grid', () => {
    expect([press('Home'), press('End')]).toEqual([{ kind: 'move', to: { row: 1, column: 0 } }, { kind: 'move', to: { row: 1, column: 3 } }]);
    expect(press('End', { ctrlKey: true })).toEqual({ kind: 'move', to: { row: 2, column: 3 } });
  });
  it('types digits, point and both kinds of minus', () => {
    expect(['7', '.', '-', '\u2212'].map(key => press(key))).toEqual(['7', '.', '-', '-'].map(text => ({ kind: 'type', text })));
  });
  it('leaves shortcuts and other keys to the page', () => {
    expect([press('z', { ctrlKey: true }), press('ArrowLeft', { altKey: true }), press('Tab'), press('a')]).toEqual([null, null, null, null]);
  });
  it('edits with Enter and F2, clears with Delete, leaves with Escape', () => {
    expect(['Enter', 'F2', 'Delete', 'Escape'].map(key => press(key)?.kind)).toEqual(['edit', 'edit', 'clear', 'leave']);
  });
});

describe('typeInto', () => {
  it('replaces with the first digit and appends the next', () => {
    expect(type('1')?.value).toBe(1);
    expect(type('12')?.value).toBe(12);
    expect(type('0.25')?.value).toBe(0.25);
  });
  it('turns the sign with a minus, wherever it comes', () => {
    expect(type('-')?.value).toBe(-5);
    expect(type('-3')?.value).toBe(-3);
    expect(type('3-')?.value).toBe(-3);
    expect(type('--')?.value).toBe(5);
    expect(Object.is(type('0-')?.value, 0)).toBe(true);
  });
  it('is a number after every key, points and minuses in any order', () => {
    const keys = ['1', '.', '-'];
    const texts = (length: number): string[] => (length === 0 ? [''] : texts(length - 1).flatMap(text => keys.map(key => text + key)));
    for (const text of texts(5)) expect(type(text)?.value, text).toSatisfy(Number.isFinite);
  });
  it('ignores a second point', () => {
    expect(type('1.5.2')?.value).toBe(1.52);
    expect(type('.5')?.value).toBe(0.5);
  });
});
