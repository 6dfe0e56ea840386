import { flag, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { typedWhole } from '@/lib/params/typed.ts';
import { asking, defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { errorOf, methods } from './methods.ts';
import { pictures } from './pictures.ts';
import { stepOf, valuesText } from './step.ts';

const largestSide = 32;

const params = {
  input: matrix({ default: pictures.stroke, rows: [1, largestSide], columns: [1, largestSide], named: pictures }),
  window: integer({ default: 2, min: 1, max: 8, control: 'stepper', symbol: 'k', unit: 'cell' }),
  /** Asks for the input's last number and shows no way back; `guess` is what the reader types. */
  ask: flag({ default: false, control: 'none' }),
  guess: typedWhole(),
};
export type Params = Values<typeof params>;

function constrain({ input, window }: Params): Refusal | null {
  const [rows, columns] = [input.length, input[0]!.length];
  return window <= Math.min(rows, columns) ? null : { code: 'windowTooLarge', keys: ['window', 'input'], values: { window, rows, columns } };
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    stars: { input: pictures.stars },
    blocks: { input: pictures.blocks },
    ramp: { input: pictures.ramp },
    corners: { input: pictures.corners },
    loud: { input: [[1, 9], [2, 4]] },
    level: { input: [[7, 9], [8, 8]] },
    line: { input: [[8, 3], [4, 5]] },
    five: { input: [[3, 1, 4, 1, 5], [9, 2, 6, 5, 3], [5, 8, 9, 7, 9], [3, 2, 3, 8, 4], [6, 2, 6, 4, 3]] },
    below: { input: [[-3, -1], [-2, -6]] },
    large: { input: pictures.stroke, window: 3 },
    small: { input: [[0, 9, 5, 0], [2, 9, 9, 1], [0, 4, 8, 0], [0, 6, 3, 0]] },
  },
  constrain,
  steps: (p, frame) => p.ask ? 0 : frame.pooled.length * frame.pooled[0]!.length,
  describe: (p, frame, at) => {
    if (p.ask) return asking({ guess: p.guess, window: p.window, inputHeight: p.input.length, inputWidth: p.input[0]!.length });
    const step = stepOf(frame, p, at);
    const errors = methods.map(method => errorOf(frame, method));
    const least = Math.min(...errors);
    const [rows, columns] = [p.input.length, p.input[0]!.length];
    const { losers } = step;
    return {
      errorNearest: errors[0]!, errorBedOfNails: errors[1]!, errorMaxUnpooling: errors[2]!, errorBilinear: errors[3]!,
      smallest: methods.filter((_, i) => errors[i]! - least < 1e-9).join(' '),
      window: p.window, inputHeight: rows, inputWidth: columns, pooledHeight: frame.pooled.length, pooledWidth: frame.pooled[0]!.length,
      height: frame.part.length, width: frame.part[0]!.length, leftOut: rows * columns - frame.part.length * frame.part[0]!.length,
      dropped: frame.part.length * frame.part[0]!.length - frame.pooled.length * frame.pooled[0]!.length,
      pooledCount: frame.pooled.length * frame.pooled[0]!.length, switchBits: frame.pooled.length * frame.pooled[0]!.length * Math.ceil(Math.log2(p.window * p.window)),
      row: step.row + 1, column: step.column + 1, value: step.value, values: valuesText(step),
      winnerRow: step.winner.row + 1, winnerColumn: step.winner.column + 1,
      losersMean: losers.length ? losers.reduce((sum, x) => sum + x, 0) / losers.length : null, half: step.value / 2,
      squaredNearest: step.squared[0]!, squaredBedOfNails: step.squared[1]!, squaredMaxUnpooling: step.squared[2]!, squaredBilinear: step.squared[3]!,
    };
  },
  code: listings,
  size: { width: 1120, height: 900, phoneHeight: 1500 },
  sources: ['zeiler-2014', 'pytorch'],
});
