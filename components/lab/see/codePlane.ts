import { backFrom, type Principal } from '@/lib/plain/principal.ts';

export type Place = readonly [across: number, upwards: number];

/** What the two axes of the map are: the widest directions of all codes, or two numbers of the bottleneck. */
export type Axes = { kind: 'pca' } | { kind: 'units'; units: readonly [number, number] };

const dot = (a: ArrayLike<number>, b: ArrayLike<number>, from: ArrayLike<number>): number => {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n]! - from[n]!) * b[n]!;
  return sum;
};

/** Where a code lies. */
export const placeOf = (code: ArrayLike<number>, cloud: Principal, axes: Axes): Place =>
  (axes.kind === 'units' ? [code[axes.units[0]]!, code[axes.units[1]]!] : [dot(code, cloud.axes[0], cloud.mean), dot(code, cloud.axes[1], cloud.mean)]);

/** The code of a place: the mean of all codes, moved along the two axes; or with two of its numbers replaced. */
export function codeAt(place: Place, cloud: Principal, axes: Axes): Float64Array {
  if (axes.kind === 'pca') return backFrom(cloud, place);
  const code = Float64Array.from(cloud.mean);
  axes.units.forEach((unit, axis) => { code[unit] = place[axis]!; });
  return code;
}

/** Which of the points is nearest; −1 of none. */
export function nearestTo(place: Place, points: readonly Place[]): number {
  let best = -1;
  let least = Infinity;
  points.forEach(([x, y], n) => {
    const distance = Math.hypot(x - place[0], y - place[1]);
    if (distance < least) [best, least] = [n, distance];
  });
  return best;
}

/** From the smallest to the largest place along an axis. */
export function rangeOf(points: readonly Place[], axis: 0 | 1): readonly [low: number, high: number] {
  if (points.length === 0) return [0, 1];
  const values = points.map(point => point[axis]);
  return [Math.min(...values), Math.max(...values)];
}
