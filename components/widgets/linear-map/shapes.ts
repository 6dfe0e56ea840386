import type { Vector } from './camera.ts';

/** Half the side of the grid that is drawn, units. */
export const gridHalf = 4;

/** An F: a turn and a mirror image of it cannot be taken for each other. */
const letter: Vector[] = [[-3, 0.5], [-2.5, 0.5], [-2.5, 1.4], [-1.6, 1.4], [-1.6, 1.9], [-2.5, 1.9], [-2.5, 2.5], [-1.3, 2.5], [-1.3, 3], [-3, 3]];
const circle: Vector[] = Array.from({ length: 72 }, (_, i) => [-2.2 + 1.3 * Math.cos((i * Math.PI) / 36), 1.8 + 1.3 * Math.sin((i * Math.PI) / 36)]);

export const outlineOf = (shape: 'letter' | 'circle' | 'none'): Vector[] => (shape === 'letter' ? letter : shape === 'circle' ? circle : []);

/** Lines of the unit grid; in space those of the plane z = 0, where there is less room. */
export function gridLines(inputs: number): (readonly [Vector, Vector])[] {
  const half = inputs === 3 ? 3 : gridHalf;
  return Array.from({ length: 2 * half + 1 }, (_, i) => i - half).flatMap(v => [[[v, -half], [v, half]], [[-half, v], [half, v]]] as const);
}

export const square: Vector[] = [[0, 0], [1, 0], [1, 1], [0, 1]];

const corner = (i: number): Vector => [i & 1, (i >> 1) & 1, i >> 2];
/** The twelve edges of the unit cube. */
export const cubeEdges: readonly (readonly [Vector, Vector])[] = Array.from({ length: 8 }, (_, i) => [1, 2, 4].filter(bit => !(i & bit)).map(bit => [corner(i), corner(i | bit)] as const)).flat();

const scaled = (v: Vector, by: number): Vector => v.map(x => x * by);
export const plus = (a: Vector, b: Vector): Vector => Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));
const length = (v: Vector) => Math.hypot(...v);
const dot = (a: Vector, b: Vector) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const unit = (v: Vector) => scaled(v, 1 / (length(v) || 1));

/** Far enough to leave every pane, units. */
const far = 40;

/** All inputs that differ from `x` by what is lost: a line, or a patch of a plane in space. Null where nothing or everything is lost. */
export function fibreThrough(x: Vector, lost: readonly Vector[]): { line: [Vector, Vector] } | { patch: Vector[] } | null {
  if (lost.length === 0 || lost.length === x.length) return null;
  const u = unit(lost[0]!);
  if (lost.length === 1) return { line: [plus(x, scaled(u, -far)), plus(x, scaled(u, far))] };
  const v = unit(plus(lost[1]!, scaled(u, -dot(u, lost[1]!))));
  const side = gridHalf;
  return { patch: [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([a, b]) => plus(x, plus(scaled(u, a! * side), scaled(v, b! * side)))) };
}

/** Places along the lost direction through `x`, a unit apart: what is seen falling together. */
export function beadsThrough(x: Vector, lost: readonly Vector[]): Vector[] {
  if (lost.length === 0 || lost.length === x.length) return [];
  const u = unit(lost[0]!);
  const inside = (v: Vector) => v.every(c => Math.abs(c) <= gridHalf + 1e-9);
  return Array.from({ length: 4 * gridHalf + 1 }, (_, i) => plus(x, scaled(u, (i - 2 * gridHalf) * 0.75))).filter(inside);
}

/** Lines of equal output across the plane, a unit apart; the first runs through zero. Only where one of two directions is lost. */
export function levelLines(lost: readonly Vector[]): (readonly [Vector, Vector])[] {
  const [direction] = lost;
  if (lost.length !== 1 || direction!.length !== 2) return [];
  const u = unit(direction!);
  const across: Vector = [-u[1]!, u[0]!];
  const steps = [0, ...Array.from({ length: 7 }, (_, i) => [i + 1, -i - 1]).flat()];
  return steps.map(step => [plus(scaled(across, step), scaled(u, -far)), plus(scaled(across, step), scaled(u, far))] as const);
}
