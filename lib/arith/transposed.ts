import { BadInput, wholeNumber } from './badInput.ts';
import { checkWindow, windowSpan } from './window.ts';

/** A transposed convolution along one axis: every input cell stamps its window, `stride` output cells apart. */
export interface TransposedAxis {
  /** Cells of the input. */
  size: number;
  /** Weights of the window. */
  kernel: number;
  stride: number;
  /** Distance between two weights, in output cells. */
  dilation: number;
  /** `valid` and `same` as Keras; a number: that many cells taken away on both sides (PyTorch's `padding`). */
  padding: 'valid' | 'same' | number;
  /** PyTorch's `output_padding`: cells added behind, 0 unless given; only with a number as padding. */
  outputPadding?: number;
}

export interface TransposedPlan extends TransposedAxis {
  /** Output cells from a stamp's first weight to its last. */
  span: number;
  /** Cells of all stamps together before anything is taken away: (n − 1) · s + span. */
  stamped: number;
  /** Cells taken away before the first and behind the last; a negative number adds cells that no stamp reaches. */
  cropBefore: number;
  cropAfter: number;
  /** Cells of the output; 0 where everything is taken away. */
  output: number;
}

/**
 * Cells of a transposed convolution's output: n · s under `same`, (n − 1) · s + max(k, s) under `valid` (Keras 3,
 * `compute_conv_transpose_output_length`), (n − 1) · s + k − 2p with p cells taken away (PyTorch, `ConvTranspose2d`).
 * k is the span of a dilated window. May be 0 or less where everything is taken away.
 */
export function transposedSize(size: number, window: number, stride: number, dilation: number, padding: 'valid' | 'same' | number): number {
  const span = windowSpan(window, dilation);
  if (padding === 'same') return size * stride;
  if (padding === 'valid') return (size - 1) * stride + Math.max(span, stride);
  return (size - 1) * stride + span - 2 * padding;
}

/**
 * Output size of one axis, and what is taken away: under `same` ⌊max(k − s, 0) / 2⌋ cells in front and the rest behind
 * (the gradient of TensorFlow's `same` convolution), nothing in front under `valid`.
 *
 * Throws `BadInput` (`<where>.size`, `.kernel`, `.stride`, `.dilation`, `.padding`, `.outputPadding`); an output
 * padding must be smaller than stride or dilation, as PyTorch demands.
 */
export function planTransposedAxis(axis: TransposedAxis, where = 'planTransposedAxis'): TransposedPlan {
  const { size, kernel, stride, dilation, padding, outputPadding = 0 } = axis;
  checkWindow(where, axis);
  if (typeof padding === 'number') wholeNumber(`${where}.padding`, padding, 0, 'take away 0 or more cells on every side');
  else if (padding !== 'same' && padding !== 'valid') throw new BadInput({ argument: `${where}.padding`, expected: 'valid, same or a number', got: padding, mend: 'use one of the three' });
  const most = typeof padding === 'number' ? Math.max(stride, dilation) - 1 : 0;
  if (!Number.isSafeInteger(outputPadding) || outputPadding < 0 || outputPadding > most) {
    throw new BadInput({
      argument: `${where}.outputPadding`, expected: `a whole number from 0 to ${most}`, got: outputPadding,
      mend: typeof padding === 'number' ? 'keep it below the stride' : 'give the padding as a number, as PyTorch has it',
    });
  }
  const span = windowSpan(kernel, dilation);
  const stamped = (size - 1) * stride + span;
  const output = Math.max(0, transposedSize(size, kernel, stride, dilation, padding) + outputPadding);
  const cropBefore = typeof padding === 'number' ? padding : padding === 'same' ? Math.floor(Math.max(0, span - stride) / 2) : 0;
  return { size, kernel, stride, dilation, padding, outputPadding, span, stamped, cropBefore, cropAfter: stamped - cropBefore - output, output };
}

/** Input cells whose stamp covers an output cell, ascending, without regard to where the input ends. */
export function cellsStamping({ kernel, stride, dilation, cropBefore }: TransposedPlan, output: number): number[] {
  const cells: number[] = [];
  for (let weight = kernel - 1; weight >= 0; weight--) {
    const from = output + cropBefore - weight * dilation;
    if (from % stride === 0) cells.push(from / stride);
  }
  return cells;
}

/** How many stamps cover each output cell: uneven wherever the stride does not divide the kernel (Odena et al. 2016). */
export const overlapAlong = (plan: TransposedPlan): number[] => Array.from({ length: plan.output }, (_, output) =>
  cellsStamping(plan, output).filter(cell => cell >= 0 && cell < plan.size).length);
