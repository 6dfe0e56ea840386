import type { Border } from '@/lib/arith/grid.ts';
import type { TransposedPlan } from '@/lib/arith/transposed.ts';
import { conv2d } from './conv2d.ts';
import { zeroStuff } from './enlarging.ts';
import { swapped, turned, volume, type Kernel, type Volume } from './numbers.ts';
import { planTransposedConv2d, type TransposedOptions } from './transposedConv2d.ts';

/** A transposed convolution written as an ordinary one. */
export interface OrdinaryTwin {
  /** The input with zeros between its cells; rows and columns that no output reads are cut away. */
  stuffed: Volume;
  /** Zeros around it. */
  border: Border;
  /** The kernel turned by 180°, its channels in the order of an ordinary convolution. */
  kernel: Kernel;
  /** What the stride-1 convolution of the three gives: equal to `transposedConv2d`. */
  output: Volume;
}

/** Zeros before and after the stuffed input; negative: rows to cut. */
function sides({ span, cropBefore, output, size, stride }: TransposedPlan): [before: number, after: number] {
  const before = span - 1 - cropBefore;
  return [before, output + span - 1 - ((size - 1) * stride + 1) - before];
}

function cut(input: Volume, [top, bottom]: readonly number[], [left, right]: readonly number[]): Volume {
  const [height, width, channels] = input.shape;
  const output = volume([height - top! - bottom!, width - left! - right!, channels]);
  const [, columns] = output.shape;
  for (let r = 0; r < output.shape[0]; r++) {
    const start = ((r + top!) * width + left!) * channels;
    output.values.set(input.values.subarray(start, start + columns * channels), r * columns * channels);
  }
  return output;
}

/**
 * The same numbers as `transposedConv2d`, by an ordinary convolution with stride 1: zeros between the cells of the input
 * (stride − 1 of them), zeros around it, the kernel turned (Dumoulin & Visin 2016, §4.5). Throws as `transposedConv2d`.
 */
export function transposedAsOrdinary(input: Volume, kernel: Kernel, options: TransposedOptions = {}): OrdinaryTwin {
  const plan = planTransposedConv2d([input.shape[0], input.shape[1]], [kernel.shape[0], kernel.shape[1]], options);
  const [rows, columns] = [sides(plan.rows), sides(plan.columns)];
  const away = (zeros: readonly number[]) => zeros.map(count => Math.max(0, -count));
  const around = (zeros: readonly number[]) => zeros.map(count => Math.max(0, count)) as [number, number];
  const stuffed = cut(zeroStuff(input, options.stride ?? 1), away(rows), away(columns));
  const [[top, bottom], [left, right]] = [around(rows), around(columns)];
  const border = { top, bottom, left, right };
  const ordinary = swapped(turned(kernel));
  const output = conv2d(stuffed, ordinary, { padding: border, dilation: options.dilation ?? 1, ...(options.bias ? { bias: options.bias } : {}) });
  return { stuffed, border, kernel: ordinary, output };
}
