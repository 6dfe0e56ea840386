import { showFactor, showNumber } from './numbers.ts';
import { choice, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { grown, placeIn, plansOf } from './plan.ts';

/** A stroke that leans, on five cells by five. */
const stroke = [[0, 2, 7, 9, 1], [0, 0, 3, 9, 0], [0, 1, 8, 5, 0], [0, 6, 9, 1, 0], [2, 9, 4, 0, 0]];
const edge = [[-1, -2, -1], [0, 0, 0], [1, 2, 1]];
const small = [[1, 2, 0], [3, 4, 1], [0, 5, 2]];

const params = {
  input: matrix({ default: stroke, rows: [1, 8], columns: [1, 8], min: -99, max: 99, control: 'none', symbol: 'x' }),
  kernel: matrix({ default: edge, rows: [1, 8], columns: [1, 8], min: -99, max: 99, control: 'none', symbol: 'w' }),
  padding: choice({ default: 'valid', of: ['valid', 'same', 'full'], control: 'buttons' }),
  stride: integer({ default: 1, min: 1, max: 4, control: 'stepper', symbol: 's' }),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  const { rows, columns } = plansOf(p);
  if (rows.output > 0 && columns.output > 0) return null;
  return { code: 'windowTooLarge', keys: ['kernel', 'input', 'padding'], values: { kernel: `${rows.kernel} × ${columns.kernel}`, input: `${rows.size} × ${columns.size}` } };
}

/** The products of a row of the matrix, those of linked cells only: "2×(−1) + 7×(−2)". */
function arithmeticOf(p: Params, { matrix: rows, links }: Frame, step: number): string {
  const values = p.input.flat();
  const row = rows[step] ?? [];
  return row.flatMap((weight, at) => (links[step]![at]! > 0 ? [`${showFactor(values[at]!)}×${showFactor(weight)}`] : [])).join(' + ');
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    point: { kernel: [[2]] },
    pair: { kernel: grown([], 2, 2) },
    four: { kernel: grown(edge, 4, 4) },
    dense: { kernel: grown(edge, 5, 5) },
    same: { padding: 'same' },
    strided: { stride: 2 },
    small: { input: small, kernel: [[1, -1], [2, 1]] },
  },
  constrain,
  steps: (_, frame) => frame.matrix.length,
  describe: (p, frame, step) => {
    const { rows, columns } = plansOf(p);
    const linked = frame.links.reduce((sum, row) => sum + row.filter(weight => weight > 0).length, 0);
    const inputs = rows.size * columns.size;
    const outputs = rows.output * columns.output;
    const { row, column } = placeIn(step, columns.output);
    return {
      outputHeight: rows.output, outputWidth: columns.output, parameters: rows.kernel * columns.kernel,
      kernelHeight: rows.kernel, kernelWidth: columns.kernel, inputHeight: rows.size, inputWidth: columns.size,
      matrixRows: outputs, matrixColumns: inputs, linked, entries: outputs * inputs, empty: outputs * inputs - linked,
      share: Math.round((1000 * linked) / (outputs * inputs)) / 10, dense: linked === outputs * inputs ? 1 : 0,
      row: row + 1, column: column + 1, line: step + 1, value: frame.output[row]?.[column] ?? null,
      shown: showNumber(frame.output[row]?.[column] ?? 0), arithmetic: arithmeticOf(p, frame, step),
    };
  },
  code: (p: Params, numbers) => listings(p, Number(numbers.matrixRows)),
  size: { width: 1120, height: 660, phoneHeight: 1300 },
  sources: ['dumoulin-visin-2016', 'keras', 'pytorch', 'amins-2022'],
});
