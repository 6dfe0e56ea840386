import { choice, flag, integer, matrix, text, type Values } from '@/lib/params/kinds.ts';
import { typedWhole } from '@/lib/params/typed.ts';
import { asking, defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { readCells } from './asked.ts';
import { largestOf } from './bounds.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { counting, kernels } from './kernels.ts';
import { windowsOf } from './plan.ts';
import { arithmeticOf, stepOf } from './step.ts';

const params = {
  input: matrix({ default: [[3, 1], [2, 4]], rows: [1, largestOf.input], columns: [1, largestOf.input], control: 'none' }),
  kernel: matrix({ default: kernels.uneven, rows: [1, largestOf.kernel], columns: [1, largestOf.kernel], named: kernels }),
  stride: integer({ default: 2, min: 1, max: 4, control: 'stepper', symbol: 's', unit: 'cell' }),
  padding: choice({ default: 'valid', of: ['valid', 'same'], control: 'buttons' }),
  /** Steps over output cells, or over the stamps of the input. */
  walk: choice({ default: 'cells', of: ['cells', 'stamps'], control: 'buttons' }),
  /** Below the stamps: the same by a matrix and by a window, or a convolution there and the transposed one back. */
  panel: choice({ default: 'machines', of: ['machines', 'roundtrip', 'none'], control: 'buttons' }),
  /** What is convolved on the way there and back; `input` is not used then. */
  picture: matrix({ default: counting, rows: [1, largestOf.input], columns: [1, largestOf.input], control: 'none' }),
  /** Asks for the width of the output (`guess`) and for the cells of its first row that are stamped twice (`painted`, from 0), and shows neither. */
  ask: flag({ default: false, control: 'none' }),
  guess: typedWhole(),
  painted: text({ default: '', maxLength: 80, valid: written => readCells(written) !== null, expected: '2,4', control: 'none' }),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  if (p.panel !== 'roundtrip') return null;
  const { rows, columns } = windowsOf(p.picture, p);
  if (rows.output > 0 && columns.output > 0) return null;
  return { code: 'windowTooLarge', keys: ['kernel', 'picture', 'padding'], values: { kernel: `${p.kernel.length} × ${p.kernel[0]!.length}`, picture: `${p.picture.length} × ${p.picture[0]!.length}` } };
}

const ones = Array.from({ length: 4 }, () => [1, 1, 1, 1]);

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    'one-stamp': { input: [[0, 0, 0], [0, 2, 0], [0, 0, 0]], walk: 'stamps' },
    stamps: { walk: 'stamps' },
    'side-by-side': { kernel: kernels.block, input: [[3, 1, 2], [2, 4, 1]] },
    even: { kernel: kernels.four, input: ones },
    uneven: { kernel: kernels.ones, input: ones },
    tent: { kernel: kernels.tent, input: ones },
    gaps: { kernel: kernels.block, stride: 3 },
    same: { input: [[0, 2, 1], [3, 9, 4], [1, 0, 2]], stride: 1, padding: 'same' },
    there: { kernel: kernels.ones, stride: 1, panel: 'roundtrip' },
    lost: { kernel: kernels.ones, stride: 2, panel: 'roundtrip', picture: Array.from({ length: 8 }, (_, r) => Array.from({ length: 8 }, (__, c) => (r + c) % 5)) },
    ask: { input: ones, kernel: kernels.ones, panel: 'none' },
  },
  constrain,
  steps: (p, { map, output }) => (p.ask ? 0 : p.walk === 'stamps' ? map.length * map[0]!.length : output.length * output[0]!.length),
  describe: (p, frame, at) => {
    if (p.ask) {
      return asking({
        guess: p.guess, painted: readCells(p.painted)!.length, inputHeight: frame.map.length, inputWidth: frame.map[0]!.length,
        kernelHeight: p.kernel.length, kernelWidth: p.kernel[0]!.length, stride: p.stride, padding: p.padding,
      });
    }
    const step = stepOf(frame, p, at);
    const counts = frame.overlap.flat();
    const { row, column } = step.cell ?? step.from;
    return {
      outputHeight: frame.output.length, outputWidth: frame.output[0]!.length,
      inputHeight: frame.map.length, inputWidth: frame.map[0]!.length, kernelHeight: p.kernel.length, kernelWidth: p.kernel[0]!.length,
      stride: p.stride, padding: p.padding, parameters: p.kernel.length * p.kernel[0]!.length + 1,
      overlapLeast: Math.min(...counts), overlapMost: Math.max(...counts),
      walk: p.walk, row: row + 1, column: column + 1, value: step.value, stamps: step.terms.length, arithmetic: arithmeticOf(step.terms),
      pictureHeight: p.panel === 'roundtrip' ? p.picture.length : null, pictureWidth: p.panel === 'roundtrip' ? p.picture[0]!.length : null,
      corner: frame.output[0]![0]!, middle: frame.output[Math.floor(frame.output.length / 2)]![Math.floor(frame.output[0]!.length / 2)]!,
    };
  },
  cost: ({ input, kernel }) => input.length * input[0]!.length * kernel.length * kernel[0]!.length,
  code: listings,
  size: { width: 1120, height: 1060, phoneHeight: 2100 },
  sources: ['dumoulin-visin-2016', 'keras', 'pytorch'],
});
