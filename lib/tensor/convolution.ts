import { add, dispose, fused, matMul, reshape, slice, tidy, transpose, type Tensor, type Tensor1D, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvolutionLayer } from '@/lib/arith/stack.ts';
import { planAxis } from '@/lib/arith/window.ts';
import { zeroStuff } from './kernels/enlarging.ts';
import { spreadKernel, turnKernel } from './kernels/kernelLayout.ts';
import { gridSize, onGrid, shiftedPlanes, type Walk } from './kernels/shifts.ts';

/** Where a convolution's window walks over its larger side: the input of a convolution, the output of a transposed one. */
export interface Geometry extends Walk {
  /** The larger side. */
  height: number;
  width: number;
}

function planSide(large: number, small: number, { window, stride, padding, dilation, kind }: ConvolutionLayer): number {
  if (typeof padding === 'number') return padding;
  if (padding === 'valid') return 0;
  if (kind === 'conv') return planAxis({ size: large, kernel: window, stride, dilation, padding }).before;
  return Math.floor(Math.max(0, (small - 1) * stride + (window - 1) * dilation + 1 - large) / 2);
}

/** The geometry of a layer from the rows and columns of its input and output. */
export function convolutionGeometry(layer: ConvolutionLayer, input: readonly number[], output: readonly number[]): Geometry {
  const [large, small] = layer.kind === 'conv' ? [input, output] : [output, input];
  return {
    kernel: layer.window, stride: layer.stride, dilation: layer.dilation,
    height: large[0]!, width: large[1]!, rows: small[0]!, columns: small[1]!,
    top: planSide(large[0]!, small[0]!, layer), left: planSide(large[1]!, small[1]!, layer),
  };
}

const span = ({ kernel, dilation }: Geometry) => (kernel - 1) * dilation + 1;

type Sides = readonly [before: number, after: number];
interface Fused { bias?: Tensor1D | undefined; activation?: 'relu' | 'linear' }

/** A convolution with zeros given side by side; a negative number takes rows or columns away instead. */
function convolvePadded(x: Tensor4D, filter: Tensor4D, stride: number, dilation: number, rows: Sides, columns: Sides, { bias, activation = 'linear' }: Fused): Tensor4D {
  const cropped = [rows, columns].map(sides => sides.map(zeros => Math.max(0, -zeros)));
  const [top, bottom, left, right] = cropped.flat() as [number, number, number, number];
  const inside = top + bottom + left + right === 0 ? x
    : slice(x, [0, top, left, 0], [x.shape[0], x.shape[1] - top - bottom, x.shape[2] - left - right, x.shape[3]]);
  const zeros = ([before, after]: Sides): [number, number] => [Math.max(0, before), Math.max(0, after)];
  const both = stride > 1 && dilation > 1;
  return fused.conv2d({
    x: inside, filter: both ? spreadKernel(filter, dilation) : filter, strides: stride, dilations: both ? 1 : dilation,
    pad: [[0, 0], zeros(rows), zeros(columns), [0, 0]], activation, ...(bias ? { bias } : {}),
  });
}

/**
 * Cross-correlation of x `[pictures, height, width, in]` with a kernel `[k, k, in, out]`, then bias and activation:
 * `[pictures, rows, columns, out]`. What the last window leaves over is not read (floor).
 */
export function convolve(x: Tensor4D, kernel: Tensor4D, geometry: Geometry, then: Fused = {}): Tensor4D {
  const { stride, dilation, top, left, rows, columns, height, width } = geometry;
  const after = (cells: number, size: number, before: number) => (cells - 1) * stride + span(geometry) - size - before;
  return tidy(() => convolvePadded(x, kernel, stride, dilation,
    [top, after(rows, height, top)], [left, after(columns, width, left)], then));
}

/**
 * The transpose of `convolve`: spreads x `[pictures, rows, columns, in]` through a kernel `[k, k, out, in]` to
 * `[pictures, height, width, out]`, overlaps added. A transposed convolution's answer (Keras, `Conv2DTranspose`),
 * and the gradient of a convolution by its input. Computed as an ordinary convolution with the turned kernel over
 * the input with zeros between its cells (Dumoulin & Visin 2016, §4.5).
 */
export function convolveTransposed(x: Tensor4D, kernel: Tensor4D, geometry: Geometry, then: Fused = {}): Tensor4D {
  const { stride, dilation, top, left, rows, columns, height, width } = geometry;
  const sides = (cells: number, size: number, before: number): Sides => {
    const first = span(geometry) - 1 - before;
    return [first, size - ((cells - 1) * stride + 1) - first + span(geometry) - 1];
  };
  return tidy(() => convolvePadded(stride === 1 ? x : zeroStuff(x, stride), turnKernel(kernel), 1, dilation,
    sides(rows, height, top), sides(columns, width, left), then));
}

/** Numbers of one block of shifted planes: about 1 MB, so that it stays near the processor. */
const blockNumbers = 1 << 18;

const planeNumbers = (channels: number, walk: Walk) => walk.kernel ** 2 * channels * gridSize(walk);

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

/**
 * The gradient by a kernel `[k, k, large, small]` of a convolution that reads `large` `[pictures, height, width, ·]`
 * and writes `small` `[pictures, rows, columns, ·]`: one of the two is a value, the other a gradient. For a
 * transposed convolution the roles change and nothing else. TensorFlow.js has no such kernel on wasm; here it is a
 * product of two matrices: what each weight reads, times what came of it.
 */
export function kernelGradient(large: Tensor4D, small: Tensor4D, geometry: Geometry): Tensor4D {
  const { kernel, stride, top, left, height, width } = geometry;
  const [inner, outer] = [large.shape[3], small.shape[3]];
  const border = span(geometry) - 1;
  const turned: Walk = { ...geometry, top: border - top, left: border - left, rows: height, columns: width };
  // At stride 1 either side may be shifted against the other: the one that needs fewer numbers is.
  if (stride === 1 && planeNumbers(outer, turned) < planeNumbers(inner, geometry)) {
    return tidy(() => turnKernel(reshape(correlate(small, large, turned), [kernel, kernel, outer, inner])));
  }
  return tidy(() => reshape(correlate(large, small, geometry), [kernel, kernel, inner, outer]) as Tensor4D);
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
