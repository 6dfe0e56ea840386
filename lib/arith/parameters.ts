import { wholeNumber } from './badInput.ts';

/**
 * Learned numbers of a dense layer: one weight for every input of every unit, and one bias per unit.
 *
 * `inputs` and `units` are counts from 1 (a picture has height × width × channels inputs). Exact up to 2^53.
 * Throws `BadInput` for anything that is not a whole number from 1.
 */
export function denseParameters(inputs: number, units: number, bias = true): number {
  const weights = wholeNumber('denseParameters.inputs', inputs) * wholeNumber('denseParameters.units', units);
  return weights + (bias ? units : 0);
}

/**
 * Learned numbers of a convolution: every filter holds one kernel per input channel, and one bias.
 * The picture's size does not take part. A transposed convolution has as many.
 *
 * `kernel` is [height, width] in cells, `channels` those of the input, `filters` those of the output; counts from 1.
 * Exact up to 2^53. Throws `BadInput` for anything that is not a whole number from 1.
 * Dumoulin & Visin 2016, §1.1.
 */
export function convParameters(kernel: readonly [height: number, width: number], channels: number, filters: number, bias = true): number {
  const perFilter = wholeNumber('convParameters.kernel', kernel[0]) * wholeNumber('convParameters.kernel', kernel[1]) * wholeNumber('convParameters.channels', channels);
  return perFilter * wholeNumber('convParameters.filters', filters) + (bias ? filters : 0);
}
