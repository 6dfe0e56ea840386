import type { Matrix } from '@/lib/params/kinds.ts';

/** Cells that the picture can be moved either way. */
export const mostShift = 16;

/** Steps of a picture: rows down and columns to the right. */
export type Move = readonly [down: number, right: number];

/** The picture moved; cells that come in from outside are 0, those that leave are lost. */
export const moved = (m: Matrix, [down, right]: Move): Matrix =>
  m.map((line, r) => line.map((_, c) => m[r - down]?.[c - right] ?? 0));

/** How many cells of two equally large matrices differ. */
export const differing = (a: Matrix, b: Matrix): number =>
  a.reduce((count, line, r) => count + line.filter((value, c) => value !== b[r]?.[c]).length, 0);

/** The eight moves by one cell: name, rows down, columns to the right, sign. In reading order, the cell itself left out. */
export const directions = [
  ['up-left', -1, -1, '↖'], ['up', -1, 0, '↑'], ['up-right', -1, 1, '↗'], ['left', 0, -1, '←'],
  ['right', 0, 1, '→'], ['down-left', 1, -1, '↙'], ['down', 1, 0, '↓'], ['down-right', 1, 1, '↘'],
] as const;
export type Direction = (typeof directions)[number][0];

/** Names of moves from their text; null where one is no move or stands twice. */
export function readMoves(written: string): Direction[] | null {
  const names = written === '' ? [] : written.split(',');
  const known = directions.map(([name]) => name).filter(name => names.includes(name));
  return known.length === names.length ? known : null;
}
