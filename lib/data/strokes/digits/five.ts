import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const five: Written = {
  forms: [
    [0.6, fiveTwoStrokes],
    [0.4, fiveOneStroke],
  ],
  slant: 0.14,
  pen: 0.98,
};

function fiveBowl(r: Random, x: number, y: number): Point[] {
  const right = r.between(0.6, 0.92);
  const curl = r.chance(0.2) ? r.between(0.6, 0.8) : r.between(0.78, 1);
  return [[x + 0.22, y - r.between(-0.01, 0.09)], [right - 0.1, y + 0.08], [right, y + 0.26], [right - 0.2, 0.93], [0.32, 1], [r.between(-0.06, 0.18), curl]];
}

function fiveTwoStrokes(r: Random): Stroke[] {
  const x = r.between(0.1, 0.28);
  const y = r.bell(0.03) + 0.06;
  const waist = r.between(0.4, 0.54);
  return [
    [[x + 0.05, y], ...corner([x, waist]), ...fiveBowl(r, x, waist)],
    [[x + 0.03 + r.bell(0.05), y + r.bell(0.03)], [r.between(0.7, 1.1), y + r.bell(0.06) - 0.02]],
  ];
}

function fiveOneStroke(r: Random): Stroke[] {
  const x = r.between(0.08, 0.3);
  const waist = r.between(0.38, 0.54);
  const turn: Point = [x + 0.03, 0.06 + r.bell(0.03)];
  const heel = r.chance(0.5) ? corner([x, waist]) : [[x + 0.06, waist - 0.06] as const];
  return [[[r.between(0.65, 1.1), r.bell(0.06)], [0.55, 0.02], ...(r.chance(0.6) ? corner(turn) : [turn]), ...heel, ...fiveBowl(r, x, waist)]];
}
