import { arc, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const eight: Written = {
  forms: [
    [0.75, eightOneStroke],
    [0.25, eightRings],
  ],
  slant: 0.22,
  pen: 0.96,
};

function eightOneStroke(r: Random): Stroke[] {
  const w = r.between(0.75, 1.25);
  const v = r.between(0.5, 1.1);
  const cross = r.between(0.42, 0.6);
  const end: Point = r.chance(0.3) ? [r.between(0.8, 1.05), r.between(-0.05, 0.1)] : [r.between(0.62, 0.82), r.between(0.04, 0.25)];
  const top: Point[] = [[r.between(0.58, 0.88), r.between(0.0, 0.2)], [0.45, 0], [0.5 - 0.28 * w, 0.18], [0.38, cross - 0.1]];
  const lower: Point[] = [[0.6, cross + 0.1], [0.5 + 0.25 * v, 0.82], [0.48, 1], [0.5 - 0.27 * v, 0.88], [0.4, cross + 0.13]];
  return [[...top, ...lower, [0.6, cross - 0.1], end]];
}

function eightRings(r: Random): Stroke[] {
  const waist = r.between(0.42, 0.5);
  return [
    arc(0.5, waist / 2, r.between(0.2, 0.3), waist / 2, 0.5, -0.52),
    arc(0.5, (1 + waist) / 2, r.between(0.27, 0.36), (1 - waist) / 2, 0, 1.02),
  ];
}
