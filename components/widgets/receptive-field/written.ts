import type { Block } from './ink.ts';

/** How cells and blocks are written in an address: `2,3` and `0,0,4,4`. */
const cellForm = /^(\d{1,3}),(\d{1,3})$/;
const blockForm = /^(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})$/;

export const isCell = (text: string): boolean => cellForm.test(text);

/** Row and column, no further than the sheet goes; null for anything that is no cell. */
export function readCell(text: string, side: number): { row: number; column: number } | null {
  const found = cellForm.exec(text);
  return found && { row: Math.min(Number(found[1]), side - 1), column: Math.min(Number(found[2]), side - 1) };
}

export function readBlock(text: string): Block | null {
  const found = blockForm.exec(text);
  if (!found) return null;
  const [top, left, bottom, right] = found.slice(1).map(Number) as [number, number, number, number];
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export const writeCell = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;
export const writeBlock = ({ top, left, bottom, right }: Block): string => [top, left, bottom, right].join(',');
