import { mul, relu, step, tensor4d, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import type { GridPlan, Pair, WindowOptions } from '@/lib/arith/grid.ts';
import { convolve, convolveTransposed } from '../convolution.ts';
import { pictures } from './check.ts';
import { planConvolution } from './conv2d.ts';

/** One convolution of a chain; its kernel `[rows, columns, in, out]`. */
export interface ChainConvolution extends WindowOptions { kernel: Tensor }

export interface EffectiveField {
  /** Gradient of the output cell by every number of the input, `[1, height, width, channels]`. */
  gradient: Tensor4D;
  /** Row and column of the output cell. */
  cell: Pair;
  /** Rows and columns of the last output. */
  outputSize: Pair;
}

interface Stage { input: Tensor4D; kernel: Tensor4D; plan: GridPlan }

function cellOf(asked: Pair | undefined, [rows, columns]: Pair): Pair {
  const [row, column] = asked ?? [Math.floor(rows / 2), Math.floor(columns / 2)];
  if (row >= 0 && row < rows && column >= 0 && column < columns) return [row, column];
  throw new BadInput({ argument: 'effectiveField.cell', expected: `a cell of the ${rows} × ${columns} output`, got: [row, column], mend: 'choose a cell that the output has' });
}

/**
 * Effective receptive field of one output cell (first filter) of a chain of convolutions: its gradient by the input, one
 * picture `[1, height, width, channels]`. With `reluBetween` a ReLU stands between the convolutions, none behind the last;
 * where it is shut nothing passes. `lib/plain/fieldStatistics.ts` says how the gradient is spread.
 *
 * @param cell row and column, the middle (⌊n / 2⌋) unless given
 * Throws `BadInput`: `effectiveField.x.…` (also for more than one picture), `.cell`, and as `conv2d`.
 * Source: Luo, Li, Urtasun & Zemel 2016, §2.
 */
export function effectiveField(x: Tensor, chain: readonly ChainConvolution[], { reluBetween = false, cell }: { reluBetween?: boolean; cell?: Pair } = {}): EffectiveField {
  const input = pictures('effectiveField.x', x);
  if (input.shape[0] !== 1) throw new BadInput({ argument: 'effectiveField.x.pictures', expected: 'one picture', got: input.shape[0], mend: 'ask for one picture after the other' });
  if (chain.length === 0) throw new BadInput({ argument: 'effectiveField.chain', expected: 'at least one convolution', got: 0, mend: 'give a kernel' });
  let place: { cell: Pair; outputSize: Pair } = { cell: [0, 0], outputSize: [0, 0] };
  const gradient = tidy(() => {
    const stages: Stage[] = [];
    let value = input;
    chain.forEach(({ kernel, ...window }, layer) => {
      const planned = planConvolution('effectiveField', value, kernel, window);
      stages.push({ input: value, ...planned });
      const output = convolve(value, planned.kernel, planned.plan);
      value = reluBetween && layer < chain.length - 1 ? relu(output) : output;
    });
    const [, rows, columns, filters] = value.shape;
    const at = ([row, column]: Pair) => (row * columns + column) * filters;
    place = { cell: cellOf(cell, [rows, columns]), outputSize: [rows, columns] };
    // Not `oneHot`: on wasm it writes whole numbers into a tensor of float32.
    const start = tensor4d(new Float32Array(value.size).fill(1, at(place.cell), at(place.cell) + 1), value.shape);
    return stages.reduceRight<Tensor4D>((behind, { input: before, kernel, plan }, layer) => {
      const passed = convolveTransposed(behind, kernel, plan);
      return reluBetween && layer > 0 ? mul(passed, step(before)) : passed;
    }, start);
  });
  return { gradient, ...place };
}
