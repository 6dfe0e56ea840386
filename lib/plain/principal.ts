/** The two directions in which a cloud of points spreads most, and the points seen along them. */
export interface Principal {
  mean: Float64Array;
  /** Unit vectors; zeros where the cloud has no such direction. */
  axes: readonly [Float64Array, Float64Array];
  /** Places along the two axes, one pair a point. */
  points: readonly (readonly [number, number])[];
  /** Share of the whole variance that each axis has, 0 … 1. */
  shares: readonly [number, number];
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!;
  return sum;
};
const length = (a: ArrayLike<number>) => Math.sqrt(dot(a, a));

const mostTurns = 200;
const settled = 1e-12;

/** Covariance times a vector, without the matrix: the sum of every centred point times its place along the vector. */
function spread(centred: readonly Float64Array[], along: Float64Array): Float64Array {
  const sum = new Float64Array(along.length);
  for (const point of centred) {
    const place = dot(point, along);
    for (let n = 0; n < sum.length; n++) sum[n]! += place * point[n]!;
  }
  return sum.map(value => value / centred.length);
}

function without(vector: Float64Array, axis: Float64Array | null): Float64Array {
  if (!axis) return vector;
  const along = dot(vector, axis);
  return vector.map((value, n) => value - along * axis[n]!);
}

/** Power iteration, begun at the coordinate that varies most, kept at right angles to `other`. Its largest part is positive, so that the map does not flip. */
function widest(centred: readonly Float64Array[], size: number, other: Float64Array | null): Float64Array {
  const variances = Float64Array.from({ length: size }, (_, n) => centred.reduce((sum, point) => sum + point[n]! ** 2, 0));
  let vector: Float64Array = new Float64Array(size);
  const largest = variances.indexOf(Math.max(...variances));
  // A little of every coordinate: one alone could stand at right angles to the axis that is looked for.
  for (let n = 0; n < size; n++) vector[n] = (n === largest ? 1 : 0) + (variances[n]! > 0 ? 1e-3 * (1 + (n % 7)) : 0);
  vector = without(vector, other);
  for (let turn = 0; turn < mostTurns; turn++) {
    const long = length(vector);
    if (long === 0) return vector;
    const unit = vector.map(value => value / long);
    const next = without(spread(centred, unit), other);
    const grown = length(next);
    if (grown <= 1e-12 * Math.max(1, Math.max(...variances))) return new Float64Array(size);
    const change = next.reduce((most, value, n) => Math.max(most, Math.abs(value / grown - unit[n]!)), 0);
    vector = next;
    if (change < settled) break;
  }
  const grown = length(vector);
  const most = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return vector.map(value => (value / grown) * Math.sign(most));
}

/**
 * Principal components of points of one size: the two widest directions (Pearson 1901), by power iteration. Fewer than two
 * points, or points that are all equal, lie at 0, 0. `start`: axes to keep the signs of, so that a map does not flip over
 * from one epoch to the next.
 */
export function principal(points: readonly ArrayLike<number>[], before?: Pick<Principal, 'axes'>): Principal {
  const size = points[0]?.length ?? 0;
  const mean = Float64Array.from({ length: size }, (_, n) => points.reduce((sum, point) => sum + point[n]!, 0) / points.length);
  const centred = points.map(point => Float64Array.from(mean, (value, n) => point[n]! - value));
  const signed = (axis: Float64Array, old: Float64Array | undefined) => (old?.length === axis.length && dot(axis, old) < 0 ? axis.map(value => -value) : axis);
  const first = signed(widest(centred, size, null), before?.axes[0]);
  const second = signed(widest(centred, size, first), before?.axes[1]);
  const whole = centred.reduce((sum, point) => sum + dot(point, point), 0);
  const places = centred.map(point => [dot(point, first), dot(point, second)] as const);
  const share = (axis: 0 | 1) => (whole === 0 ? 0 : places.reduce((sum, place) => sum + place[axis] ** 2, 0) / whole);
  return { mean, axes: [first, second], points: places, shares: [share(0), share(1)] };
}

/** The point of the plane of the two axes at these places: what all points have in common elsewhere stays their mean. */
export const backFrom = ({ mean, axes: [first, second] }: Pick<Principal, 'mean' | 'axes'>, [along, across]: readonly [number, number]): Float64Array =>
  mean.map((value, n) => value + along * first[n]! + across * second[n]!);
