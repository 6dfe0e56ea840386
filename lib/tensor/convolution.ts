import { add, dispose, fused, matMul, reshape, slice, tidy, transpose, type Tensor, type Tensor1D, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvolutionLayer } from '@/lib/arith/stack.ts';
import type { Pair } from '@/lib/arith/grid.ts';
import { planTransposedAxis } from '@/lib/arith/transposed.ts';
import { planAxis } from '@/lib/arith/window.ts';
import { zeroStuff } from './kernels/enlarging.ts';
import { spreadKernel, turnKernel } from './kernels/kernelLayout.ts';
import { gridSize, onGrid, shiftedPlanes } from './kernels/shifts.ts';
import { afterOf, spanOf, tapsOf, type AxisWalk, type Walk } from './kernels/walk.ts';

/**
 * The walk of a layer from the rows and columns of its input and output. A convolution's window walks over the input;
 * a transposed convolution's walks over the output, and stops at each cell of the input.
 */
export function convolutionWalk(layer: ConvolutionLayer, input: readonly number[], output: readonly number[]): Walk {
  const { window: kernel, stride, dilation, padding } = layer;
  const along = (place: 0 | 1): AxisWalk => {
    if (layer.kind === 'conv') {
      return planAxis({ size: input[place]!, kernel, stride, dilation, ...(typeof padding === 'number' ? { padding: 'explicit', pad: padding } : { padding }) });
    }
    const { cropBefore } = planTransposedAxis({ size: input[place]!, kernel, stride, dilation, padding });
    return { size: output[place]!, kernel, stride, dilation, before: cropBefore, output: input[place]! };
  };
  return { rows: along(0), columns: along(1) };
}

type Sides = readonly [before: number, after: number];
interface Fused { bias?: Tensor1D | undefined; activation?: 'relu' | 'linear' }

const isOne = ([rows, columns]: Pair) => rows === 1 && columns === 1;

/** A convolution with zeros given side by side; a negative number takes rows or columns away instead. */
function convolvePadded(x: Tensor4D, filter: Tensor4D, strides: Pair, dilations: Pair, rows: Sides, columns: Sides, { bias, activation = 'linear' }: Fused): Tensor4D {
  const cropped = [rows, columns].map(sides => sides.map(zeros => Math.max(0, -zeros)));
  const [top, bottom, left, right] = cropped.flat() as [number, number, number, number];
  const inside = top + bottom + left + right === 0 ? x
    : slice(x, [0, top, left, 0], [x.shape[0], x.shape[1] - top - bottom, x.shape[2] - left - right, x.shape[3]]);
  const zeros = ([before, after]: Sides): [number, number] => [Math.max(0, before), Math.max(0, after)];
  const both = !isOne(strides) && !isOne(dilations);
  return fused.conv2d({
    x: inside, filter: both ? spreadKernel(filter, ...dilations) : filter, strides: [...strides], dilations: both ? 1 : [...dilations],
    pad: [[0, 0], zeros(rows), zeros(columns), [0, 0]], activation, ...(bias ? { bias } : {}),
  });
}

const stridesOf = ({ rows, columns }: Walk): Pair => [rows.stride, columns.stride];
const dilationsOf = ({ rows, columns }: Walk): Pair => [rows.dilation, columns.dilation];

/**
 * Cross-correlation of x `[pictures, height, width, in]` with a kernel `[rows, columns, in, out]`, then bias and
 * activation: `[pictures, rows, columns, out]`. What the last window leaves over is not read (floor).
 */
export function convolve(x: Tensor4D, kernel: Tensor4D, walk: Walk, then: Fused = {}): Tensor4D {
  const sides = (axis: AxisWalk): Sides => [axis.before, afterOf(axis)];
  return tidy(() => convolvePadded(x, kernel, stridesOf(walk), dilationsOf(walk), sides(walk.rows), sides(walk.columns), then));
}

/**
 * The transpose of `convolve` with the same walk: spreads x `[pictures, rows, columns, in]` through a kernel
 * `[rows, columns, out, in]` to `[pictures, height, width, out]`, overlaps added. A transposed convolution's answer
 * (Keras, `Conv2DTranspose`), and the gradient of a convolution by its input. Computed as an ordinary convolution with
 * the turned kernel over the input with zeros between its cells (Dumoulin & Visin 2016, §4.5).
 */
export function convolveTransposed(x: Tensor4D, kernel: Tensor4D, walk: Walk, then: Fused = {}): Tensor4D {
  const strides = stridesOf(walk);
  const sides = (axis: AxisWalk): Sides => {
    const first = spanOf(axis) - 1 - axis.before;
    return [first, axis.size - ((axis.output - 1) * axis.stride + 1) - first + spanOf(axis) - 1];
  };
  return tidy(() => convolvePadded(isOne(strides) ? x : zeroStuff(x, strides), turnKernel(kernel), [1, 1], dilationsOf(walk),
    sides(walk.rows), sides(walk.columns), then));
}

/** Numbers of one block of shifted planes: about 1 MB, so that it stays near the processor. */
const blockNumbers = 1 << 18;

const planeNumbers = (channels: number, walk: Walk) => tapsOf(walk) * channels * gridSize(walk);

/** Σ over pictures and cells of what each weight reads in a, times b: `[k · k · channels of a, channels of b]`, block by block. */
function correlate(a: Tensor4D, b: Tensor4D, walk: Walk): Tensor2D {
  const pictures = b.shape[0];
  const most = Math.max(1, Math.floor(blockNumbers / planeNumbers(a.shape[3], walk)));
  let sum: Tensor2D | null = null;
  for (let from = 0; from < pictures; from += most) {
    const block = { from, count: Math.min(most, pictures - from) };
    const part = tidy(() => matMul(shiftedPlanes(a, walk, block), onGrid(b, walk, block)) as Tensor2D);
    const before: Tensor2D | null = sum;
    sum = before ? add(before, part) : part;
    if (before) dispose([before, part]);
  }
  return sum!;
}

/** The same pairs of places, seen from the other side: the walk of `small` over `large` at stride 1. */
const turned = (axis: AxisWalk): AxisWalk => ({ ...axis, size: axis.output, before: spanOf(axis) - 1 - axis.before, output: axis.size });

/**
 * The gradient by a kernel `[rows, columns, large, small]` of a convolution that reads `large` `[pictures, height,
 * width, ·]` and writes `small` `[pictures, rows, columns, ·]`: one of the two is a value, the other a gradient. For a
 * transposed convolution the roles change and nothing else. TensorFlow.js has no such kernel on wasm; here it is a
 * product of two matrices: what each weight reads, times what came of it.
 */
export function kernelGradient(large: Tensor4D, small: Tensor4D, walk: Walk): Tensor4D {
  const [inner, outer] = [large.shape[3], small.shape[3]];
  const kernel: [number, number] = [walk.rows.kernel, walk.columns.kernel];
  const back: Walk = { rows: turned(walk.rows), columns: turned(walk.columns) };
  // At stride 1 either side may be shifted against the other: the one that needs fewer numbers is.
  if (isOne(stridesOf(walk)) && planeNumbers(outer, back) < planeNumbers(inner, walk)) {
    return tidy(() => turnKernel(reshape(correlate(small, large, back), [...kernel, outer, inner])));
  }
  return tidy(() => reshape(correlate(large, small, walk), [...kernel, inner, outer]) as Tensor4D);
}

/** A dense layer on the last axis: x `[…, in]` times `[in, out]`. */
export function project(x: Tensor, kernel: Tensor2D, then: Fused = {}): Tensor {
  const [inner, outer] = kernel.shape;
  return tidy(() => reshape(fused.matMul({
    a: reshape(x, [-1, inner]), b: kernel, activation: then.activation ?? 'linear', ...(then.bias ? { bias: then.bias } : {}),
  }), [...x.shape.slice(0, -1), outer]));
}

/** The gradients of `project` by its input and its kernel. */
export function projectGradients(x: Tensor, gradient: Tensor, kernel: Tensor2D, wantInput: boolean): { input: Tensor | null; kernel: Tensor2D } {
  const [inner, outer] = kernel.shape;
  const flat = reshape(gradient, [-1, outer]) as Tensor2D;
  const byKernel = tidy(() => matMul(transpose(reshape(x, [-1, inner])), flat)) as Tensor2D;
  const byInput = wantInput ? tidy(() => reshape(matMul(flat, transpose(kernel)), x.shape)) : null;
  flat.dispose();
  return { input: byInput, kernel: byKernel };
}
