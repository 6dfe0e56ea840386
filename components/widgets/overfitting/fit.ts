/** Parameters of the smallest and the largest model. */
export const [fewest, most] = [2, 40] as const;

/** The Legendre polynomials P₀ … P of degree count − 1 at x in [−1, 1], by their recurrence; none is larger than 1 there. */
export function legendre(x: number, count: number): number[] {
  const values = [1, x];
  for (let j = 2; j < count; j++) values.push(((2 * j - 1) * x * values[j - 1]! - (j - 1) * values[j - 2]!) / j);
  return values.slice(0, count);
}

/** The curve at x: the weighted sum of as many polynomials as there are weights. */
export function evaluate(weights: readonly number[], x: number): number {
  const basis = legendre(x, weights.length);
  return weights.reduce((sum, w, j) => sum + w * basis[j]!, 0);
}

/** A pivot below this share of the largest is noise: that direction is left out. Only points a thousandth apart in crowds come here. */
const noise = 1e-13;

interface Factored {
  /** Upper triangle, `[row][column]`. */
  r: number[][];
  /** Multiplies by Qᵀ, and by Q, in place. */
  turn(b: number[]): number[];
  turnBack(b: number[]): number[];
}

/** Householder QR of columns of equal length, at least as long as there are columns (Golub & Van Loan, Matrix Computations, §5.2). */
export function factor(columns: readonly (readonly number[])[]): Factored {
  const a = columns.map(column => [...column]);
  const mirrors: number[][] = [];
  const mirror = (v: readonly number[], from: number, b: number[]) => {
    let dot = 0;
    for (let i = from; i < b.length; i++) dot += v[i]! * b[i]!;
    for (let i = from; i < b.length; i++) b[i]! -= 2 * dot * v[i]!;
  };
  a.forEach((column, j) => {
    const v = column.map((value, i) => (i < j ? 0 : value));
    v[j]! += (v[j]! < 0 ? -1 : 1) * Math.hypot(...v);
    const length = Math.hypot(...v);
    mirrors.push(length > 0 ? v.map(value => value / length) : v);
    for (let c = j; c < a.length; c++) mirror(mirrors[j]!, j, a[c]!);
  });
  return {
    r: a.map((_, row) => a.map((column, c) => (row <= c ? column[row]! : 0))),
    turn: b => { mirrors.forEach((v, j) => mirror(v, j, b)); return b; },
    turnBack: b => { for (let j = mirrors.length - 1; j >= 0; j--) mirror(mirrors[j]!, j, b); return b; },
  };
}

/** Solves R·x = b for the upper left `size` rows. */
function solveUpper(r: readonly (readonly number[])[], b: readonly number[], size: number): number[] {
  const x = Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = b[i]!;
    for (let j = i + 1; j < size; j++) rest -= r[i]![j]! * x[j]!;
    x[i] = Math.abs(r[i]![i]!) > noise * Math.abs(r[0]![0]!) ? rest / r[i]![i]! : 0;
  }
  return x;
}

/** Solves Rᵀ·x = b. */
function solveLower(r: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = Array<number>(b.length).fill(0);
  for (let i = 0; i < b.length; i++) {
    let rest = b[i]!;
    for (let j = 0; j < i; j++) rest -= r[j]![i]! * x[j]!;
    x[i] = Math.abs(r[i]![i]!) > noise * Math.abs(r[0]![0]!) ? rest / r[i]![i]! : 0;
  }
  return x;
}

interface Site { x: number; y: number; count: number }

/** Points at one x are one site with their mean: no curve tells them apart, and least squares weighs the mean by their number. */
function sitesOf(points: readonly { x: number; y: number }[]): Site[] {
  const sites = new Map<number, Site>();
  for (const { x, y } of points) {
    const site = sites.get(x) ?? { x, y: 0, count: 0 };
    sites.set(x, { x, y: site.y + y, count: site.count + 1 });
  }
  return [...sites.values()].map(({ x, y, count }) => ({ x, y: y / count, count }));
}

/**
 * The weights of every model from `fewest` to `most` parameters, fitted to the points by least squares. Where several
 * fit equally well (more parameters than places), the one with the smallest sum of squared weights: what
 * `numpy.linalg.lstsq` gives. No ridge. `threshold`: how many different x there are; from there on the curve can run
 * through all of them.
 */
export function fitAll(points: readonly { x: number; y: number }[]): { weights: number[][]; threshold: number } {
  const sites = sitesOf(points);
  const threshold = sites.length;
  const counts = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
  const basis = sites.map(({ x }) => legendre(x, most));
  const share = sites.map(({ count }) => Math.sqrt(count));
  // Models nest: the factors of the largest hold those of all smaller ones.
  const tall = factor(Array.from({ length: Math.min(most, threshold) }, (_, j) => basis.map((row, i) => row[j]! * share[i]!)));
  const turned = tall.turn(sites.map(({ y }, i) => y * share[i]!));
  const smallest = (count: number) => {
    const wide = factor(basis.map(row => row.slice(0, count)));
    const z = solveLower(wide.r, sites.map(({ y }) => y));
    return wide.turnBack([...z, ...Array<number>(count - threshold).fill(0)]);
  };
  return { threshold, weights: counts.map(count => (count <= threshold ? solveUpper(tall.r, turned, count) : smallest(count))) };
}

/** Mean squared error of a curve on points. */
export const meanSquare = (weights: readonly number[], points: readonly { x: number; y: number }[]): number =>
  points.reduce((sum, { x, y }) => sum + (evaluate(weights, x) - y) ** 2, 0) / points.length;
