import type { Matrix } from '@/lib/params/kinds.ts';

/** One character for each of 64 amounts of ink. */
const amounts = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const most = amounts.length - 1;

/** A square picture with values 0…1 as text, row after row, rounded to 64 amounts. */
export const write = (picture: Matrix): string => picture.map(cells => cells.map(value => amounts[Math.round(value * most)]).join('')).join('');

/** The picture of a text that `write` wrote. */
export function read(text: string): Matrix {
  const side = Math.sqrt(text.length);
  return Array.from({ length: side }, (_, r) => Array.from({ length: side }, (_, c) => amounts.indexOf(text[r * side + c]!) / most));
}
