import type { Matrix } from '@/lib/params/kinds.ts';
import type { Frame } from './compute.ts';
import { equal, equalAll, sum } from './network.ts';

export type Point = readonly [x: number, y: number];

/** What the network cannot see of a corner. */
export interface Blind {
  /** Direction in which a corner may move and nothing changes; null: in every direction. */
  along: Point | null;
  /** The step after which that direction is lost. */
  lostIn: 1 | 2;
}

const tiny = 1e-12;
const isZero = ([x, y]: Point) => Math.abs(x) < tiny && Math.abs(y) < tiny;

/** At a right angle to (x, y), its larger part 1, pointing right (or up). */
function across([x, y]: Point): Point {
  const most = Math.max(Math.abs(x), Math.abs(y)) * (y < 0 || (y === 0 && x > 0) ? -1 : 1);
  return [round(y / most), round(-x / most)];
}

/** Fifteen digits: 0.30000000000000004 is 0.3. */
const round = (v: number) => Number(v.toPrecision(15)) + 0;

const column = (m: Matrix, c: number): Point => [m[0]![c]!, m[1]![c]!];
const size = ([x, y]: Point) => Math.hypot(x, y);

/** The direction that all columns agree on; null when they span the plane. */
function sharedDirection(w1: Matrix): Point | null {
  const columns = w1[0]!.map((_, c) => column(w1, c));
  const longest = columns.reduce((a, b) => (size(b) > size(a) ? b : a));
  const parallel = columns.every(c => Math.abs(c[0] * longest[1] - c[1] * longest[0]) <= tiny * Math.max(tiny, size(c) * size(longest)));
  return parallel ? longest : null;
}

/** Where a direction of the plane is lost: in the first layer when its columns look one way, else when w2 mixes them into one. */
export function blindOf({ w1, composed }: Pick<Frame, 'w1' | 'composed'>): Blind {
  const seen = sharedDirection(w1);
  const normal = seen ?? column(composed, 0);
  return { along: isZero(normal) ? null : across(normal), lostIn: seen ? 1 : 2 };
}

/** All places q with `normal · q = offset`: there the held corner, or the middle of the held rectangle, makes both numbers equal. */
export interface Line { normal: Point; offset: number }

export function collisionLine(frame: Frame, held: Matrix, corner: number | null, outputs: { held: number; other: number }): Line | null {
  const normal = column(frame.composed, 0);
  const last = frame.w3 ?? frame.w2;
  const weight = corner === null ? sum(last) : last[corner]![0]!;
  if (Math.abs(weight) < tiny || isZero(normal)) return null;
  const [x, y] = corner === null ? middleOf(held) : (held[corner] as unknown as Point);
  return { normal, offset: normal[0] * x + normal[1] * y + (outputs.other - outputs.held) / weight };
}

export const middleOf = (corners: Matrix): Point => [0, 1].map(axis => corners.reduce((total, c) => total + c[axis]!, 0) / 4) as unknown as Point;

/** How the two numbers stand to each other, and why. */
export type Finding = 'identical' | 'blind' | 'firstSame' | 'secondSame' | 'sumSame' | 'apart';

export function findingOf(p: { a: Matrix; b: Matrix }, frame: Frame): Finding {
  if (!equal(frame.outputA, frame.outputB)) return 'apart';
  if (equalAll(p.a, p.b)) return 'identical';
  if (equalAll(frame.composed, [[0], [0]])) return 'blind';
  if (equalAll(frame.step1A, frame.step1B)) return 'firstSame';
  return frame.step3A && equalAll(frame.step2A, frame.step2B) ? 'secondSame' : 'sumSame';
}
