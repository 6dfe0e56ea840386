import { BadInput, wholeNumber } from './badInput.ts';

/**
 * A window that moves along one axis: output size, padding, which input cells a step reads, which
 * steps an input cell reaches. Integers only, counted from 0; two dimensions are two axes.
 *
 * Rules: Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning" (relationships
 * 6 and 15); `same` as TensorFlow and Keras do it: the output has ⌈n / s⌉ cells and the odd zero
 * goes behind the input. What PyTorch makes of the same axis stands in `pytorch.ts`.
 */
export type Padding = 'valid' | 'same' | 'full' | 'explicit';

/** Zeros before and after the input, in cells. */
export type Sides = readonly [before: number, after: number];

export interface Axis {
  /** Cells of the input, without padding. */
  size: number;
  /** Weights of the window. */
  kernel: number;
  stride: number;
  /** Distance between two weights, in input cells; 1: no gaps. */
  dilation: number;
  padding: Padding;
  /** Zeros under `explicit`: one number for either side, or a number for each; 0 when absent. */
  pad?: number | Sides;
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

function explicitSides(where: string, pad: number | Sides): Sides {
  const sides: Sides = typeof pad === 'number' ? [pad, pad] : pad;
  for (const zeros of sides) wholeNumber(`${where}.padding`, zeros, 0, 'give 0 or more zeros on every side');
  return sides;
}

/** Zeros that `same` provides for along an axis, as TensorFlow does: just enough for ⌈n / s⌉ windows, the odd one behind. */
export function sameSides(size: number, span: number, stride: number): Sides {
  const needed = Math.max(0, (Math.ceil(size / stride) - 1) * stride + span - size);
  return [Math.floor(needed / 2), Math.ceil(needed / 2)];
}

function zeros({ size, stride, padding, pad = 0 }: Axis, span: number, where: string): Sides {
  switch (padding) {
    case 'valid': return [0, 0];
    case 'explicit': return explicitSides(where, pad);
    case 'full': return [span - 1, span - 1];
    case 'same': return sameSides(size, span, stride);
    default: throw new BadInput({ argument: `${where}.padding`, expected: 'valid, same, full or explicit', got: padding, mend: 'use one of the four' });
  }
}

/**
 * Refuses a size, kernel, stride or dilation that is no whole number from 1: `BadInput`, `<where>.size`, `.kernel`,
 * `.stride`, `.dilation`. Called at every gesture, so a name is put together only for a refusal.
 */
export function checkWindow(where: string, { size, kernel, stride, dilation }: Pick<Axis, 'size' | 'kernel' | 'stride' | 'dilation'>): void {
  const wrong = (value: number) => !Number.isSafeInteger(value) || value < 1;
  if (wrong(size)) wholeNumber(`${where}.size`, size, 1, 'give an input of at least one cell');
  if (wrong(kernel)) wholeNumber(`${where}.kernel`, kernel, 1, 'give a window of at least one weight');
  if (wrong(stride)) wholeNumber(`${where}.stride`, stride, 1, 'give a step of 1 or more');
  if (wrong(dilation)) wholeNumber(`${where}.dilation`, dilation, 1, 'give 1 (no gaps) or more');
}

/**
 * Padding and output size of one axis. A fraction is rounded down: what is left over is not read. A window that
 * does not fit gives an output of 0 and no error, so that a figure can show it.
 *
 * Throws `BadInput` (`<where>.size`, `.kernel`, `.stride`, `.dilation`, `.padding`) for sizes that are not whole
 * numbers from 1 and zeros that are not from 0.
 */
export function planAxis(axis: Axis, where = 'planAxis'): Plan {
  checkWindow(where, axis);
  const { size, kernel, stride, dilation, padding, pad } = axis;
  const span = windowSpan(kernel, dilation);
  const [before, after] = zeros(axis, span, where);
  const room = size + before + after - span;
  const output = room < 0 ? 0 : Math.floor(room / stride) + 1;
  // Written out, as spreading an object costs a hundred times as much.
  const plan: Plan = { size, kernel, stride, dilation, padding, span, before, after, output };
  return pad === undefined ? plan : Object.assign(plan, { pad });
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

/** Zeros of the padding that are multiplied, ascending: cells below 0 and from `size` on. The calculation may provide for more. */
export function zerosRead(plan: Plan): number[] {
  const padding = [...Array.from({ length: plan.before }, (_, i) => i - plan.before), ...Array.from({ length: plan.after }, (_, i) => plan.size + i)];
  return padding.filter(cell => cellsReached(plan, cell).length > 0);
}
