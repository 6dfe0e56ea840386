import { BadInput, wholeNumber } from '@/lib/arith/badInput.ts';

/** Numbers in rows and columns, `[row][column]`: how figures hold a picture of one channel. */
export type Matrix = readonly (readonly number[])[];

/** Any list of float64 numbers with axes. The last axis runs fastest (row-major). */
export interface Numbers {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** One picture. The number of (row, column, channel) lies at `(row · width + column) · channels + channel`. */
export interface Volume extends Numbers {
  readonly shape: readonly [height: number, width: number, channels: number];
}

/**
 * Weights of a window as Keras keeps them: `[height, width, input channels, filters]` for a convolution,
 * `[height, width, filters, input channels]` for a transposed one.
 */
export interface Kernel extends Numbers {
  readonly shape: readonly [height: number, width: number, inner: number, outer: number];
}

const countOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

function filled<S extends readonly number[]>(argument: string, shape: S, values?: ArrayLike<number>): { shape: S; values: Float64Array } {
  for (const size of shape) wholeNumber(`${argument}.shape`, size, 0, 'give every axis 0 cells or more');
  const count = countOf(shape);
  if (values !== undefined && values.length !== count) {
    throw new BadInput({ argument: `${argument}.values`, expected: `${count} numbers for the shape ${shape.join(' × ')}`, got: values.length, mend: 'give as many numbers as the shape has places' });
  }
  return { shape, values: values === undefined ? new Float64Array(count) : Float64Array.from(values) };
}

/** A list with axes; zeros unless `values` are given (copied). Throws `BadInput` where they do not fill the shape. */
export const numbers = (shape: readonly number[], values?: ArrayLike<number>): Numbers => filled('numbers', shape, values);

/** A picture; zeros unless `values` are given (copied). Throws `BadInput` where they do not fill the shape. */
export const volume = (shape: Volume['shape'], values?: ArrayLike<number>): Volume => filled('volume', shape, values);

/** Weights of a window; zeros unless `values` are given (copied). Throws `BadInput` where they do not fill the shape. */
export const kernel = (shape: Kernel['shape'], values?: ArrayLike<number>): Kernel => filled('kernel', shape, values);

function sizeOf(argument: string, matrix: Matrix): [rows: number, columns: number] {
  const columns = matrix[0]?.length ?? 0;
  const ragged = matrix.find(row => row.length !== columns);
  if (ragged) throw new BadInput({ argument, expected: `rows of ${columns} numbers, as the first`, got: ragged.length, mend: 'make all rows equally long' });
  return [matrix.length, columns];
}

/**
 * A picture from one matrix per channel, all of one size. One matrix is a picture of one channel.
 * Throws `BadInput` (`volumeOf`) for ragged rows and channels of different sizes.
 */
export function volumeOf(...channels: readonly Matrix[]): Volume {
  const [height, width] = sizeOf('volumeOf', channels[0] ?? []);
  const picture = volume([height, width, channels.length]);
  channels.forEach((matrix, channel) => {
    const size = sizeOf('volumeOf', matrix);
    if (size[0] !== height || size[1] !== width) {
      throw new BadInput({ argument: 'volumeOf', expected: `channels of ${height} × ${width}, as the first`, got: size, mend: 'make all channels equally large' });
    }
    matrix.forEach((row, r) => row.forEach((value, c) => { picture.values[(r * width + c) * channels.length + channel] = value; }));
  });
  return picture;
}

/** One channel of a picture as `[row][column]`; the first unless given. */
export function matrixOf({ shape: [height, width, channels], values }: Volume, channel = 0): number[][] {
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => values[(r * width + c) * channels + channel] as number));
}

/** A flat list in rows of `columns` numbers: switches or masks of one channel as `[row][column]`. */
export const inRows = (list: ArrayLike<number>, columns: number): number[][] =>
  Array.from({ length: Math.ceil(list.length / columns) }, (_, row) => Array.from(list).slice(row * columns, (row + 1) * columns));

/** A kernel of one filter from one matrix per input channel: `[height, width, channels, 1]`. Throws as `volumeOf`. */
export function kernelOf(...channels: readonly Matrix[]): Kernel {
  const { shape: [height, width], values } = volumeOf(...channels);
  return kernel([height, width, channels.length, 1], values);
}

/** A kernel turned by 180°, its channels left in place. */
export function turned({ shape, values }: Kernel): Kernel {
  const [height, width, inner, outer] = shape;
  const block = inner * outer;
  const out = kernel(shape);
  for (let tap = 0; tap < height * width; tap++) {
    out.values.set(values.subarray(tap * block, (tap + 1) * block), (height * width - 1 - tap) * block);
  }
  return out;
}

/** A kernel with its two axes of channels swapped: `[height, width, outer, inner]`. */
export function swapped({ shape: [height, width, inner, outer], values }: Kernel): Kernel {
  const out = kernel([height, width, outer, inner]);
  for (let tap = 0; tap < height * width; tap++) for (let a = 0; a < inner; a++) for (let b = 0; b < outer; b++) {
    out.values[(tap * outer + b) * inner + a] = values[(tap * inner + a) * outer + b] as number;
  }
  return out;
}
