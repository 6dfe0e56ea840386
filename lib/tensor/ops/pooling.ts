import { sub, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import { asPair, planGrid, type GridPadding, type GridPlan, type PerAxis } from '@/lib/arith/grid.ts';
import type { Plan } from '@/lib/arith/window.ts';
import { averagePool as averages, maxPool as maxima, switchesOf } from '../kernels/pooling.ts';
import { pictures } from './check.ts';

export interface PoolingOptions {
  /** Rows and columns of the window. */
  window: PerAxis;
  /** The window itself unless given: windows side by side. */
  stride?: PerAxis | undefined;
  /** `valid` unless given. */
  padding?: GridPadding;
}

/** Largest values with where they were found. */
export interface Pooled {
  /** `[pictures, rows, columns, channels]`. */
  output: Tensor4D;
  /** int32, one per output: flat places in the picture `[height, width, channels]`, the picture in the batch not counted. */
  switches: Tensor4D;
}

function refuseEmptyWindows(where: string, { before, kernel, output, stride, size }: Plan): void {
  if (before < kernel && (output - 1) * stride - before < size) return;
  throw new BadInput({ argument: `${where}.padding`, expected: `less than ${kernel} cells on a side`, got: before, mend: 'pad less, so that every window holds a cell of the picture' });
}

function planned(where: string, x: Tensor, { window, stride = window, padding = 'valid' }: PoolingOptions): { input: Tensor4D; plan: GridPlan } {
  const input = pictures(`${where}.x`, x);
  const plan = planGrid(where, [input.shape[1], input.shape[2]], asPair(window), { stride, padding });
  refuseEmptyWindows(where, plan.rows);
  refuseEmptyWindows(where, plan.columns);
  return { input, plan };
}

/**
 * Max pooling of x `[pictures, height, width, channels]`: the largest value of every window, and its place. Of equal
 * cells the first in reading order wins, on every backend. Padding never wins, also where all values are negative.
 *
 * Throws `BadInput`: `maxPool.x.…`, `.kernel` (a window below 1), `.stride`, `.padding`, `.window` where the window is
 * larger than the padded input. Source: TensorFlow `nn.max_pool_with_argmax` (places without the batch), Keras `MaxPooling2D`.
 */
export function maxPool(x: Tensor, options: PoolingOptions): Pooled {
  const { input, plan } = planned('maxPool', x, options);
  const output = maxima(input, plan);
  return { output, switches: switchesOf(input, output, plan) };
}

/** Min pooling: the smallest value of every window and its place; otherwise as `maxPool` (errors `minPool.…`). */
export function minPool(x: Tensor, options: PoolingOptions): Pooled {
  const { input, plan } = planned('minPool', x, options);
  const [output, switches] = tidy(() => {
    const turned = sub<Tensor4D>(0, input);
    const largest = maxima(turned, plan);
    // 0 − x and not −x: the smallest 0 is shown as 0, not as −0.
    return [sub<Tensor4D>(0, largest), switchesOf(turned, largest, plan)];
  });
  return { output: output!, switches: switches! };
}

/**
 * Average pooling of x `[pictures, height, width, channels]`, summed in float64. Cells of the padding are not counted:
 * the sum is divided by the cells of the window that lie inside (TensorFlow `nn.avg_pool2d`; PyTorch with
 * `count_include_pad=False`, which is not its default). Throws `BadInput` (`averagePool.…`) as `maxPool` does.
 */
export function averagePool(x: Tensor, options: PoolingOptions): Tensor4D {
  const { input, plan } = planned('averagePool', x, options);
  return averages(input, plan);
}
