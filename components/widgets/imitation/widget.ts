import { choice, flag, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { arithmeticOf, termsOf } from './step.ts';

const kernels = {
  uneven: [[2, 1, 0], [-1, 3, 1], [0, -2, 1]],
  edge: [[1, 0, -1], [2, 0, -2], [1, 0, -1]],
  tent: [[1, 2, 1], [2, 4, 2], [1, 2, 1]],
  move: [[0, 0, 0], [0, 0, 1], [0, 0, 0]],
};

const params = {
  input: matrix({ default: [[0, 2, 6, 1, 0], [0, 7, 9, 4, 0], [3, 5, 2, 8, 1], [0, 1, 0, 9, 4], [2, 6, 7, 5, 0]], rows: [1, 12], columns: [1, 12], control: 'none' }),
  kernel: matrix({ default: kernels.uneven, rows: [1, 5], columns: [1, 5], named: kernels }),
  /** How far the ordinary convolution's kernel is turned, degrees. */
  turn: choice({ default: '0', of: ['0', '90', '180', '270'], control: 'buttons' }),
  /** The same with several channels: what comes in, what goes out, and whether the kernel's two axes of them are swapped. */
  channels: integer({ default: 3, min: 1, max: 16, control: 'stepper' }),
  filters: integer({ default: 2, min: 1, max: 16, control: 'stepper' }),
  swap: flag({ default: false }),
};
export type Params = Values<typeof params>;

function constrain({ kernel }: Params): Refusal | null {
  const [rows, columns] = [kernel.length, kernel[0]!.length];
  return rows === columns && rows % 2 === 1 ? null : { code: 'oddSquare', keys: ['kernel'], values: { rows, columns } };
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    turned: { turn: '180' },
    both: { turn: '180', swap: true },
    symmetric: { kernel: kernels.tent },
    move: { kernel: kernels.move },
    edge: { kernel: kernels.edge, turn: '180' },
    second: { turn: '180', swap: true, channels: 4, filters: 8 },
  },
  constrain,
  steps: (_, frame) => frame.transposed.length * frame.transposed[0]!.length,
  describe: (p, frame, at) => {
    const step = termsOf(p, frame, at);
    const differences = frame.difference.flat();
    return {
      height: frame.transposed.length, width: frame.transposed[0]!.length, kernelSide: p.kernel.length, turn: Number(p.turn),
      equal: differences.filter(value => value === 0).length, cells: differences.length, largestDifference: Math.max(...differences.map(Math.abs)),
      row: step.row + 1, column: step.column + 1, transposedValue: step.transposed, convolvedValue: step.convolved,
      stamps: arithmeticOf(step.terms.map(({ x, stamped }) => [x, stamped])), window: arithmeticOf(step.terms.map(({ x, read }) => [x, read])),
      channels: p.channels, filters: p.filters, swapped: Number(p.swap), channelDifference: frame.channelDifference,
      parameters: p.kernel.length ** 2 * p.channels * p.filters + p.filters,
    };
  },
  cost: ({ input, kernel, channels, filters }) => (input.length * input[0]!.length * 2 + 50 * channels * filters) * kernel.length ** 2,
  size: { width: 1120, height: 920, phoneHeight: 1650 },
  sources: ['dumoulin-visin-2016', 'shi-2016-note', 'keras'],
});
