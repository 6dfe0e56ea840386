import type { Matrix } from '@/lib/params/kinds.ts';
import { digits } from './digits.ts';

/** Side of the pictures at hand, and of the reader's files: that of the pictures the trained filters learned from. */
export const side = 28;
export const named = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'ring'] as const;
export type Named = (typeof named)[number];

const hundredths = (value: number) => Math.round(100 * Math.max(0, Math.min(1, value))) / 100;
const grid = (cell: (row: number, column: number) => number): Matrix =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => cell(row, column)));

/** A ring: its edge runs in every direction once, outside and inside. */
const [middle, radius, pen] = [13.5, 8.5, 2.4];
const ring = () => grid((row, column) => hundredths(pen / 2 + 0.5 - Math.abs(Math.hypot(row - middle, column - middle) - radius)));

/** A picture at hand, 0 paper to 1 ink. */
export function pictureNamed(name: Named): Matrix {
  if (name === 'ring') return ring();
  const written = digits[Number(name)]!;
  return grid((row, column) => hundredths(Number.parseInt(written[row * side + column]!, 16) / 15));
}

/** A sheet without ink. */
export const blank = (): Matrix => grid(() => 0);
