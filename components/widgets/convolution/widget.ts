import { choice, flag, integer, matrix, number, type Values } from '@/lib/params/kinds.ts';
import { typedWhole } from '@/lib/params/typed.ts';
import { asking, defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { bar, impulse, kernels, leg, oneToNine, seven, square } from './kernels.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { placeOf, plansOf } from './plan.ts';
import { arithmeticText, stepOf } from './step.ts';

const picture = (start: number[][]) => matrix({ default: start, rows: [1, 32], columns: [1, 32], control: 'none', symbol: 'x' });
const weights = (start: number[][], control: 'buttons' | 'none') =>
  matrix({ default: start, rows: [1, 7], columns: [1, 7], named: kernels, control, symbol: 'w' });

const params = {
  input: picture(seven),
  kernel: weights(kernels.sobelY, 'buttons'),
  padding: choice({ default: 'valid', of: ['valid', 'same', 'full'], control: 'buttons' }),
  stride: integer({ default: 1, min: 1, max: 4, control: 'stepper', symbol: 's' }),
  dilation: integer({ default: 1, min: 1, max: 3, control: 'stepper', symbol: 'd' }),
  bias: number({ default: 0, min: -99, max: 99, step: 1, control: 'stepper', symbol: 'b' }),
  activation: choice({ default: 'linear', of: ['linear', 'relu'], control: 'buttons' }),
  flip: flag({ default: false }),
  channels: integer({ default: 1, min: 1, max: 3, control: 'stepper' }),
  input2: picture(bar),
  input3: picture(leg),
  kernel2: weights(kernels.sobelX, 'none'),
  kernel3: weights(kernels.laplacian, 'none'),
  picture: choice({ default: 'none', of: ['none', 'scene'], control: 'none' }),
  /** Asks for the last output cell and shows no other; `guess` is what the reader types. */
  ask: flag({ default: false, control: 'none' }),
  guess: typedWhole(),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  const { rows, columns } = plansOf(p);
  if (rows.output > 0 && columns.output > 0) return null;
  return {
    code: 'windowTooLarge',
    keys: ['input', 'kernel', 'dilation', 'padding'],
    values: { windowHeight: rows.span, windowWidth: columns.span, inputHeight: rows.size, inputWidth: columns.size },
  };
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    edge: { kernel: kernels.sobelX },
    blur: { kernel: kernels.gaussian, padding: 'same' },
    impulse: { input: impulse, kernel: oneToNine },
    square: { input: square, kernel: kernels.identity },
    strided: { stride: 2, padding: 'same' },
    dilated: { dilation: 2, padding: 'same' },
    channels: { channels: 3 },
    photo: { kernel: kernels.sobelX, picture: 'scene' },
  },
  constrain,
  steps: (_, frame) => frame.output.length * (frame.output[0]?.length ?? 0),
  describe: (p, frame, step) => {
    const { rows, columns } = plansOf(p);
    if (p.ask) return asking({ guess: p.guess, inputHeight: rows.size, inputWidth: columns.size, kernelHeight: rows.kernel, kernelWidth: columns.kernel });
    const taps = rows.kernel * columns.kernel * p.channels;
    const { row, column } = placeOf(step, columns.output);
    const arithmetic = stepOf(p, frame, step);
    return {
      outputHeight: rows.output, outputWidth: columns.output, parameters: taps + 1,
      row: row + 1, column: column + 1, value: frame.output[row]?.[column] ?? null, first: frame.output[0]?.[0] ?? null,
      arithmetic: arithmeticText(arithmetic), sum: arithmetic.sum, activation: p.activation, stepCount: rows.output * columns.output,
      inputHeight: rows.size, inputWidth: columns.size, kernelHeight: rows.kernel, kernelWidth: columns.kernel,
      weights: taps, channels: p.channels, stride: p.stride, dilation: p.dilation, bias: p.bias,
      padTop: rows.before, padBottom: rows.after, padLeft: columns.before, padRight: columns.after,
      spanHeight: rows.span, spanWidth: columns.span,
    };
  },
  cost: p => {
    const { rows, columns } = plansOf(p);
    return rows.output * columns.output * rows.kernel * columns.kernel * p.channels;
  },
  code: listings,
  size: { width: 1120, height: 593, phoneHeight: 1293 },
  sources: ['dumoulin-visin-2016', 'goodfellow-2016', 'amins-2022'],
});
