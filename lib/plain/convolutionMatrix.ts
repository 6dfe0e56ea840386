import { BadInput } from '@/lib/arith/badInput.ts';
import type { WindowOptions } from '@/lib/arith/grid.ts';
import { planConv2d } from './conv2d.ts';
import { numbers, type Kernel, type Numbers, type Volume } from './numbers.ts';

/**
 * A convolution as one banded matrix: a row for every output number, a column for every input number (both row-major,
 * channels last), the shared weights along the bands, zeros elsewhere. `multiply(matrix, input)` are the values of
 * `conv2d` without bias; its transpose is the transposed convolution. Every row holds the same weights; under padding a
 * row near the border lacks those that fall outside.
 *
 * `[rows · columns · filters, height · width · channels]`: grows with the square of the picture, so for small ones.
 * Throws as `conv2d`. Dumoulin & Visin 2016, §4.1.
 */
export function convolutionMatrix(inputShape: Volume['shape'], kernel: Kernel, options: WindowOptions = {}): Numbers {
  const [height, width] = inputShape;
  const [kernelRows, kernelColumns, inner, outer] = kernel.shape;
  const { rows, columns } = planConv2d(inputShape, kernel.shape, options);
  const across = height * width * inner;
  const matrix = numbers([rows.output * columns.output * outer, across]);
  for (let r = 0; r < rows.output; r++) for (let c = 0; c < columns.output; c++) for (let i = 0; i < kernelRows; i++) for (let j = 0; j < kernelColumns; j++) {
    const row = r * rows.stride - rows.before + i * rows.dilation;
    const column = c * columns.stride - columns.before + j * columns.dilation;
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    for (let a = 0; a < inner; a++) for (let b = 0; b < outer; b++) {
      const line = (r * columns.output + c) * outer + b;
      matrix.values[line * across + (row * width + column) * inner + a] = kernel.values[((i * kernelColumns + j) * inner + a) * outer + b]!;
    }
  }
  return matrix;
}

/** Matrix `[rows, columns]` times a vector of `columns` numbers: `rows` numbers. Throws `BadInput` (`multiply.vector`). */
export function multiply({ shape, values }: Numbers, vector: ArrayLike<number>): Float64Array {
  const [rows, columns] = shape as readonly [number, number];
  if (vector.length !== columns) throw new BadInput({ argument: 'multiply.vector', expected: `${columns} numbers, one per column`, got: vector.length, mend: 'give one number per column' });
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += values[row * columns + column]! * vector[column]!;
    return sum;
  });
}

/** A matrix with rows and columns exchanged. */
export function transpose({ shape, values }: Numbers): Numbers {
  const [rows, columns] = shape as readonly [number, number];
  const out = numbers([columns, rows]);
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) out.values[column * rows + row] = values[row * columns + column]!;
  return out;
}
