import { cellsRead, planAxis, type Plan } from '@/lib/arith/window.ts';
export type { Plan };
import type { Params } from './widget.ts';

type Setting = Pick<Params, 'size' | 'kernel' | 'stride' | 'dilation' | 'padding' | 'pad'>;

export const planOf = ({ size, kernel, stride, dilation, padding, pad }: Setting): Plan => planAxis({ size, kernel, stride, dilation, padding, pad });

/** The same window with the zeros that somebody chose: what it reads and gives. Zeros may differ on either side. */
export const planWith = (p: Setting, before: number, after: number): Plan => ({
  ...planAxis({ size: p.size + before + after, kernel: p.kernel, stride: p.stride, dilation: p.dilation, padding: 'valid' }),
  size: p.size, before, after,
});

/** The place behind the last window where one more would begin: how far it sticks out of the padded input; 0 where the windows end flush. */
export function overhang({ size, before, after, span, stride, output }: Plan): number {
  const left = (size + before + after - span) % stride;
  return output === 0 || left === 0 ? 0 : stride - left;
}

/** The value of an input cell counted from 0: 1 for the first one. Padding is 0. */
export const inputValue = (cell: number, size: number): number => (cell >= 0 && cell < size ? cell + 1 : 0);

/** Sums of what each window reads, all weights 1. */
export const outputOf = (plan: Plan): number[] =>
  Array.from({ length: plan.output }, (_, at) => cellsRead(plan, at).reduce((sum, cell) => sum + inputValue(cell, plan.size), 0));
