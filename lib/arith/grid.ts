import { BadInput } from './badInput.ts';
import { planAxis, type Padding, type Plan, type Sides } from './window.ts';

/** Rows and columns. A single number stands for both. */
export type Pair = readonly [rows: number, columns: number];
export type PerAxis = number | Pair;

/** Zeros on each side of a picture, in cells. */
export interface Border { top: number; bottom: number; left: number; right: number }

/** `same` as TensorFlow; `full`: every overlap; a number or a pair: that many zeros on both sides (PyTorch); or side by side. */
export type GridPadding = 'valid' | 'same' | 'full' | PerAxis | Border;

export interface WindowOptions {
  /** 1 unless given. */
  stride?: PerAxis;
  /** 1 unless given. */
  dilation?: PerAxis;
  /** `valid` unless given. */
  padding?: GridPadding;
}

/** A window on a picture: the plans of its two axes. */
export interface GridPlan { rows: Plan; columns: Plan }

export const asPair = (value: PerAxis): Pair => (typeof value === 'number' ? [value, value] : value);

function axisPadding(padding: GridPadding): readonly { padding: Padding; pad?: Sides }[] {
  if (typeof padding === 'string') return [{ padding }, { padding }];
  const sides: readonly Sides[] = typeof padding === 'number' || Array.isArray(padding)
    ? asPair(padding as PerAxis).map(zeros => [zeros, zeros] as const)
    : [[(padding as Border).top, (padding as Border).bottom], [(padding as Border).left, (padding as Border).right]];
  return sides.map(pad => ({ padding: 'explicit', pad }));
}

function refuseTooLarge(where: string, plan: Plan, axis: string): void {
  if (plan.output > 0) return;
  const room = plan.size + plan.before + plan.after;
  const largest = Math.floor((room - 1) / plan.dilation) + 1;
  throw new BadInput({
    argument: `${where}.window`, expected: `a window of at most ${room} ${axis}`, got: plan.span,
    mend: `use padding same, or a kernel of ${largest} or less`,
  });
}

/**
 * Plans a window over a picture of `[height, width]` cells. Sizes are floored.
 *
 * Throws `BadInput`: `<where>.stride`, `.dilation`, `.kernel`, `.size`, `.padding` for numbers that are none,
 * `<where>.window` where the window is larger than the padded input.
 */
export function planGrid(where: string, size: Pair, kernel: Pair, { stride = 1, dilation = 1, padding = 'valid' }: WindowOptions): GridPlan {
  const [strides, dilations, paddings] = [asPair(stride), asPair(dilation), axisPadding(padding)];
  const along = (axis: 0 | 1): Plan => planAxis(
    { size: size[axis], kernel: kernel[axis], stride: strides[axis], dilation: dilations[axis], ...paddings[axis]! }, where);
  const plan = { rows: along(0), columns: along(1) };
  refuseTooLarge(where, plan.rows, 'rows');
  refuseTooLarge(where, plan.columns, 'columns');
  return plan;
}
