import type { Scale } from './scale.ts';

const tenth = (px: number) => Math.round(px * 10) / 10;

interface Column { at: number; points: [first: Point, least: Point, most: Point, last: Point] }
type Point = readonly [index: number, x: number, y: number];

/**
 * The line through the points as an SVG path, pixels to one decimal. Points without a place (NaN, or zero on a log
 * scale) break the line. Of the points that share a pixel column only the first, lowest, highest and last are drawn:
 * the picture stays the same, and 12,000 batches cost no more than the chart is wide.
 *
 * `xs` ascending; `count` points are read (all of `ys` when left out), so a growing buffer can be passed as it is.
 */
export function curvePath(xs: ArrayLike<number>, ys: ArrayLike<number>, x: Scale, y: Scale, count = ys.length): string {
  const pieces: string[] = [];
  let column: Column | undefined;
  let pen = 'M';
  const draw = () => {
    if (!column) return;
    let drawn = -1;
    for (const [index, px, py] of column.points.toSorted((a, b) => a[0] - b[0])) {
      if (index === drawn) continue;
      pieces.push(`${pen}${tenth(px)},${tenth(py)}`);
      pen = 'L';
      drawn = index;
    }
    column = undefined;
  };
  for (let i = 0; i < count; i++) {
    const point: Point = [i, x.toPx(xs[i]!), y.toPx(ys[i]!)];
    if (!Number.isFinite(point[1]) || !Number.isFinite(point[2])) {
      draw();
      pen = 'M';
      continue;
    }
    const at = Math.floor(point[1]);
    if (column?.at !== at) {
      draw();
      column = { at, points: [point, point, point, point] };
      continue;
    }
    const { points } = column;
    if (point[2] > points[1][2]) points[1] = point;
    if (point[2] < points[2][2]) points[2] = point;
    points[3] = point;
  }
  draw();
  return pieces.join('');
}
