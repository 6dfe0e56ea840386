import { BadInput } from '@/lib/arith/badInput.ts';
import { asPair, planGrid, type GridPadding, type GridPlan, type PerAxis } from '@/lib/arith/grid.ts';
import type { Plan } from '@/lib/arith/window.ts';
import { volume, type Volume } from './numbers.ts';

export interface PoolingOptions {
  /** Rows and columns of the window. */
  window: PerAxis;
  /** The window's size unless given: windows side by side. */
  stride?: PerAxis | undefined;
  /** `valid` unless given. */
  padding?: GridPadding;
}

/** Values that won, and where each stood. */
export interface Pooled {
  /** `[rows, columns, channels]`. */
  output: Volume;
  /** For every output, in the same order, the flat row-major index of the winner in the input: `(row · width + column) · channels + channel`. */
  switches: Int32Array;
  /** For every output, 1 where another cell of the window holds the same value: the first one won. */
  tied: Uint8Array;
}

function refuseEmptyWindows(plan: Plan): void {
  const most = plan.span - 1;
  if (Math.max(plan.before, plan.after) > most) {
    throw new BadInput({ argument: 'pool.padding', expected: `at most ${most} on every side of a window of ${plan.kernel}`, got: [plan.before, plan.after], mend: 'pad less than a window, so that every window holds a cell' });
  }
}

/** The plan of a pooling; throws as `maxPool`. */
export function planPool([height, width]: readonly number[], { window, stride, padding }: PoolingOptions): GridPlan {
  const size = asPair(window);
  const plan = planGrid('pool', [height!, width!], size, { stride: stride ?? size, ...(padding === undefined ? {} : { padding }) });
  refuseEmptyWindows(plan.rows);
  refuseEmptyWindows(plan.columns);
  return plan;
}

/** Calls `visit` for every output (flat index) with the flat indices of its window's cells, row-major, padding left out. */
export function eachWindow([height, width, channels]: Volume['shape'], { rows, columns }: GridPlan, visit: (output: number, cells: readonly number[]) => void): void {
  for (let r = 0; r < rows.output; r++) for (let c = 0; c < columns.output; c++) for (let channel = 0; channel < channels; channel++) {
    const cells: number[] = [];
    for (let i = 0; i < rows.kernel; i++) for (let j = 0; j < columns.kernel; j++) {
      const [row, column] = [r * rows.stride - rows.before + i, c * columns.stride - columns.before + j];
      if (row >= 0 && row < height && column >= 0 && column < width) cells.push((row * width + column) * channels + channel);
    }
    visit((r * columns.output + c) * channels + channel, cells);
  }
}

function pickPool(input: Volume, options: PoolingOptions, beats: (value: number, best: number) => boolean): Pooled {
  const plan = planPool(input.shape, options);
  const output = volume([plan.rows.output, plan.columns.output, input.shape[2]]);
  const switches = new Int32Array(output.values.length);
  const tied = new Uint8Array(output.values.length);
  eachWindow(input.shape, plan, (place, cells) => {
    let best = cells[0]!;
    for (const cell of cells) if (beats(input.values[cell]!, input.values[best]!)) best = cell;
    output.values[place] = input.values[best]!;
    switches[place] = best;
    tied[place] = cells.some(cell => cell !== best && input.values[cell] === input.values[best]) ? 1 : 0;
  });
  return { output, switches, tied };
}

/**
 * Max pooling of one picture `[height, width, channels]`, channel by channel. Of equal values the first cell of the
 * window wins (row-major; TensorFlow on a CPU, PyTorch). Padding never wins. Sizes are floored.
 *
 * Throws `BadInput`: `pool.stride`, `.kernel`, `.window` (larger than the padded input), `.padding` (negative, or so
 * much that a window would hold no cell). Keras, `MaxPooling2D`; TensorFlow, `max_pool_with_argmax`.
 */
export const maxPool = (input: Volume, options: PoolingOptions): Pooled => pickPool(input, options, (value, best) => value > best);

/** Min pooling: as `maxPool`, the smallest value wins, the first of equal ones. Throws as `maxPool`. */
export const minPool = (input: Volume, options: PoolingOptions): Pooled => pickPool(input, options, (value, best) => value < best);

/**
 * Average pooling of one picture: the mean of the window's real cells; padding is neither added nor counted (Keras,
 * `AveragePooling2D`; PyTorch with `count_include_pad=False`, which is not its default). Throws as `maxPool`.
 */
export function averagePool(input: Volume, options: PoolingOptions): Volume {
  const plan = planPool(input.shape, options);
  const output = volume([plan.rows.output, plan.columns.output, input.shape[2]]);
  eachWindow(input.shape, plan, (place, cells) => {
    output.values[place] = cells.reduce((sum, cell) => sum + input.values[cell]!, 0) / cells.length;
  });
  return output;
}
