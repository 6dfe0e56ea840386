import { BadInput } from '@/lib/arith/badInput.ts';
import type { Pair, WindowOptions } from '@/lib/arith/grid.ts';
import { activate, activationGradient } from './activation.ts';
import { conv2d } from './conv2d.ts';
import { conv2dInputGradient } from './conv2dGradient.ts';
import { volume, type Kernel, type Volume } from './numbers.ts';

/** One convolution of a chain. */
export interface ChainConvolution extends WindowOptions { kernel: Kernel }

export interface EffectiveField {
  /** Gradient of the output cell by every number of the input, `[height, width, channels]`. */
  gradient: Volume;
  /** Row and column of the output cell. */
  cell: Pair;
  /** Rows and columns of the last output. */
  outputSize: Pair;
}

/**
 * Effective receptive field of one output cell (first filter) of a chain of convolutions: its gradient by the input.
 * Without ReLU the input's values do not matter; with `reluBetween` a ReLU stands between the convolutions (none behind
 * the last), and where it is shut nothing passes. float64.
 *
 * @param cell row and column, the middle (⌊n / 2⌋) unless given
 * Throws `BadInput` (`effectiveField.cell`), and as `conv2d`. Luo, Li, Urtasun & Zemel 2016, "Understanding the Effective Receptive Field".
 */
export function effectiveField(input: Volume, chain: readonly ChainConvolution[], { reluBetween = false, cell }: { reluBetween?: boolean; cell?: Pair } = {}): EffectiveField {
  const outputs: Volume[] = [input];
  chain.forEach(({ kernel, ...options }, place) => {
    const output = conv2d(outputs.at(-1)!, kernel, options);
    outputs.push(reluBetween && place < chain.length - 1 ? activate(output, 'relu') : output);
  });
  const last = outputs.at(-1)!;
  const [rows, columns, filters] = last.shape;
  const [row, column] = cell ?? [Math.floor(rows / 2), Math.floor(columns / 2)];
  if (!(row >= 0 && row < rows && column >= 0 && column < columns)) {
    throw new BadInput({ argument: 'effectiveField.cell', expected: `a cell of the ${rows} × ${columns} output`, got: [row, column], mend: 'choose a cell that the output has' });
  }
  let gradient = volume(last.shape);
  gradient.values[(row * columns + column) * filters] = 1;
  for (let place = chain.length - 1; place >= 0; place--) {
    const { kernel, ...options } = chain[place]!;
    if (reluBetween && place < chain.length - 1) gradient = activationGradient(gradient, outputs[place + 1]!, 'relu');
    gradient = conv2dInputGradient(gradient, kernel, outputs[place]!.shape, options);
  }
  return { gradient, cell: [row, column], outputSize: [rows, columns] };
}
