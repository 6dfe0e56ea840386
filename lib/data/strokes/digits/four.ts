import { corner, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const four: Written = {
  forms: [
    [0.74, fourOpen],
    [0.1, fourClosed],
    [0.16, fourCup],
  ],
  slant: 0.28,
  pen: 0.98,
};

function fourOpen(r: Random): Stroke[] {
  const bar = r.between(0.48, 0.68);
  const stem = r.between(0.6, 0.78);
  const left: Point[] = [[r.between(0.04, 0.3), r.between(0, 0.16)], [0.1, bar * 0.6]];
  const turn: Point = [0.07 + r.bell(0.04), bar];
  const across: Point[] = [[0.45, bar + r.bell(0.03)], [stem + r.between(0.0, 0.3), bar + r.bell(0.06)]];
  const down: Point[] = [[stem + r.bell(0.05), r.between(0, 0.28)], [stem, 0.5], [stem + r.bell(0.05), 1]];
  return [[...left, ...(r.chance(0.65) ? corner(turn) : [turn]), ...across], down];
}

function fourClosed(r: Random): Stroke[] {
  const bar = r.between(0.58, 0.72);
  const stem = r.between(0.58, 0.7);
  return [
    [[stem, 0], ...corner([0.05, bar]), [r.between(0.85, 1), bar + r.bell(0.03)]],
    [[stem, 0.02], [stem + r.bell(0.02), 1]],
  ];
}

function fourCup(r: Random): Stroke[] {
  const bar = r.between(0.42, 0.6);
  const x = r.between(0.7, 0.85);
  return [[[r.between(0.05, 0.22), 0.04], [0.08, bar * 0.7], [0.25, bar], [0.5, bar * 0.95], [x - 0.06, bar * 0.6], ...corner([x, r.between(0, 0.15)]), [x - 0.06, 0.5], [x - 0.1, 1]]];
}
