/**
 * A window that moves along one axis: output size, padding, which input cells a step reads, which
 * steps an input cell reaches. Integers only, counted from 0; two dimensions are two axes.
 *
 * Rules: Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning" (relationships
 * 6 and 15); `same` as TensorFlow and Keras do it: the output has ⌈n / s⌉ cells and the odd zero
 * goes behind the input.
 */
export type Padding = 'valid' | 'same' | 'full' | 'explicit';

export interface Axis {
  /** Cells of the input, without padding. */
  size: number;
  /** Weights of the window. */
  kernel: number;
  stride: number;
  /** Distance between two weights, in input cells; 1: no gaps. */
  dilation: number;
  padding: Padding;
  /** Zeros on either side under `explicit`; 0 when absent. */
  pad?: number;
}

export interface Plan extends Axis {
  /** Input cells from the window's first weight to its last, gaps included. */
  span: number;
  /** Zeros before and after the input that the calculation provides for. */
  before: number;
  after: number;
  /** Cells of the output; 0 where the window does not fit. */
  output: number;
}

/** Input cells that a window covers from its first weight to its last: (k − 1) · d + 1. */
export const windowSpan = (kernel: number, dilation: number): number => (kernel - 1) * dilation + 1;

function zeros({ size, stride, padding, pad = 0 }: Axis, span: number): [before: number, after: number] {
  if (padding === 'valid') return [0, 0];
  if (padding === 'explicit') return [pad, pad];
  if (padding === 'full') return [span - 1, span - 1];
  const needed = Math.max(0, (Math.ceil(size / stride) - 1) * stride + span - size);
  return [Math.floor(needed / 2), Math.ceil(needed / 2)];
}

/** Padding and output size of one axis. A fraction is rounded down: what is left over is not read. */
export function planAxis(axis: Axis): Plan {
  const span = windowSpan(axis.kernel, axis.dilation);
  const [before, after] = zeros(axis, span);
  const room = axis.size + before + after - span;
  return { ...axis, span, before, after, output: room < 0 ? 0 : Math.floor(room / axis.stride) + 1 };
}

/** Input cells that the window multiplies at an output cell, one per weight; outside 0…size − 1 they are padding. */
export const cellsRead = ({ kernel, stride, dilation, before }: Plan, output: number): number[] =>
  Array.from({ length: kernel }, (_, weight) => output * stride - before + weight * dilation);

/** Output cells in whose sum an input cell takes part, ascending. Cells of the padding may be asked for too. */
export function cellsReached({ kernel, stride, dilation, before, output }: Plan, input: number): number[] {
  const reached: number[] = [];
  for (let weight = kernel - 1; weight >= 0; weight--) {
    const start = input + before - weight * dilation;
    if (start >= 0 && start % stride === 0 && start / stride < output) reached.push(start / stride);
  }
  return reached;
}

/** Input cells that no window multiplies, ascending: behind the last window, and in gaps of stride or dilation. */
export const cellsUnread = (plan: Plan): number[] =>
  Array.from({ length: plan.size }, (_, cell) => cell).filter(cell => cellsReached(plan, cell).length === 0);
