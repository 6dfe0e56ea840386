import { BadInput } from '@/lib/arith/badInput.ts';
import { planGrid, type GridPlan, type WindowOptions } from '@/lib/arith/grid.ts';
import { turned, volume, type Kernel, type Volume } from './numbers.ts';

export interface ConvolutionOptions extends WindowOptions {
  /** One number per filter. */
  bias?: ArrayLike<number>;
  /** True: a convolution as mathematics has it, the kernel turned by 180° first. Networks leave it (cross-correlation). */
  flip?: boolean;
}

/** Refuses a bias that has not one number per filter. */
export function checkBias(where: string, bias: ArrayLike<number> | undefined, filters: number): void {
  if (bias && bias.length !== filters) {
    throw new BadInput({ argument: `${where}.bias`, expected: `${filters} numbers, one per filter`, got: bias.length, mend: 'give one number per filter, or none' });
  }
}

/** Refuses channels that the kernel was not made for. */
export function checkChannels(where: string, channels: number, expected: number): void {
  if (channels !== expected) {
    throw new BadInput({ argument: `${where}.channels`, expected: `an input of ${expected} channels, as the kernel has`, got: channels, mend: 'give input and kernel equally many channels' });
  }
}

/**
 * The plan of a convolution from shapes alone, nothing allocated: `rows.output` × `columns.output` cells come out.
 * Throws as `conv2d`.
 */
export function planConv2d(inputShape: Volume['shape'], kernelShape: Kernel['shape'], options: WindowOptions = {}): GridPlan {
  const plan = planGrid('conv2d', [inputShape[0], inputShape[1]], [kernelShape[0], kernelShape[1]], options);
  checkChannels('conv2d', inputShape[2], kernelShape[2]);
  return plan;
}

/** Adds what one window reads to the sums of one output cell, weight by weight in row-major order. Padding adds nothing. */
function addWindow(sums: Float64Array, input: Volume, { shape: [height, width, inner, outer], values: weights }: Kernel, top: number, left: number, [down, across]: readonly [number, number]): void {
  const [rows, columns] = input.shape;
  for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) {
    const [row, column] = [top + i * down, left + j * across];
    if (row < 0 || row >= rows || column < 0 || column >= columns) continue;
    const cell = (row * columns + column) * inner;
    const tap = (i * width + j) * inner;
    for (let a = 0; a < inner; a++) {
      const value = input.values[cell + a]!;
      for (let b = 0; b < outer; b++) sums[b]! += value * weights[(tap + a) * outer + b]!;
    }
  }
}

/**
 * Convolution layer of one picture `[height, width, channels]` with a kernel `[kh, kw, channels, filters]`:
 * `[rows, columns, filters]`. Cross-correlation unless `flip`. Stride and dilation per axis (both above 1 together too,
 * which Keras refuses), all paddings, sizes floored. float64.
 *
 * Throws `BadInput`: `conv2d.stride`, `.dilation`, `.kernel`, `.padding`, `.window` (larger than the padded input),
 * `.channels`, `.bias`. Dumoulin & Visin 2016; Keras, `Conv2D`; PyTorch, `Conv2d`.
 */
export function conv2d(input: Volume, kernel: Kernel, options: ConvolutionOptions = {}): Volume {
  const { rows, columns } = planConv2d(input.shape, kernel.shape, options);
  const filters = kernel.shape[3];
  checkBias('conv2d', options.bias, filters);
  const weights = options.flip ? turned(kernel) : kernel;
  const output = volume([rows.output, columns.output, filters]);
  for (let r = 0; r < rows.output; r++) for (let c = 0; c < columns.output; c++) {
    const start = (r * columns.output + c) * filters;
    const sums = output.values.subarray(start, start + filters);
    addWindow(sums, input, weights, r * rows.stride - rows.before, c * columns.stride - columns.before, [rows.dilation, columns.dilation]);
    if (options.bias) for (let b = 0; b < filters; b++) sums[b]! += options.bias[b]!;
  }
  return output;
}
