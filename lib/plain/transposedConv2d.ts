import { BadInput } from '@/lib/arith/badInput.ts';
import { asPair, type Pair, type PerAxis } from '@/lib/arith/grid.ts';
import { overlapAlong, planTransposedAxis, type TransposedPlan } from '@/lib/arith/transposed.ts';
import { checkBias, checkChannels } from './conv2d.ts';
import { volume, type Kernel, type Volume } from './numbers.ts';

export interface TransposedOptions {
  /** 1 unless given. */
  stride?: PerAxis;
  /** 1 unless given. */
  dilation?: PerAxis;
  /** `valid` (unless given) and `same` as Keras, or cells taken away on every side as PyTorch. */
  padding?: 'valid' | 'same' | PerAxis;
  /** PyTorch's `output_padding`: rows and columns added behind; 0 unless given. */
  outputPadding?: PerAxis;
  /** One number per filter; added to every cell, those that no stamp reaches too. */
  bias?: ArrayLike<number>;
}

/** A transposed convolution: the plans of its two axes. */
export interface TransposedGridPlan { rows: TransposedPlan; columns: TransposedPlan }

/** The plan of a transposed convolution of `[height, width]` cells. Throws as `transposedConv2d`. */
export function planTransposedConv2d(size: Pair, kernel: Pair, { stride = 1, dilation = 1, padding = 'valid', outputPadding = 0 }: TransposedOptions = {}): TransposedGridPlan {
  const along = (axis: 0 | 1) => planTransposedAxis({
    size: size[axis], kernel: kernel[axis], stride: asPair(stride)[axis], dilation: asPair(dilation)[axis],
    padding: typeof padding === 'string' ? padding : asPair(padding)[axis], outputPadding: asPair(outputPadding)[axis],
  }, 'transposedConv2d');
  const plan = { rows: along(0), columns: along(1) };
  for (const { output, stamped, cropBefore } of [plan.rows, plan.columns]) {
    if (output === 0) throw new BadInput({ argument: 'transposedConv2d.padding', expected: `at most ${Math.floor((stamped - 1) / 2)} cells taken away on every side`, got: cropBefore, mend: 'take less away, so that a cell is left' });
  }
  return plan;
}

/** Stamps the kernel, weighted with one input cell, on the output. */
function stamp(output: Volume, cell: Float64Array, { shape: [height, width, filters, channels], values: weights }: Kernel, top: number, left: number, [down, across]: Pair): void {
  const [rows, columns] = output.shape;
  for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) {
    const [row, column] = [top + i * down, left + j * across];
    if (row < 0 || row >= rows || column < 0 || column >= columns) continue;
    for (let b = 0; b < filters; b++) {
      let sum = 0;
      for (let a = 0; a < channels; a++) sum += weights[((i * width + j) * filters + b) * channels + a]! * cell[a]!;
      output.values[(row * columns + column) * filters + b]! += sum;
    }
  }
}

/**
 * Transposed convolution of one picture `[height, width, channels]` with a kernel `[kh, kw, filters, channels]` (Keras's
 * layout): every input cell stamps the kernel on the output, overlaps add up. `[rows, columns, filters]` with
 * (n − 1) · s + max(k, s) cells under `valid`, n · s under `same` (Keras), (n − 1) · s + k − 2p + o otherwise (PyTorch).
 * It restores a shape, not the values. float64.
 *
 * Throws `BadInput`: `transposedConv2d.stride`, `.dilation`, `.kernel`, `.padding`, `.outputPadding`, `.channels`,
 * `.bias`. Keras, `Conv2DTranspose`; PyTorch, `ConvTranspose2d`; Dumoulin & Visin 2016 §4.
 */
export function transposedConv2d(input: Volume, kernel: Kernel, options: TransposedOptions = {}): Volume {
  const [height, width, channels] = input.shape;
  const filters = kernel.shape[2];
  const { rows, columns } = planTransposedConv2d([height, width], [kernel.shape[0], kernel.shape[1]], options);
  checkChannels('transposedConv2d', channels, kernel.shape[3]);
  checkBias('transposedConv2d', options.bias, filters);
  const output = volume([rows.output, columns.output, filters]);
  for (let r = 0; r < height; r++) for (let c = 0; c < width; c++) {
    const start = (r * width + c) * channels;
    stamp(output, input.values.subarray(start, start + channels), kernel,
      r * rows.stride - rows.cropBefore, c * columns.stride - columns.cropBefore, [rows.dilation, columns.dilation]);
  }
  if (options.bias) output.values.forEach((value, place) => { output.values[place] = value + options.bias![place % filters]!; });
  return output;
}

/**
 * How many input cells reach each cell of the output, `[row][column]`: even where the stride divides the kernel
 * (borders apart), a checkerboard where it does not (Odena, Dumoulin & Olah 2016). Throws as `transposedConv2d`.
 */
export function overlapCounts(size: Pair, kernel: Pair, options: TransposedOptions = {}): number[][] {
  const { rows, columns } = planTransposedConv2d(size, kernel, options);
  const across = overlapAlong(columns);
  return overlapAlong(rows).map(down => across.map(count => down * count));
}
