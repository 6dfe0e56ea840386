import { wholeNumber } from '@/lib/arith/badInput.ts';
import { asPair, type PerAxis } from '@/lib/arith/grid.ts';
import { volume, type Volume } from './numbers.ts';
import { maxPool, type PoolingOptions } from './pooling.ts';

/** Weights of a binomial filter, `taps` of them, sum 1: 1 2 1 / 4 for three. Throws `BadInput` (`binomial.taps`). */
export function binomial(taps: number): number[] {
  wholeNumber('binomial.taps', taps, 1, 'give at least one weight');
  let weights = [1];
  for (let i = 1; i < taps; i++) weights = [...weights, 0].map((weight, place) => (weight + (weights[place - 1] ?? 0)) / 2);
  return weights;
}

/** A cell beyond the border, mirrored at the border cell's centre: −1 is 1, n is n − 2. A single cell mirrors to itself. */
function mirrored(cell: number, size: number): number {
  if (size === 1) return 0;
  const period = 2 * (size - 1);
  const place = ((cell % period) + period) % period;
  return place < size ? place : period - place;
}

/** One axis of a blur: for each output cell, the input cells and weights that it sums. */
export function blurAxis(size: number, weights: readonly number[], stride: number): { cell: number; weight: number }[][] {
  const before = Math.floor((weights.length - 1) / 2);
  return Array.from({ length: Math.ceil(size / stride) }, (_, output) =>
    weights.map((weight, tap) => ({ cell: mirrored(output * stride - before + tap, size), weight })));
}

/**
 * Blurs with a binomial filter and keeps every `stride`-th cell: ⌈n / s⌉ rows and columns. The border is mirrored, as in
 * the published code, so that a constant picture stays constant. float64. Throws `BadInput` (`blur.stride`, `binomial.taps`).
 */
export function blurDownsample(input: Volume, { taps, stride }: { taps: number; stride: PerAxis }): Volume {
  const [height, width, channels] = input.shape;
  const steps = asPair(stride);
  for (const step of steps) wholeNumber('blur.stride', step, 1, 'give a step of 1 or more');
  const weights = binomial(taps);
  const [rows, columns] = [blurAxis(height, weights, steps[0]), blurAxis(width, weights, steps[1])];
  const output = volume([rows.length, columns.length, channels]);
  rows.forEach((down, r) => columns.forEach((across, c) => {
    for (let channel = 0; channel < channels; channel++) {
      let sum = 0;
      for (const row of down) for (const column of across) sum += row.weight * column.weight * input.values[(row.cell * width + column.cell) * channels + channel]!;
      output.values[(r * columns.length + c) * channels + channel] = sum;
    }
  }));
  return output;
}

/**
 * Max pooling that moves with its input (`MaxBlurPool`): the maximum with stride 1, then a binomial blur with the stride
 * of the pooling that it replaces. Under `valid` ⌈(n − k + 1) / s⌉ cells per axis, as many as the plain pooling where
 * windows lie side by side and fit. Throws as `maxPool` and `blurDownsample`. Zhang 2019, "Making Convolutional Networks Shift-Invariant Again", §3.2.
 */
export function blurPool(input: Volume, { window, stride, padding, taps = 3 }: PoolingOptions & { taps?: number }): Volume {
  const { output } = maxPool(input, { window, stride: 1, ...(padding === undefined ? {} : { padding }) });
  return blurDownsample(output, { taps, stride: stride ?? window });
}
