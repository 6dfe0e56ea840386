import { arc, corner, type Point, type Stroke } from './curve.ts';
import type { Random } from './random.ts';

/** How one digit is written: the pen's movements. Every call gives another specimen. */
export type Skeleton = (r: Random) => Stroke[];

/** For each digit its forms and how often each is written. */
export const forms: readonly (readonly (readonly [weight: number, form: Skeleton])[])[] = [
  [[1, zero]],
  [[0.86, oneStroke], [0.07, oneFlag], [0.07, oneBase]],
  [[0.45, twoPlain], [0.4, twoLoop], [0.15, twoZ]],
  [[0.8, threeRound], [0.2, threeFlat]],
  [[0.74, fourOpen], [0.1, fourClosed], [0.16, fourCup]],
  [[0.6, fiveTwoStrokes], [0.4, fiveOneStroke]],
  [[0.45, sixRound], [0.3, sixRing], [0.25, sixCurl]],
  [[0.82, sevenPlain], [0.18, sevenBarred]],
  [[0.75, eightOneStroke], [0.25, eightRings]],
  [[0.84, nineStraight], [0.16, nineHooked]],
];

/** How far each digit's top usually leans to the right of its foot, per height. */
export const usualSlants: readonly number[] = [0.26, 0.26, 0.12, 0.08, 0.28, 0.14, 0.1, 0.12, 0.22, 0.16];

/** How thick each digit usually comes out, beside the others: the small and plain ones were enlarged most when they were fitted. */
export const usualPens: readonly number[] = [1.16, 1.15, 1.03, 1.05, 0.98, 0.98, 1.02, 1.06, 0.96, 0.94];

function zero(r: Random): Stroke[] {
  const start = r.bell(0.07) + 0.03;
  const over = r.between(-0.08, 0.12);
  const round = arc(0.5, 0.5, r.between(0.36, 0.52), 0.5, start, start - 1 - over);
  if (r.chance(0.15)) round.unshift([0.5 + r.bell(0.08), 0.18 + r.bell(0.05)]);
  if (r.chance(0.1)) round.push([0.75 + r.bell(0.1), -0.05 + r.bell(0.05)]);
  return [round];
}

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

function fiveBowl(r: Random, x: number, y: number): Point[] {
  const right = r.between(0.6, 0.92);
  const curl = r.chance(0.2) ? r.between(0.6, 0.8) : r.between(0.78, 1);
  return [[x + 0.22, y - r.between(-0.01, 0.09)], [right - 0.1, y + 0.08], [right, y + 0.26], [right - 0.2, 0.93], [0.32, 1], [r.between(-0.06, 0.18), curl]];
}

function fiveTwoStrokes(r: Random): Stroke[] {
  const x = r.between(0.1, 0.28);
  const y = r.bell(0.03) + 0.06;
  const waist = r.between(0.4, 0.54);
  return [
    [[x + 0.05, y], ...corner([x, waist]), ...fiveBowl(r, x, waist)],
    [[x + 0.03 + r.bell(0.05), y + r.bell(0.03)], [r.between(0.7, 1.1), y + r.bell(0.06) - 0.02]],
  ];
}

function fiveOneStroke(r: Random): Stroke[] {
  const x = r.between(0.08, 0.3);
  const waist = r.between(0.38, 0.54);
  const turn: Point = [x + 0.03, 0.06 + r.bell(0.03)];
  const heel = r.chance(0.5) ? corner([x, waist]) : [[x + 0.06, waist - 0.06] as const];
  return [[[r.between(0.65, 1.1), r.bell(0.06)], [0.55, 0.02], ...(r.chance(0.6) ? corner(turn) : [turn]), ...heel, ...fiveBowl(r, x, waist)]];
}

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
