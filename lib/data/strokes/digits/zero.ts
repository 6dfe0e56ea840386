import { arc, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const zero: Written = {
  forms: [[1, ring]],
  slant: 0.26,
  pen: 1.16,
};

function ring(r: Random): Stroke[] {
  const start = r.bell(0.07) + 0.03;
  const over = r.between(-0.08, 0.12);
  const round = arc(0.5, 0.5, r.between(0.36, 0.52), 0.5, start, start - 1 - over);
  if (r.chance(0.15)) round.unshift([0.5 + r.bell(0.08), 0.18 + r.bell(0.05)]);
  if (r.chance(0.1)) round.push([0.75 + r.bell(0.1), -0.05 + r.bell(0.05)]);
  return [round];
}
