import type { Matrix } from '@/lib/params/kinds.ts';
import type { Line, Point } from './blind.ts';
import type { Bounds } from './search.ts';
import type { Held } from './useHands.ts';

const clean = (v: number) => Number(v.toPrecision(12)) + 0;
const within = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v));

/** The rectangle, or one corner of it, moved by (dx, dy). */
export function movedBy(corners: Matrix, corner: Held['corner'], [dx, dy]: Point): Matrix {
  return corners.map((c, i) => (corner === null || corner === i ? [clean(c[0]! + dx), clean(c[1]! + dy)] : c));
}

/** The move nearest to the wanted one that keeps what is held within the bounds. What lies outside already may stay there. */
export function withinBounds(corners: Matrix, corner: Held['corner'], [dx, dy]: Point, bounds: Bounds): Point {
  const held = corner === null ? corners : [corners[corner]!];
  const along = (axis: 0 | 1, by: number, low: number, high: number) => {
    const [least, most] = [Math.min(...held.map(c => c[axis]!)), Math.max(...held.map(c => c[axis]!))];
    return within(by, Math.min(0, low - least), Math.max(0, high - most));
  };
  return [along(0, dx, bounds.left, bounds.right), along(1, dy, bounds.bottom, bounds.top)];
}

interface Settle {
  corners: Matrix;
  corner: Held['corner'];
  /** The move as the hand makes it. */
  move: Point;
  /** Moves are whole multiples of this. */
  grain: number;
  /** Where both numbers are equal: the hand is drawn onto it from `near`. */
  line: Line | null;
  near: number;
}

/** Where a hand's move ends: on the line of equal numbers when it is near, else on the lattice. */
export function settled({ corners, corner, move: [dx, dy], grain, line, near }: Settle): Point {
  const at = (corner === null ? [0, 1].map(axis => corners.reduce((sum, c) => sum + c[axis]!, 0) / 4) : corners[corner]!) as unknown as Point;
  const lattice = (from: number, by: number) => (corner === null ? Math.round(by / grain) * grain : Math.round((from + by) / grain) * grain - from);
  const gridded: Point = [lattice(at[0], dx), lattice(at[1], dy)];
  if (!line) return gridded;
  const [nx, ny] = line.normal;
  const length = Math.hypot(nx, ny);
  const off = ([x, y]: Point) => (nx * (at[0] + x) + ny * (at[1] + y) - line.offset) / length;
  if (Math.abs(off([dx, dy])) >= near) return gridded;
  if (Math.abs(off(gridded)) < 1e-9) return gridded;
  // On the line, with one coordinate still on the lattice: of the two the one that the line leaves more freely.
  const [x, y] = [at[0] + gridded[0], at[1] + gridded[1]];
  return Math.abs(ny) >= Math.abs(nx) ? [gridded[0], (line.offset - nx * x) / ny - at[1]] : [(line.offset - ny * y) / nx - at[0], gridded[1]];
}
