import { corner, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const one: Written = {
  forms: [
    [0.86, oneStroke],
    [0.07, oneFlag],
    [0.07, oneBase],
  ],
  slant: 0.26,
  pen: 1.15,
};

function oneStroke(r: Random): Stroke[] {
  const bow = r.bell(0.03);
  return [[[0.5, 0], [0.5 + bow, 0.5], [0.5, 1]]];
}

function oneFlag(r: Random): Stroke[] {
  return [[[0.5 - r.between(0.1, 0.26), r.between(0.12, 0.28)], ...corner([0.52, 0]), [0.5, 0.5], [0.5, 1]]];
}

function oneBase(r: Random): Stroke[] {
  const [flag] = oneFlag(r);
  const y = 1 + r.bell(0.03);
  const half = r.between(0.15, 0.5);
  return [flag!, [[0.5 - half + r.bell(0.04), y], [0.5 + half, y + r.bell(0.03)]]];
}
