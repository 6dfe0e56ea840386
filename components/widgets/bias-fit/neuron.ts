import type { Matrix } from '@/lib/params/kinds.ts';

/** A unit with two inputs: w1·x + w2·y + b, then ReLU. */
export interface Unit { w1: number; w2: number; b: number }

export const sumOf = ({ w1, w2, b }: Unit, x: number, y: number): number => w1 * x + w2 * y + b;
export const relu = (v: number): number => (v > 0 ? v : 0);

/** The point of the line w1·x + w2·y + b = 0 nearest to the origin; null where both weights are 0 and there is no line. */
export function footOf({ w1, w2, b }: Unit): [x: number, y: number] | null {
  const square = w1 ** 2 + w2 ** 2;
  return square > 1e-9 ? [(-b * w1) / square + 0, (-b * w2) / square + 0] : null;
}

/** How many cases [x, y, 1 fires or 0 stays silent] the unit has wrong. */
export const wrongOf = (unit: Unit, cases: Matrix): number =>
  cases.filter(([x, y, fires]) => sumOf(unit, x!, y!) > 1e-9 !== fires! >= 0.5).length;

/**
 * The fewest cases that any direction has wrong while the line stays on the origin. Between two neighbouring
 * directions at right angles to a case nothing changes, so one direction of each gap is tried.
 */
export function fewestWrong(cases: Matrix): number {
  const borders = cases.filter(([x, y]) => x !== 0 || y !== 0)
    .flatMap(([x, y]) => [1, -1].map(turn => Math.atan2(y!, x!) + (turn * Math.PI) / 2))
    .map(angle => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)).sort((a, b) => a - b);
  const tried = borders.flatMap((angle, i) => [angle, (angle + (borders[i + 1] ?? borders[0]! + 2 * Math.PI)) / 2]);
  const counts = [...tried, 0].map(angle => wrongOf({ w1: Math.cos(angle), w2: Math.sin(angle), b: 0 }, cases));
  // Weights of zero are a direction too: the unit is silent everywhere.
  return Math.min(...counts, wrongOf({ w1: 0, w2: 0, b: 0 }, cases));
}
