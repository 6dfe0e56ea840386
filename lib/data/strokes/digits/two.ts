import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const two: Written = {
  forms: [
    [0.45, twoPlain],
    [0.4, twoLoop],
    [0.15, twoZ],
  ],
  slant: 0.12,
  pen: 1.03,
};

function twoTop(r: Random): Point[] {
  const hook = r.between(0.08, 0.34);
  const low = r.between(0.38, 0.52);
  const right = r.between(0.62, 0.82);
  return [[0.14 + r.bell(0.08), hook], [0.25 + r.bell(0.03), 0.08], [right - 0.28, 0], [right - 0.08, 0.06], [right, 0.24], [right - 0.08, low], [right - 0.26, low + 0.22]];
}

function twoBase(r: Random): Point[] {
  const rise = r.bell(0.1);
  return [[0.55, 0.92 - 0.4 * rise + r.bell(0.03)], [r.between(0.7, 1.2), 0.92 - rise]];
}

function twoPlain(r: Random): Stroke[] {
  const heel: Point = [r.between(0, 0.3), 0.95];
  return [[...twoTop(r), ...(r.chance(0.7) ? corner(heel) : [heel]), ...twoBase(r)]];
}

function twoLoop(r: Random): Stroke[] {
  const size = r.between(0.7, 1.7);
  const y = 0.9 + r.bell(0.03);
  const loop: Point[] = [[0.34, y], [0.34 - 0.2 * size, y + 0.06], [0.34 - 0.28 * size, y - 0.07 * size], [0.34 - 0.12 * size, y - 0.15 * size], [0.46, y - 0.08]];
  return [[...twoTop(r), ...loop, ...twoBase(r)]];
}

function twoZ(r: Random): Stroke[] {
  const top: Point[] = [[0.1, 0.12 + r.bell(0.06)], [0.45, 0.04], [0.75, 0.06], [0.8, 0.2]];
  return [[...top, [0.5, 0.6], ...corner([r.between(0.0, 0.2), 0.95]), ...twoBase(r)]];
}
