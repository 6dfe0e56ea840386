import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const three: Written = {
  forms: [
    [0.8, threeRound],
    [0.2, threeFlat],
  ],
  slant: 0.08,
  pen: 1.05,
};

function threeRound(r: Random): Stroke[] {
  const waist: Point = [r.between(0.22, 0.52), 0.45 + r.bell(0.04)];
  const inward: Point[] = r.chance(0.75) ? corner(waist) : r.chance(0.5) ? [waist] : [[waist[0], waist[1] - 0.05], [waist[0] - 0.1, waist[1]], [waist[0], waist[1] + 0.05]];
  const upper: Point[] = [[0.15 + r.bell(0.06), r.between(0.02, 0.2)], [0.45, 0], [r.between(0.62, 0.8), 0.1], [r.between(0.6, 0.74), 0.3]];
  return [[...upper, ...inward, ...threeBowl(r)]];
}

function threeBowl(r: Random): Point[] {
  const right = r.between(0.7, 0.86);
  return [[right - 0.1, 0.52], [right, 0.73], [right - 0.18, 0.94], [0.36, 1], [0.06 + r.bell(0.08), r.between(0.78, 1)]];
}

function threeFlat(r: Random): Stroke[] {
  return [[[0.12, 0.04 + r.bell(0.04)], ...corner([r.between(0.65, 0.82), 0.02]), ...corner([r.between(0.25, 0.5), 0.42]), ...threeBowl(r)]];
}
