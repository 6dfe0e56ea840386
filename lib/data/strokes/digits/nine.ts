import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const nine: Written = {
  forms: [
    [0.84, nineStraight],
    [0.16, nineHooked],
  ],
  slant: 0.16,
  pen: 0.94,
};

function nineHead(r: Random, x: number): Point[] {
  const gap = r.between(-0.02, 0.16);
  const low = r.between(0.38, 0.58);
  const left = r.between(0.02, 0.22);
  const top = 0.05 + gap * 0.3;
  return [[x - gap, top], [0.42, 0], [left + 0.08, 0.13], [left, low * 0.68], [left + 0.15, low], [x - 0.18, low * 0.9], [x - 0.02, low * 0.5]];
}

function nineStraight(r: Random): Stroke[] {
  const x = r.between(0.66, 0.8);
  const rise = r.between(0.02, 0.2);
  const turn: Point = [x, rise];
  return [[...nineHead(r, x), ...(r.chance(0.5) ? corner(turn) : [turn]), [x - 0.05 + r.bell(0.04), 0.5], [x + r.bell(0.1) - 0.1, 1]]];
}

function nineHooked(r: Random): Stroke[] {
  const x = r.between(0.66, 0.8);
  const deep = r.between(0, 1);
  return [[...nineHead(r, x), [x, 0.3], [x - 0.01, 0.6], [x - 0.08 - 0.06 * deep, 0.92], [x - 0.2 - 0.1 * deep, 1], [x - 0.28 - 0.25 * deep, 0.98 - 0.05 * deep]]];
}
