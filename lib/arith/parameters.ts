/** Refuses what is not a count: parameters are counted in whole things, and exactly. */
function wholeCount(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name}: expected a whole number from 1, got ${value}`);
  return value;
}

/**
 * Learned numbers of a dense layer: one weight for every input of every unit, and one bias per unit.
 *
 * `inputs` and `units` are counts from 1 (a picture has height × width × channels inputs). Exact up to 2^53.
 * Throws a RangeError for anything that is not a whole number from 1.
 */
export function denseParameters(inputs: number, units: number, bias = true): number {
  const weights = wholeCount('inputs', inputs) * wholeCount('units', units);
  return weights + (bias ? units : 0);
}

/**
 * Learned numbers of a convolution: every filter holds one kernel per input channel, and one bias.
 * The picture's size does not take part. A transposed convolution has as many.
 *
 * `kernel` is [height, width] in cells, `channels` those of the input, `filters` those of the output; counts from 1.
 * Exact up to 2^53. Throws a RangeError for anything that is not a whole number from 1.
 * Dumoulin & Visin 2016, §1.1.
 */
export function convParameters(kernel: readonly [height: number, width: number], channels: number, filters: number, bias = true): number {
  const perFilter = wholeCount('kernel height', kernel[0]) * wholeCount('kernel width', kernel[1]) * wholeCount('channels', channels);
  return perFilter * wholeCount('filters', filters) + (bias ? filters : 0);
}
