import type { Matrix } from '@/lib/params/kinds.ts';
import { middleOf, type Point } from './blind.ts';
import { equalAll } from './network.ts';

/** The part of the plane on show. */
export interface Bounds { left: number; right: number; bottom: number; top: number }

const grain = 0.5;
const farthest = 16;
/** How far each corner goes: all as far (B is A, moved), or each for itself (B has another shape). */
const patterns: readonly (readonly number[])[] = [[1, 1, 1, 1], [0, 0, 1, 1], [1, 0, 0, 1], [0, 1, 0, -1], [1, 1, 0, 0], [-1, 0, 1, 0]];

/** The shortest move of half units that the network cannot see; the direction itself where there is none. */
export function shortestMove([x, y]: Point): Point {
  for (let k = 1; k <= farthest; k++) {
    const [dx, dy] = [x * k * grain, y * k * grain];
    if (isHalf(dx) && isHalf(dy)) return [Math.round(dx * 2) / 2, Math.round(dy * 2) / 2];
  }
  return [x, y];
}

const isHalf = (v: number) => Math.abs(v * 2 - Math.round(v * 2)) < 1e-9;

const moved = (corners: Matrix, [dx, dy]: Point, pattern: readonly number[]): Matrix =>
  corners.map((c, i) => [clean(c[0]! + dx * pattern[i]!), clean(c[1]! + dy * pattern[i]!)]);
const clean = (v: number) => Number(v.toPrecision(12)) + 0;

const inside = (corners: Matrix, { left, right, bottom, top }: Bounds) =>
  corners.every(([x, y]) => x! >= left && x! <= right && y! >= bottom && y! <= top);

/** Rectangles that become the same number as A: its corners slid along what the network cannot see. Within bounds where any are. */
export function collisions(a: Matrix, along: Point | null, bounds: Bounds): Matrix[] {
  const move = shortestMove(along ?? [1, 0]);
  const steps = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];
  const all = steps.flatMap(k => patterns.map(pattern => moved(a, [move[0] * k, move[1] * k], pattern)));
  const shown = all.filter(b => inside(b, bounds));
  return shown.length ? shown : all.slice(0, 1);
}

/** The next collision: the one nearest to where B stands, then one after the other. */
export function nextCollision(a: Matrix, b: Matrix, along: Point | null, bounds: Bounds): Matrix {
  const found = collisions(a, along, bounds);
  const at = found.findIndex(candidate => equalAll(candidate, b));
  if (at >= 0) return found[(at + 1) % found.length]!;
  const [x, y] = middleOf(b);
  const isSlide = (candidate: Matrix) => candidate.every((c, i) => Math.abs(c[0]! - a[i]![0]! - candidate[0]![0]! + a[0]![0]!) < 1e-9 && Math.abs(c[1]! - a[i]![1]! - candidate[0]![1]! + a[0]![1]!) < 1e-9);
  const distance = (candidate: Matrix) => { const [u, v] = middleOf(candidate); return Math.hypot(u - x, v - y); };
  const slides = found.filter(isSlide);
  return (slides.length ? slides : found).reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}
