import type { Bounds } from './search.ts';

/** A window on the plane with equal units on both axes. `unit`: what one square of its lattice measures. */
export interface Window { left: number; bottom: number; unit: number; columns: number; rows: number }

/** Where a window stands in the drawing: its upper left corner and the side of a square, CSS pixels. */
export interface Stand { x: number; y: number; square: number }

const units = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map(digit => digit * 10 ** power)).flat();

/** The closest window that holds all corners and the origin; it begins one square left of and below the origin, or further out. */
export function windowOf(corners: readonly (readonly number[])[], columns: number, rows: number): Window {
  const [xs, ys] = [0, 1].map(axis => corners.map(c => c[axis]!)) as [number[], number[]];
  for (const unit of units) {
    const from = (all: number[]) => Math.min(-unit, Math.floor(Math.min(...all) / unit) * unit);
    const [left, bottom] = [from(xs), from(ys)];
    if (left + columns * unit >= Math.max(0, ...xs) && bottom + rows * unit >= Math.max(0, ...ys)) return { left, bottom, unit, columns, rows };
  }
  const unit = units.at(-1)!;
  return { left: -unit, bottom: -unit, unit, columns, rows };
}

export const boundsOf = ({ left, bottom, unit, columns, rows }: Window): Bounds => ({ left, bottom, right: left + columns * unit, top: bottom + rows * unit });

/** Ways between the plane and the drawing. */
export function scalesOf(w: Window, { x, y, square }: Stand) {
  const perUnit = square / w.unit;
  const base = y + w.rows * square;
  return {
    perUnit,
    toX: (value: number) => x + (value - w.left) * perUnit,
    toY: (value: number) => base - (value - w.bottom) * perUnit,
    fromX: (px: number) => w.left + (px - x) / perUnit,
    fromY: (py: number) => w.bottom + (base - py) / perUnit,
  };
}
export type Scales = ReturnType<typeof scalesOf>;

/** The piece of the line `n · p = offset` inside the bounds; null where it passes outside. */
export function clippedLine([nx, ny]: readonly [number, number], offset: number, { left, right, bottom, top }: Bounds): [number, number, number, number] | null {
  const points: [number, number][] = [];
  const add = (x: number, y: number) => {
    if (x >= left - 1e-9 && x <= right + 1e-9 && y >= bottom - 1e-9 && y <= top + 1e-9) points.push([x, y]);
  };
  if (ny !== 0) for (const x of [left, right]) add(x, (offset - nx * x) / ny);
  if (nx !== 0) for (const y of [bottom, top]) add((offset - ny * y) / nx, y);
  const [first] = points;
  const far = first && points.reduce((a, b) => (Math.hypot(b[0] - first[0], b[1] - first[1]) > Math.hypot(a[0] - first[0], a[1] - first[1]) ? b : a));
  return first && far && far !== first ? [...first, ...far] : null;
}
