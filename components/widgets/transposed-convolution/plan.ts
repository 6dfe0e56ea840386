import type { GridPlan } from '@/lib/arith/grid.ts';
import { planAxis } from '@/lib/arith/window.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { planTransposedConv2d, type TransposedGridPlan } from '@/lib/plain/transposedConv2d.ts';

export interface Setting { kernel: Matrix; stride: number; padding: 'valid' | 'same' }

const sizeOf = (m: Matrix) => [m.length, m[0]!.length] as const;

/** Stamps of the kernel on the output, both axes. */
export const stampsOf = (input: Matrix, { kernel, stride, padding }: Setting): TransposedGridPlan =>
  planTransposedConv2d(sizeOf(input), sizeOf(kernel), { stride, padding });

/** The ordinary convolution with the same kernel over a picture: what the transposed one goes backwards through. */
export function windowsOf(picture: Matrix, { kernel, stride, padding }: Setting): GridPlan {
  const along = (size: number, weights: number) => planAxis({ size, kernel: weights, stride, dilation: 1, padding });
  return { rows: along(picture.length, kernel.length), columns: along(picture[0]!.length, kernel[0]!.length) };
}
