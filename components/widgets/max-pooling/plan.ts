import { planAxis, type Plan } from '@/lib/arith/window.ts';
import type { Params } from './widget.ts';

export interface Plans { rows: Plan; columns: Plan }

/** The plans of both axes; an output of 0 where the window does not fit. */
export function plansOf({ input, window, stride, padding }: Pick<Params, 'input' | 'window' | 'stride' | 'padding'>): Plans {
  const along = (size: number) => planAxis({ size, kernel: window, stride, dilation: 1, padding });
  return { rows: along(input.length), columns: along(input[0]!.length) };
}

/** Row and column (from 0) of the output cell that a step computes. */
export const placeOf = (step: number, columns: number): { row: number; column: number } =>
  ({ row: Math.floor(step / Math.max(1, columns)), column: step % Math.max(1, columns) });
