import { planAxis, type Plan } from '@/lib/arith/window.ts';
import type { Params } from './widget.ts';

type Setting = Pick<Params, 'input' | 'kernel' | 'padding' | 'stride'>;
export interface Plans { rows: Plan; columns: Plan }

/** The windows' walk over rows and over columns. */
export function plansOf({ input, kernel, padding, stride }: Setting): Plans {
  const axis = (size: number, taps: number) => planAxis({ size, kernel: taps, stride, dilation: 1, padding });
  return { rows: axis(input.length, kernel.length), columns: axis(input[0]!.length, kernel[0]!.length) };
}

/** Row of the matrix as place in the output, and column of the matrix as place in the input; all from 0. */
export const placeIn = (at: number, across: number): { row: number; column: number } => ({ row: Math.floor(at / across), column: at % across });

/** Weights for places a kernel has not had yet: whole numbers, few zeros, both signs. */
const fresh = [
  [1, -1, 2, 1, -2, 1, 0, -1], [-2, 1, -1, 2, 1, -1, 2, 1], [1, 2, -2, -1, 1, 2, -1, -2], [-1, 1, 2, 1, -1, -2, 1, 2],
  [2, -1, 1, -2, 2, 1, -1, 1], [1, 2, -1, 1, -1, 2, -2, -1], [-1, -2, 1, 2, 1, -1, 1, 2], [2, 1, -1, -2, 1, 1, 2, -1],
];

/** The kernel with that many rows and columns: what it has stays, new places are filled. */
export const grown = (kernel: readonly (readonly number[])[], rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => kernel[r]?.[c] ?? fresh[r]![c]!));

export interface Size { rows: number; columns: number; places: number }

/** Every kernel from one weight to the whole picture, and at how many places it stands. */
export function sizesOf(setting: Setting): Size[] {
  const [height, width] = [setting.input.length, setting.input[0]!.length];
  return Array.from({ length: Math.max(height, width) }, (_, at) => {
    const [rows, columns] = [Math.min(at + 1, height), Math.min(at + 1, width)];
    const plans = plansOf({ ...setting, kernel: grown([], rows, columns) });
    return { rows, columns, places: plans.rows.output * plans.columns.output };
  });
}
