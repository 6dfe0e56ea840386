import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const seven: Written = {
  forms: [
    [0.82, sevenPlain],
    [0.18, sevenBarred],
  ],
  slant: 0.12,
  pen: 1.06,
};

function sevenPlain(r: Random): Stroke[] {
  const top = r.bell(0.05) + 0.05;
  const tick: Point[] = r.chance(0.3) ? [[0.06 + r.bell(0.04), top + r.between(0.1, 0.28)], ...corner([0.1, top])] : [[0.04, top + r.between(0, 0.1)]];
  const turn: Point = [r.between(0.72, 0.95), 0.02];
  const foot = r.between(0.2, 0.75);
  const bow = r.bell(0.06);
  return [[...tick, [0.42, top - r.bell(0.03)], ...(r.chance(0.7) ? corner(turn) : [turn]), [0.55 * turn[0] + 0.45 * foot + bow, 0.5], [foot, 1]]];
}

function sevenBarred(r: Random): Stroke[] {
  const y = r.between(0.42, 0.6);
  const middle = r.between(0.52, 0.68);
  const half = r.between(0.15, 0.32);
  return [...sevenPlain(r), [[middle - half, y + r.bell(0.04)], [middle + half, y + r.bell(0.04)]]];
}
