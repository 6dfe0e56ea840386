import type { GridPlan } from '@/lib/arith/grid.ts';
import { planTransposedAxis } from '@/lib/arith/transposed.ts';
import { planAxis } from '@/lib/arith/window.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import type { TransposedGridPlan } from '@/lib/plain/transposedConv2d.ts';

export interface Setting { kernel: Matrix; stride: number; padding: 'valid' | 'same' }

/** Stamps of the kernel on the output, both axes. */
export const stampsOf = (input: Matrix, { kernel, stride, padding }: Setting): TransposedGridPlan => {
  const along = (size: number, weights: number) => planTransposedAxis({ size, kernel: weights, stride, dilation: 1, padding });
  return { rows: along(input.length, kernel.length), columns: along(input[0]!.length, kernel[0]!.length) };
};

/** The ordinary convolution with the same kernel over a picture: what the transposed one goes backwards through. */
export function windowsOf(picture: Matrix, { kernel, stride, padding }: Setting): GridPlan {
  const along = (size: number, weights: number) => planAxis({ size, kernel: weights, stride, dilation: 1, padding });
  return { rows: along(picture.length, kernel.length), columns: along(picture[0]!.length, kernel[0]!.length) };
}
