import { wholeNumber } from '@/lib/arith/badInput.ts';
import { bilinearAxis } from '@/lib/arith/bilinear.ts';
import { asPair, type Pair, type PerAxis } from '@/lib/arith/grid.ts';
import { volume, type Volume } from './numbers.ts';

/** Fills an output of `[height, width]` cells; `from` names the input cell of a row and column, or null for 0. */
function spread(input: Volume, [height, width]: Pair, from: (row: number, column: number) => Pair | null): Volume {
  const [, columns, channels] = input.shape;
  const output = volume([height, width, channels]);
  for (let r = 0; r < height; r++) for (let c = 0; c < width; c++) {
    const cell = from(r, c);
    if (cell === null) continue;
    const start = (cell[0] * columns + cell[1]) * channels;
    output.values.set(input.values.subarray(start, start + channels), (r * width + c) * channels);
  }
  return output;
}

function factors(where: string, factor: PerAxis): Pair {
  const pair = asPair(factor);
  for (const times of pair) wholeNumber(`${where}.factor`, times, 1, 'enlarge by a whole number from 1');
  return pair;
}

/**
 * Nearest-neighbour enlarging by whole factors: every cell becomes a block of equal cells. `[height · f, width · f,
 * channels]`. Throws `BadInput` (`nearest.factor`). Keras, `UpSampling2D`; PyTorch, `Upsample`.
 */
export function nearest(input: Volume, factor: PerAxis): Volume {
  const [down, across] = factors('nearest', factor);
  return spread(input, [input.shape[0] * down, input.shape[1] * across], (r, c) => [Math.floor(r / down), Math.floor(c / across)]);
}

/**
 * Bed of nails: every cell in the top left corner of its block, zeros around it. `[height · f, width · f, channels]`.
 * Throws `BadInput` (`bedOfNails.factor`).
 */
export function bedOfNails(input: Volume, factor: PerAxis): Volume {
  const [down, across] = factors('bedOfNails', factor);
  return spread(input, [input.shape[0] * down, input.shape[1] * across], (r, c) => (r % down === 0 && c % across === 0 ? [r / down, c / across] : null));
}

/**
 * Zeros between the cells and none behind the last: `[(height − 1) · s + 1, (width − 1) · s + 1, channels]`. What a
 * transposed convolution's ordinary twin reads (Dumoulin & Visin 2016, §4.4). Throws `BadInput` (`zeroStuff.factor`).
 */
export function zeroStuff(input: Volume, stride: PerAxis): Volume {
  const [down, across] = factors('zeroStuff', stride);
  return spread(input, [(input.shape[0] - 1) * down + 1, (input.shape[1] - 1) * across + 1], (r, c) => (r % down === 0 && c % across === 0 ? [r / down, c / across] : null));
}

/**
 * Bilinear resizing to `[height, width]` cells, half-pixel centres: TensorFlow 2 and Keras (`interpolation='bilinear'`),
 * PyTorch (`align_corners=False`). float64. Throws `BadInput` (`bilinear.size`, `bilinear.output`).
 */
export function bilinear(input: Volume, [height, width]: Pair): Volume {
  const [rows, columns] = [bilinearAxis(input.shape[0], height), bilinearAxis(input.shape[1], width)];
  const channels = input.shape[2];
  const output = volume([height, width, channels]);
  const at = (row: number, column: number, channel: number) => input.values[(row * input.shape[1] + column) * channels + channel]!;
  rows.forEach((down, r) => columns.forEach((across, c) => {
    for (let channel = 0; channel < channels; channel++) {
      const along = (row: number) => at(row, across.low, channel) * (1 - across.share) + at(row, across.high, channel) * across.share;
      output.values[(r * width + c) * channels + channel] = along(down.low) * (1 - down.share) + along(down.high) * down.share;
    }
  }));
  return output;
}
