import type { Cell } from '@/lib/geometry/cells.ts';

/** What a key means on a grid of numbers. */
export type KeyMeaning =
  | { kind: 'move'; to: Cell }
  /** Types into the cell: digits, point and minus. */
  | { kind: 'type'; text: string }
  | { kind: 'clear' }
  | { kind: 'edit' }
  | { kind: 'leave' };

interface Key { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

const page = 5;
const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-page, 0], PageDown: [page, 0],
};
const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** Null where the key is not the grid's, so that it goes on to the page. */
export function gridKey({ key, ctrlKey, metaKey, altKey }: Key, at: Cell, rows: number, columns: number): KeyMeaning | null {
  if (altKey) return null;
  const jump = ctrlKey || metaKey;
  if (key === 'Home') return { kind: 'move', to: { row: jump ? 0 : at.row, column: 0 } };
  if (key === 'End') return { kind: 'move', to: { row: jump ? rows - 1 : at.row, column: columns - 1 } };
  if (jump) return null;
  const step = steps[key];
  if (step) return { kind: 'move', to: { row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) } };
  if (/^[0-9.\-\u2212]$/.test(key)) return { kind: 'type', text: key.replace('\u2212', '-') };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Enter' || key === 'F2') return { kind: 'edit' };
  if (key === 'Escape') return { kind: 'leave' };
  return null;
}

/** Digits typed one after the other into one cell, and the value they make. */
export interface Typed { text: string; value: number }

/**
 * The next state of typing: a digit replaces the cell's value at once and further ones are appended;
 * a minus first of all turns the sign of what stands there, so that "−" "3" and "3" "−" both give −3.
 */
export function typeInto(before: Typed | null, current: number, text: string): Typed {
  const so = before?.text ?? '';
  if (text === '-') {
    if (so.replace('-', '') === '') return { text: so === '-' ? '' : '-', value: -current + 0 };
    const turned = so.startsWith('-') ? so.slice(1) : `-${so}`;
    return { text: turned, value: valueOf(turned) };
  }
  if (text === '.' && so.includes('.')) return { text: so, value: current };
  return { text: so + text, value: valueOf(so + text) };
}

/** A point or a minus without a digit is on its way to a number: 0 so far. */
const valueOf = (text: string): number => (/^-?\.?$/.test(text) ? 0 : Number(text) + 0);
