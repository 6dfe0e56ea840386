import { conv2d } from '@/lib/plain/conv2d.ts';
import { convolutionMatrix } from '@/lib/plain/convolutionMatrix.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { plansOf } from './plan.ts';
import type { Params } from './widget.ts';

export type Frame = {
  output: Matrix;
  /** A row for each output cell, a column for each input cell, both row by row: matrix × input, laid flat, is the output. */
  matrix: Matrix;
  /** Which weight of the kernel stands there, row by row from 1; 0 where no weight joins the two cells. */
  links: Matrix;
};

const rowsOf = (values: ArrayLike<number>, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => values[r * columns + c]! + 0));

/** The convolution twice: as a window that slides, and as the matrix it is. */
export function compute(p: Params): Frame {
  const [height, width] = [p.input.length, p.input[0]!.length];
  const [tall, wide] = [p.kernel.length, p.kernel[0]!.length];
  const { rows, columns } = plansOf(p);
  const options = { stride: p.stride, padding: p.padding } as const;
  const kernel = (values: ArrayLike<number>) => ({ shape: [tall, wide, 1, 1] as const, values: Float64Array.from(values) });
  const weights = kernel(p.kernel.flat());
  const numbered = kernel(Array.from({ length: tall * wide }, (_, at) => at + 1));
  const shape = [height, width, 1] as const;
  const matrixOf = (of: ReturnType<typeof kernel>) => rowsOf(convolutionMatrix(shape, of, options).values, rows.output * columns.output, height * width);
  return {
    output: rowsOf(conv2d({ shape, values: Float64Array.from(p.input.flat()) }, weights, options).values, rows.output, columns.output),
    matrix: matrixOf(weights),
    links: matrixOf(numbered),
  };
}
