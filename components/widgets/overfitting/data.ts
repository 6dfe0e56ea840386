import { randomStream } from '@/lib/training/random.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** Points that are never fitted, drawn by a stream of their own. */
export const heldOutCount = 20;
export const bounds = { x: 1, y: 2, points: 200, fewest: 2 } as const;

/** The curve the points come from: no polynomial of any degree. */
export const truth = (x: number): number => 0.8 * Math.sin(3.2 * x) + 0.35 * x;

const golden = (Math.sqrt(5) - 1) / 2;
const jitter = 0.06;
const thousandth = (v: number) => Math.round(v * 1000) / 1000 + 0;

/**
 * Points [x, y] with Gaussian noise, y to three decimals, x to five. The first n of more points are the same n points: more data
 * adds and does not replace. Places follow the golden ratio and lie closer near ±1 (density 1 / √(1 − x²)), where
 * polynomials are unruly (Trefethen, Approximation Theory and Approximation Practice, ch. 13).
 */
export function draw(role: 'training' | 'held out', seed: number, count: number, noise: number): Matrix {
  const random = randomStream(seed, `overfitting ${role}`);
  const start = random();
  return Array.from({ length: count }, (_, i) => {
    const share = (((start + i * golden + (random() - 0.5) * jitter) % 1) + 1) % 1;
    const x = Math.round(Math.sin(Math.PI * (share - 0.5)) * 1e5) / 1e5 + 0;
    // Box and Muller 1958; 1 − u is never 0.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return [x, thousandth(truth(x) + noise * normal)];
  });
}

/** No edit at all: there is never a point 200. */
export const noEdits: Matrix = [[bounds.points, 0, 0]];
export const added = -1;
/** How an edit says that point `index` is gone. */
export const gone = (index: number): number => -2 - index;

const held = (v: number, most: number) => thousandth(Math.max(-most, Math.min(most, v)));

/** One training point: [x, y], and the edit that put it there, or null for a drawn one. `drawn` is its index in the draw, −1 where the reader added it. */
export interface Point { x: number; y: number; drawn: number; edit: number | null }

/**
 * The drawn points with the reader's edits, rows of [what, x, y]: `what` is the index of a moved point, −1 for an
 * added one, −2 − index for one that is gone. Edits of points that there are not are passed over. At least two stay.
 */
export function edited(drawn: Matrix, edits: Matrix): Point[] {
  const points: Point[] = drawn.map(([x, y], i) => ({ x: x!, y: y!, drawn: i, edit: null }));
  const extra: Point[] = [];
  const dropped = new Set<number>();
  edits.forEach(([what, x, y], edit) => {
    const index = Math.round(what!);
    if (index === added) extra.push({ x: held(x!, bounds.x), y: held(y!, bounds.y), drawn: -1, edit });
    else if (index < added) dropped.add(-2 - index);
    else if (points[index]) points[index] = { x: held(x!, bounds.x), y: held(y!, bounds.y), drawn: index, edit };
  });
  const kept = [...points.filter(point => !dropped.has(point.drawn)), ...extra];
  return kept.length >= bounds.fewest ? kept : [...points, ...extra];
}

const real = (edits: Matrix) => edits.filter(([what]) => what !== bounds.points);
const orNone = (edits: Matrix) => (edits.length ? edits : noEdits);

export const isEdited = (edits: Matrix): boolean => real(edits).length > 0;

/** The edits with one point at another place. */
export function moved(edits: Matrix, point: Point, x: number, y: number): Matrix {
  const row = [point.drawn < 0 ? added : point.drawn, held(x, bounds.x), held(y, bounds.y)];
  return point.edit === null ? [...real(edits), row] : edits.map((old, i) => (i === point.edit ? row : old));
}

/** The edits with one more point; as they were where there are as many as an address may hold. */
export const withPoint = (edits: Matrix, x: number, y: number): Matrix =>
  (real(edits).length >= bounds.points ? edits : [...real(edits), [added, held(x, bounds.x), held(y, bounds.y)]]);

/** The edits without one point. */
export function without(edits: Matrix, point: Point): Matrix {
  const others = real(edits.filter((_, i) => i !== point.edit));
  return orNone(point.drawn < 0 ? others : [...others, [gone(point.drawn), 0, 0]]);
}
