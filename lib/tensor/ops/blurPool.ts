import { tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { wholeNumber } from '@/lib/arith/badInput.ts';
import { asPair, type PerAxis } from '@/lib/arith/grid.ts';
import { blurDown } from '../kernels/blur.ts';
import { pictures } from './check.ts';
import { maxPool, type PoolingOptions } from './pooling.ts';

/**
 * Blurs x `[pictures, height, width, channels]` with a binomial filter of `taps` weights (1 2 1 / 4 for three), borders
 * mirrored, and keeps every `stride`-th cell: `[pictures, ⌈height / stride⌉, ⌈width / stride⌉, channels]`. Summed in float64.
 * Throws `BadInput` (`blurDownsample.x.…`, `.taps`, `.stride`). Source: Zhang 2019, §3.2.
 */
export function blurDownsample(x: Tensor, { taps = 3, stride }: { taps?: number; stride: PerAxis }): Tensor4D {
  const input = pictures('blurDownsample.x', x);
  wholeNumber('blurDownsample.taps', taps, 1, 'give at least one weight');
  const steps = asPair(stride);
  for (const step of steps) wholeNumber('blurDownsample.stride', step, 1, 'give a step of 1 or more');
  return blurDown(input, taps, steps);
}

/**
 * Blurred pooling (`MaxBlurPool`), which moves with its input: the maximum at stride 1, then `blurDownsample` with the
 * stride of the pooling that it replaces. Throws `BadInput` as `maxPool` and `blurDownsample` do. Source: Zhang 2019,
 * "Making Convolutional Networks Shift-Invariant Again", §3.2.
 */
export function blurPool(x: Tensor, { taps = 3, window, stride = window, ...rest }: PoolingOptions & { taps?: number }): Tensor4D {
  return tidy(() => blurDownsample(maxPool(x, { window, stride: 1, ...rest }).output, { taps, stride }));
}
