import { arc, type Point, type Stroke } from '../curve.ts';
import type { Random } from '../random.ts';
import type { Written } from './written.ts';

export const six: Written = {
  forms: [
    [0.45, sixRound],
    [0.3, sixRing],
    [0.25, sixCurl],
  ],
  slant: 0.1,
  pen: 1.02,
};

function sixRound(r: Random): Stroke[] {
  const lean = r.between(0.25, 0.75);
  const top = r.between(0.5, 0.68);
  const right = r.between(0.6, 0.92);
  const stem: Point[] = [[lean, 0], [lean * 0.5 + 0.06, 0.28], [0.06, 0.62]];
  const loop: Point[] = [[0.1, 0.87], [0.34, 1], [right - 0.1, 0.93], [right, 0.76], [right - 0.18, top], [0.35, top + 0.07], [r.between(0.08, 0.3), r.between(0.7, 0.95)]];
  return [[...stem, ...loop]];
}

function sixRing(r: Random): Stroke[] {
  const ry = r.between(0.15, 0.27);
  const rx = r.between(0.22, 0.42);
  const lean = r.between(0.08, 0.5);
  const ring = arc(0.12 + rx, 1 - ry, rx, ry, 0.75 + r.bell(0.03), -0.28 + r.bell(0.08));
  return [[[0.15 + lean, 0], [0.12 + lean * 0.45, 0.38], ...ring]];
}

/** A wide sweep whose end curls inside without reaching the stem. */
function sixCurl(r: Random): Stroke[] {
  const lean = r.between(0.1, 0.5);
  const right = r.between(0.7, 1);
  const top = r.between(0.42, 0.62);
  const back = r.between(0.3, 0.55);
  return [[[lean, 0], [lean * 0.4, 0.3], [0.02, 0.62], [0.14, 0.92], [0.42, 1], [right - 0.08, 0.9], [right, top + 0.14], [right - 0.16, top], [back + 0.05, top + 0.12], [back, r.between(0.8, 0.95)]]];
}
