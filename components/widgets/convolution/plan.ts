import { planAxis, type Plan } from '@/lib/arith/window.ts';
import type { Params } from './widget.ts';

export interface Plans { rows: Plan; columns: Plan }

/** The plans of both axes: the first channel decides the sizes. */
export function plansOf(p: Pick<Params, 'input' | 'kernel' | 'stride' | 'dilation' | 'padding'>): Plans {
  const along = (size: number, kernel: number) => planAxis({ size, kernel, stride: p.stride, dilation: p.dilation, padding: p.padding });
  return { rows: along(p.input.length, p.kernel.length), columns: along(p.input[0]!.length, p.kernel[0]!.length) };
}

/** Row and column (from 0) of the output cell that a step computes. */
export const placeOf = (step: number, columns: number): { row: number; column: number } =>
  ({ row: Math.floor(step / Math.max(1, columns)), column: step % Math.max(1, columns) });
