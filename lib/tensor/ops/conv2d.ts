import { reverse, sigmoid, tidy, type Tensor, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { planGrid, type GridPlan, type WindowOptions } from '@/lib/arith/grid.ts';
import type { Activation } from '@/lib/arith/stack.ts';
import { convolve, convolveTransposed, kernelGradient } from '../convolution.ts';
import { bandedRows } from '../kernels/banded.ts';
import { biasOf, fits, ofRank, pictures, sameShape } from './check.ts';

export interface ConvolutionOptions extends WindowOptions {
  /** `[out]`, added to every cell. */
  bias?: Tensor;
  /** `linear` unless given; computed after the bias. */
  activation?: Activation;
  /** True: a convolution as mathematics has it, the kernel turned by half a turn first. Networks leave it (cross-correlation). */
  flip?: boolean;
}

/** The checked kernel of a convolution `[rows, columns, in, out]`, and its plan. */
export function planConvolution(where: string, x: Tensor4D, kernel: Tensor, options: WindowOptions): { kernel: Tensor4D; plan: GridPlan } {
  const checked = ofRank<Tensor4D>(`${where}.kernel`, kernel, 4, '[rows, columns, in, out]');
  const [rows, columns, channels] = checked.shape;
  fits(`${where}.channels`, x.shape[3], channels, 'channels of the input, as the kernel has');
  return { kernel: checked, plan: planGrid(where, [x.shape[1], x.shape[2]], [rows, columns], options) };
}

/**
 * Convolution as deep learning has it, a cross-correlation unless `flip`: x `[pictures, height, width,
 * in]` and a kernel `[rows, columns, in, out]` give `[pictures, ⌊(height + zeros − span) / stride⌋ + 1, …, out]`. What
 * the last window leaves over is not read. Stride, dilation and padding may differ by axis and side; stride and dilation
 * above 1 together are computed, which Keras and TensorFlow.js refuse.
 *
 * Throws `BadInput`: `conv2d.x.…`, `.kernel.…`, `.bias.…` for tensors of another form, `conv2d.channels` where the
 * channels differ, `conv2d.stride`, `.dilation`, `.padding`, and `conv2d.window` where the window is larger than the
 * padded input. Source: Dumoulin & Visin 2016, relationship 15; Keras `Conv2D`; PyTorch `Conv2d`; Goodfellow, Bengio &
 * Courville 2016, §9.1, for `flip`.
 */
export function conv2d(x: Tensor, kernel: Tensor, { bias, activation = 'linear', flip = false, ...window }: ConvolutionOptions = {}): Tensor4D {
  const input = pictures('conv2d.x', x);
  const planned = planConvolution('conv2d', input, kernel, window);
  const then = { bias: biasOf('conv2d.bias', bias, planned.kernel.shape[3]), activation: activation === 'relu' ? 'relu' : 'linear' } as const;
  return tidy(() => {
    const linear = convolve(input, flip ? reverse(planned.kernel, [0, 1]) : planned.kernel, planned.plan, then);
    return activation === 'sigmoid' ? sigmoid(linear) : linear;
  });
}

/**
 * The gradients of `conv2d` (before any activation) by its input and its kernel, from the gradient by its output. Shapes
 * are those of input and kernel. Throws `BadInput` as `conv2d` does, and `conv2dGradients.gradient` where the gradient
 * has another shape than the output. Source: Dumoulin & Visin 2016, §4.1.
 */
export function conv2dGradients(x: Tensor, kernel: Tensor, gradient: Tensor, window: WindowOptions = {}): { x: Tensor4D; kernel: Tensor4D } {
  const input = pictures('conv2dGradients.x', x);
  const planned = planConvolution('conv2dGradients', input, kernel, window);
  const { rows, columns } = planned.plan;
  sameShape('conv2dGradients.gradient', gradient.shape, [input.shape[0], rows.output, columns.output, planned.kernel.shape[3]]);
  return {
    x: convolveTransposed(gradient as Tensor4D, planned.kernel, planned.plan),
    kernel: kernelGradient(input, gradient as Tensor4D, planned.plan),
  };
}

/**
 * The same convolution as a matrix: `[output cells · out, input cells · in]`, rows and columns in row-major order of
 * `[row, column, channel]`. Matrix times flattened picture is the convolution without its bias; its transpose is the
 * transposed convolution. Zero where a weight does not join the two cells: with one channel, bands.
 *
 * @param size of the input, `[height, width]`
 * Throws `BadInput` as `conv2d` does (`convolutionMatrix.…`), and `convolutionMatrix.size` for sides below 1.
 * Source: Dumoulin & Visin 2016, §4.1.
 */
export function convolutionMatrix(kernel: Tensor, size: readonly [height: number, width: number], window: WindowOptions = {}): Tensor2D {
  const checked = ofRank<Tensor4D>('convolutionMatrix.kernel', kernel, 4, '[rows, columns, in, out]');
  return bandedRows(checked, planGrid('convolutionMatrix', size, [checked.shape[0], checked.shape[1]], window));
}
