import type { Matrix } from '@/lib/params/kinds.ts';

/** A line y = slope · x + intercept, and the mean of its squared misses. */
export interface Fit { slope: number; intercept: number; loss: number }

/** Numbers nearer to zero than this are the rounding of sums. */
const rounding = 1e-12;
const clean = (v: number) => (Math.abs(v) < rounding ? 0 : v);
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Mean squared error of a line over points [x, y]. */
export const lossOf = (points: Matrix, slope: number, intercept: number): number =>
  clean(mean(points.map(([x, y]) => (slope * x! + intercept - y!) ** 2)));

/**
 * The line through the origin with the smallest mean squared error: slope Σxy / Σx². Where every x is 0 all lines
 * are equally good, and the level one is taken.
 */
export function fitThroughOrigin(points: Matrix): Fit {
  const squares = points.reduce((sum, [x]) => sum + x! ** 2, 0);
  const slope = squares > rounding ? points.reduce((sum, [x, y]) => sum + x! * y!, 0) / squares : 0;
  return { slope, intercept: 0, loss: lossOf(points, slope, 0) };
}

/**
 * The line with the smallest mean squared error: it runs through the mean point (Hastie et al. 2009, §3.2). Where all
 * points stand above one another every slope is equally good, and the level line is taken.
 */
export function fitFreely(points: Matrix): Fit {
  const [middleX, middleY] = [mean(points.map(([x]) => x!)), mean(points.map(([, y]) => y!))];
  const spread = points.reduce((sum, [x]) => sum + (x! - middleX) ** 2, 0);
  const slope = spread > rounding ? clean(points.reduce((sum, [x, y]) => sum + (x! - middleX) * (y! - middleY), 0) / spread) : 0;
  const intercept = clean(middleY - slope * middleX);
  return { slope, intercept, loss: lossOf(points, slope, intercept) };
}
