import { ones, pad, reshape, sigmoid, slice, tidy, type Tensor, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import { asPair, type Pair, type PerAxis } from '@/lib/arith/grid.ts';
import { planTransposedAxis, type TransposedPlan } from '@/lib/arith/transposed.ts';
import type { Activation } from '@/lib/arith/stack.ts';
import { convolveTransposed } from '../convolution.ts';
import { zeroStuff } from '../kernels/enlarging.ts';
import { spreadKernel, turnKernel } from '../kernels/kernelLayout.ts';
import type { AxisWalk, Walk } from '../kernels/walk.ts';
import { biasOf, fits, ofRank, pictures } from './check.ts';

export interface TransposedWindow {
  /** 1 unless given. */
  stride?: PerAxis;
  /** 1 unless given. */
  dilation?: PerAxis;
  /** `valid` (unless given) and `same` as Keras; a number: that many cells taken away on both sides (PyTorch). */
  padding?: 'valid' | 'same' | PerAxis;
  /** PyTorch's `output_padding`: cells added behind; 0 unless given, only with a number as padding. */
  outputPadding?: PerAxis;
}
export interface TransposedOptions extends TransposedWindow {
  /** `[out]`, added to every cell. */
  bias?: Tensor;
  activation?: Activation;
}

interface Planned { plans: readonly [rows: TransposedPlan, columns: TransposedPlan]; walk: Walk }

/** Plans both axes of a transposed convolution over an input of `size` cells. */
export function planTransposed(where: string, size: Pair, kernel: Pair, { stride = 1, dilation = 1, padding = 'valid', outputPadding = 0 }: TransposedWindow): Planned {
  const paddings = typeof padding === 'string' ? [padding, padding] as const : asPair(padding);
  const along = (axis: 0 | 1): TransposedPlan => {
    const plan = planTransposedAxis({
      size: size[axis], kernel: kernel[axis], stride: asPair(stride)[axis], dilation: asPair(dilation)[axis],
      padding: paddings[axis], outputPadding: asPair(outputPadding)[axis],
    }, where);
    if (plan.output < 1) {
      throw new BadInput({
        argument: `${where}.padding`, expected: `at most ${Math.floor((plan.stamped - 1) / 2)} cells taken away on a side`, got: padding,
        mend: 'take away less, so that something is left',
      });
    }
    return plan;
  };
  const plans = [along(0), along(1)] as const;
  const axisWalk = ({ output, cropBefore, kernel: window, stride: step, dilation: gap, size: cells }: TransposedPlan): AxisWalk =>
    ({ size: output, kernel: window, stride: step, dilation: gap, before: cropBefore, output: cells });
  return { plans, walk: { rows: axisWalk(plans[0]), columns: axisWalk(plans[1]) } };
}

function checked(where: string, x: Tensor, kernel: Tensor, options: TransposedWindow): Planned & { input: Tensor4D; weights: Tensor4D } {
  const input = pictures(`${where}.x`, x);
  const weights = ofRank<Tensor4D>(`${where}.kernel`, kernel, 4, '[rows, columns, out, in]');
  fits(`${where}.channels`, input.shape[3], weights.shape[3], 'channels of the input, as the kernel has');
  return { input, weights, ...planTransposed(where, [input.shape[1], input.shape[2]], [weights.shape[0], weights.shape[1]], options) };
}

/**
 * Transposed convolution: every cell of x `[pictures, height, width, in]` stamps the kernel `[rows, columns, out, in]`,
 * weighted, `stride` output cells apart; where stamps overlap they add up. Gives `[pictures, n · s, …, out]` under `same`,
 * (n − 1) · s + max(k, s) under `valid` (Keras 3, `Conv2DTranspose`), (n − 1) · s + k − 2p with p cells taken away
 * (PyTorch, `ConvTranspose2d`). It is the adjoint of the convolution with the same kernel, not its inverse.
 *
 * Throws `BadInput`: `transposedConv2d.x.…`, `.kernel.…`, `.channels`, `.bias.…`, `.stride`, `.dilation`,
 * `.padding`, `.outputPadding`. Source: Dumoulin & Visin 2016, §4.
 */
export function transposedConv2d(x: Tensor, kernel: Tensor, { bias, activation = 'linear', ...window }: TransposedOptions = {}): Tensor4D {
  const { input, weights, walk } = checked('transposedConv2d', x, kernel, window);
  const then = { bias: biasOf('transposedConv2d.bias', bias, weights.shape[2]), activation: activation === 'relu' ? 'relu' : 'linear' } as const;
  return tidy(() => {
    const linear = convolveTransposed(input, weights, walk, then);
    return activation === 'sigmoid' ? sigmoid(linear) : linear;
  });
}

/**
 * How many stamps cover each output cell of a transposed convolution, `[height, width]`, whole numbers: uneven wherever
 * the stride does not divide the kernel, which shows as a checkerboard (Odena, Dumoulin & Olah 2016, Distill).
 *
 * @param size of the input, `[height, width]`
 * @param kernel `[rows, columns]`
 * Throws `BadInput` (`overlapCounts.…`) as `transposedConv2d` does, and `overlapCounts.size`, `.kernel`.
 */
export function overlapCounts(size: Pair, kernel: Pair, window: TransposedWindow = {}): Tensor2D {
  const { walk } = planTransposed('overlapCounts', size, kernel, window);
  return tidy(() => reshape(convolveTransposed(ones([1, ...size, 1]), ones([...kernel, 1, 1]), walk), [walk.rows.size, walk.columns.size]));
}

/** A transposed convolution written as an ordinary one. */
export interface OrdinaryTwin {
  /** x with stride − 1 zeros between its cells and zeros around, or rows and columns taken away where no output reads them. */
  input: Tensor4D;
  /** `[rows, columns, in, out]`: turned by half a turn, channel axes swapped, the gaps of a dilation written out. */
  kernel: Tensor4D;
}

/**
 * A transposed convolution written as the ordinary one that gives the same: `conv2d(input, kernel)` at stride 1, `valid`,
 * is the answer of `transposedConv2d` without its bias. Throws `BadInput` (`transposedAsOrdinary.…`) as that does.
 * Source: Dumoulin & Visin 2016, §4.5.
 */
export function transposedAsOrdinary(x: Tensor, kernel: Tensor, window: TransposedWindow = {}): OrdinaryTwin {
  const { input, weights, plans } = checked('transposedAsOrdinary', x, kernel, window);
  const [rows, columns] = plans;
  const [down, across] = plans.map(({ span, cropBefore, output, size, stride }) => {
    const before = span - 1 - cropBefore;
    return [before, output + span - 1 - ((size - 1) * stride + 1) - before] as const;
  });
  const zeros = (sides: readonly number[]) => sides.map(count => Math.max(0, count)) as [number, number];
  const [stuffed, turned] = tidy(() => {
    const around = pad(zeroStuff(input, [rows.stride, columns.stride]), [[0, 0], zeros(down!), zeros(across!), [0, 0]]);
    const size = [input.shape[0], rows.output + rows.span - 1, columns.output + columns.span - 1, input.shape[3]] as const;
    return [slice(around, [0, Math.max(0, -down![0]), Math.max(0, -across![0]), 0], [...size]), spreadKernel(turnKernel(weights), rows.dilation, columns.dilation)];
  });
  return { input: stuffed as Tensor4D, kernel: turned as Tensor4D };
}
