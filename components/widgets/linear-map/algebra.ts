import type { Matrix } from '@/lib/params/kinds.ts';

/** Matrices here are at most 3 × 3, `[row][column]`, and map column vectors: y = M·x. */

/** The product of two matrices whose shapes fit: the map of `b` first, then that of `a`. */
export const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map(row => b[0]!.map((_, c) => row.reduce((sum, v, i) => sum + v * b[i]![c]!, 0) + 0));

/** M·x. */
export const apply = (m: Matrix, x: readonly number[]): number[] => m.map(row => row.reduce((sum, v, c) => sum + v * (x[c] ?? 0), 0) + 0);

export const transposed = (m: Matrix): Matrix => m[0]!.map((_, c) => m.map(row => row[c]!));

/** Entries smaller than this share of the largest are noise of binary fractions. */
const noise = 1e-10;

/** Reduced row echelon form of the first `width` columns with partial pivoting, and those of them that hold a pivot. */
function reduced(m: Matrix, width = m[0]!.length): { rows: Matrix; pivots: number[] } {
  const rows = m.map(row => [...row]);
  const most = Math.max(...rows.flatMap(row => row.slice(0, width)).map(Math.abs));
  const pivots: number[] = [];
  for (let c = 0; c < width && pivots.length < rows.length; c++) {
    const at = pivots.length;
    const best = rows.reduce((found, row, r) => (r >= at && Math.abs(row[c]!) > Math.abs(rows[found]![c]!) ? r : found), at);
    if (Math.abs(rows[best]![c]!) <= noise * most) continue;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    const pivot = rows[at]![c]!;
    rows[at] = rows[at]!.map(v => v / pivot);
    for (let r = 0; r < rows.length; r++) if (r !== at) { const by = rows[r]![c]!; rows[r] = rows[r]!.map((v, i) => v - by * rows[at]![i]!); }
    pivots.push(c);
  }
  return { rows, pivots };
}

export const rankOf = (m: Matrix): number => reduced(m).pivots.length;

/** A direction written as short as it gets: its smallest entry is ±1 where the others stay small, its first is positive. */
function shortest(v: readonly number[]): number[] {
  const sizes = v.map(Math.abs).filter(size => size > noise);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const unit = most / least <= 20 ? least : most;
  const sign = v.find(x => Math.abs(x) > noise)! < 0 ? -1 : 1;
  return v.map(x => (Math.abs(x) > noise ? Number(((sign * x) / unit).toPrecision(12)) : 0));
}

/** Directions that the map sends to zero, one a row: as many as the columns outnumber the rank. Empty where nothing collapses. */
export function nullSpaceOf(m: Matrix): Matrix {
  const { rows, pivots } = reduced(m);
  const free = m[0]!.map((_, c) => c).filter(c => !pivots.includes(c));
  return free.map(f => shortest(m[0]!.map((_, c) => (c === f ? 1 : pivots.includes(c) ? -rows[pivots.indexOf(c)]![f]! : 0))));
}

/** An input whose output is as near to `y` as the map allows (least squares by the normal equations); free inputs are 0. */
export function sourceOf(m: Matrix, y: readonly number[]): number[] {
  const [turned, columns] = [transposed(m), m[0]!.length];
  const { rows, pivots } = reduced(multiply(turned, m).map((row, r) => [...row, turned[r]!.reduce((sum, v, i) => sum + v * (y[i] ?? 0), 0)]), columns);
  return Array.from({ length: columns }, (_, c) => (pivots.includes(c) ? rows[pivots.indexOf(c)]![columns]! : 0));
}

/** The determinant of a square matrix up to 3 × 3; exactly 0 where the rank falls short. Null for others. */
export function determinantOf(m: Matrix): number | null {
  const n = m.length;
  if (n !== m[0]!.length) return null;
  if (rankOf(m) < n) return 0;
  if (n === 1) return m[0]![0]!;
  const minor = (c: number): Matrix => m.slice(1).map(row => row.filter((_, i) => i !== c));
  return m[0]!.reduce((sum, v, c) => sum + (c % 2 ? -v : v) * determinantOf(minor(c))!, 0) + 0;
}

/** How many times as large an area (of two columns) or a volume (of three) becomes: √det(MᵀM), 0 where something collapses. */
export function growthOf(m: Matrix): number {
  if (rankOf(m) < m[0]!.length) return 0;
  const square = determinantOf(m);
  return square === null ? Math.sqrt(Math.max(0, determinantOf(multiply(transposed(m), m)) ?? 0)) : Math.abs(square);
}

/** The matrix with zeros below and on the right, as a map of `size` numbers to `size` numbers. */
export const padded = (m: Matrix, size: number): Matrix => Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => m[r]?.[c] ?? 0));

/** `to` where t is 1, `from` where it is 0, straight between. */
export const between = (from: Matrix, to: Matrix, t: number): Matrix => from.map((row, r) => row.map((v, c) => v + (to[r]![c]! - v) * t));
