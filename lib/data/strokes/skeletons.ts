import { arc, corner, type Point, type Stroke } from './curve.ts';
import type { Random } from './random.ts';

/** How one digit is written: the pen's movements. Every call gives another specimen. */
export type Skeleton = (r: Random) => Stroke[];

/** For each digit its forms and how often each is written. */
export const forms: readonly (readonly (readonly [weight: number, form: Skeleton])[])[] = [
  [[1, zero]],
  [[0.84, oneStroke], [0.1, oneFlag], [0.06, oneBase]],
  [[0.5, twoPlain], [0.35, twoLoop], [0.15, twoZ]],
  [[0.8, threeRound], [0.2, threeFlat]],
  [[0.75, fourOpen], [0.15, fourClosed], [0.1, fourCup]],
  [[0.6, fiveTwoStrokes], [0.4, fiveOneStroke]],
  [[1, six]],
  [[0.86, sevenPlain], [0.14, sevenBarred]],
  [[0.75, eightOneStroke], [0.25, eightRings]],
  [[0.6, nineStraight], [0.4, nineHooked]],
];

function zero(r: Random): Stroke[] {
  const start = r.bell(0.07) + 0.03;
  const over = r.between(-0.03, 0.12);
  const round = arc(0.5, 0.5, r.between(0.32, 0.5), 0.5, start, start - 1 - over);
  if (r.chance(0.15)) round.unshift([0.5 + r.bell(0.08), 0.18 + r.bell(0.05)]);
  return [round];
}

function oneStroke(r: Random): Stroke[] {
  const bow = r.bell(0.03);
  return [[[0.5, 0], [0.5 + bow, 0.5], [0.5, 1]]];
}

function oneFlag(r: Random): Stroke[] {
  return [[[0.5 - r.between(0.12, 0.3), r.between(0.1, 0.3)], ...corner([0.52, 0]), [0.5, 0.5], [0.5, 1]]];
}

function oneBase(r: Random): Stroke[] {
  const [flag] = oneFlag(r);
  const y = 1 + r.bell(0.02);
  return [flag!, [[0.5 - r.between(0.15, 0.32), y], [0.5 + r.between(0.15, 0.35), y + r.bell(0.02)]]];
}

function twoTop(r: Random): Point[] {
  const reach = r.between(0.14, 0.3);
  return [[0.12 + r.bell(0.04), reach], [0.25, 0.08], [0.5, 0], [0.74, 0.06], [0.82, 0.24], [0.74, 0.45], [0.5, 0.68]];
}

function twoPlain(r: Random): Stroke[] {
  const dip = r.bell(0.04);
  return [[...twoTop(r), ...corner([r.between(0.05, 0.2), 0.95]), [0.5, 0.95 + dip], [r.between(0.8, 1.05), 0.95 + r.bell(0.05)]]];
}

function twoLoop(r: Random): Stroke[] {
  const size = r.between(0.7, 1.2);
  const loop: Point[] = [[0.3, 0.92], [0.3 - 0.17 * size, 0.97], [0.3 - 0.24 * size, 0.88], [0.3 - 0.12 * size, 0.8], [0.4, 0.85]];
  return [[...twoTop(r), ...loop, [0.65, 0.95], [r.between(0.9, 1.1), 0.9 + r.bell(0.05)]]];
}

function twoZ(r: Random): Stroke[] {
  const top: Point[] = [[0.1, 0.12 + r.bell(0.05)], [0.45, 0.04], [0.78, 0.06], [0.84, 0.2]];
  return [[...top, [0.5, 0.6], ...corner([r.between(0.05, 0.15), 0.95]), [0.5, 0.93], [r.between(0.85, 1.05), 0.93 + r.bell(0.04)]]];
}

function threeRound(r: Random): Stroke[] {
  const waist: Point = [r.between(0.35, 0.55), 0.46 + r.bell(0.03)];
  const upper: Point[] = [[0.15 + r.bell(0.05), r.between(0.05, 0.2)], [0.45, 0], [0.72, 0.1], [0.7, 0.3]];
  const lower: Point[] = [[0.72, 0.53], [0.82, 0.73], [0.65, 0.94], [0.38, 1], [0.08 + r.bell(0.06), r.between(0.82, 0.98)]];
  return [[...upper, ...(r.chance(0.7) ? corner(waist) : [waist]), ...lower]];
}

function threeFlat(r: Random): Stroke[] {
  const lower: Point[] = [[0.72, 0.5], [0.82, 0.72], [0.64, 0.94], [0.38, 1], [0.08 + r.bell(0.06), r.between(0.82, 0.98)]];
  return [[[0.12, 0.04 + r.bell(0.03)], ...corner([0.75, 0.02]), ...corner([r.between(0.35, 0.5), 0.42]), ...lower]];
}

function fourOpen(r: Random): Stroke[] {
  const bar = r.between(0.48, 0.66);
  const stem = r.between(0.6, 0.75);
  const left: Point[] = [[r.between(0.1, 0.4), r.between(0, 0.12)], [0.12, bar * 0.6]];
  const turn: Point = [0.08 + r.bell(0.03), bar];
  const across: Point[] = [[0.5, bar + r.bell(0.02)], [r.between(0.8, 1.0), bar + r.bell(0.05)]];
  const down: Point[] = [[stem + r.bell(0.03), r.between(0, 0.25)], [stem, 0.5], [stem + r.bell(0.03), 1]];
  return [[...left, ...(r.chance(0.6) ? corner(turn) : [turn]), ...across], down];
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
  const bar = r.between(0.45, 0.6);
  return [[[0.15, 0.05], [0.1, bar * 0.7], [0.25, bar], [0.5, bar * 0.95], [0.72, bar * 0.6], ...corner([0.78, 0]), [0.72, 0.5], [0.68, 1]]];
}

function fiveBowl(r: Random): Point[] {
  return [[0.45, 0.4 + r.bell(0.02)], [0.72, 0.5], [0.8, 0.72], [0.62, 0.94], [0.32, 1], [r.between(0, 0.15), r.between(0.8, 0.98)]];
}

function fiveTwoStrokes(r: Random): Stroke[] {
  const x = r.between(0.18, 0.32);
  const y = r.bell(0.03) + 0.04;
  return [
    [[x + 0.04, y], ...corner([x - 0.02, 0.44 + r.bell(0.03)]), ...fiveBowl(r)],
    [[x + r.bell(0.05), y + r.bell(0.03)], [r.between(0.75, 1.05), y + r.bell(0.05)]],
  ];
}

function fiveOneStroke(r: Random): Stroke[] {
  const x = r.between(0.2, 0.35);
  return [[[r.between(0.75, 1.05), r.bell(0.04)], [0.6, 0.02], ...corner([x, 0.05]), ...corner([x - 0.03, 0.42]), ...fiveBowl(r)]];
}

function six(r: Random): Stroke[] {
  const stem: Point[] = [[r.between(0.5, 0.8), 0], [0.35, 0.25], [0.18, 0.55]];
  const size = r.between(0.85, 1.1);
  const loop: Point[] = [[0.2, 0.85], [0.42, 1], [0.68, 0.9], [0.4 + 0.34 * size, 0.72], [0.6, 0.55], [0.4, 0.58], [r.between(0.15, 0.3), 0.75]];
  return [[...stem, ...loop]];
}

function sevenPlain(r: Random): Stroke[] {
  const top = r.bell(0.04) + 0.05;
  const tick: Point[] = r.chance(0.2) ? [[0.1, 0.2], ...corner([0.12, top])] : [[0.05, top]];
  const turn: Point = [r.between(0.78, 0.95), 0.02];
  const foot = r.between(0.25, 0.6);
  return [[...tick, [0.45, top], ...(r.chance(0.75) ? corner(turn) : [turn]), [0.5 + foot * 0.4, 0.5], [foot, 1]]];
}

function sevenBarred(r: Random): Stroke[] {
  const y = r.between(0.42, 0.58);
  return [...sevenPlain(r), [[r.between(0.25, 0.4), y + r.bell(0.03)], [r.between(0.8, 0.95), y + r.bell(0.03)]]];
}

function eightOneStroke(r: Random): Stroke[] {
  const w = r.between(0.85, 1.1);
  const top: Point[] = [[r.between(0.6, 0.85), r.between(0.02, 0.16)], [0.45, 0], [0.5 - 0.28 * w, 0.15], [0.35, 0.36]];
  const lower: Point[] = [[0.62, 0.56], [0.5 + 0.27 * w, 0.78], [0.48, 1], [0.5 - 0.3 * w, 0.84], [0.34, 0.6]];
  return [[...top, ...lower, [0.62, 0.38], [r.between(0.66, 0.82), r.between(0.06, 0.2)]]];
}

function eightRings(r: Random): Stroke[] {
  const waist = r.between(0.42, 0.5);
  return [
    arc(0.5, waist / 2, r.between(0.2, 0.3), waist / 2, 0.5, -0.52),
    arc(0.5, (1 + waist) / 2, r.between(0.27, 0.36), (1 - waist) / 2, 0, 1.02),
  ];
}

function nineHead(r: Random, x: number): Point[] {
  const open = r.between(0.0, 0.12);
  const low = r.between(0.42, 0.56);
  return [[x - open * 0.6, 0.1 + open * 0.3], [0.5, 0], [0.24, 0.14], [0.16, low * 0.7], [0.36, low], [0.6, low * 0.75], [x, 0.12]];
}

function nineStraight(r: Random): Stroke[] {
  const x = r.between(0.7, 0.8);
  return [[...nineHead(r, x), ...(r.chance(0.5) ? [[x, 0.12] as const] : []), [x - 0.03, 0.5], [x + r.bell(0.06) - 0.08, 1]]];
}

function nineHooked(r: Random): Stroke[] {
  const x = r.between(0.7, 0.8);
  return [[...nineHead(r, x), [x, 0.5], [x - 0.1, 0.85], [0.45, 1], [r.between(0.1, 0.25), 0.92]]];
}
