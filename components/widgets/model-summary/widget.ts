import { weightCount } from '@/lib/arith/stackFactors.ts';
import { flag, text, type Values } from '@/lib/params/kinds.ts';
import { typedWhole } from '@/lib/params/typed.ts';
import { asking, defineWidget } from '@/lib/widget/define.ts';
import { stackOf, type Frame } from './compute.ts';
import { photograph, readInput, readLayers, sources } from './stacks.ts';

const params = {
  layers: text({ default: 'conv3f8,pool2,conv3f16,pool2,flatten,dense10', maxLength: 2000, valid: written => readLayers(written) !== null, expected: 'conv3f8,pool2,flatten,dense10', control: 'none' }),
  input: text({ default: '28x28x1', maxLength: 32, valid: written => readInput(written) !== null, expected: '28x28x1', control: 'none' }),
  /** Asks how many numbers the stack learns and shows none; `guess` is what the reader types. */
  ask: flag({ default: false, control: 'none' }),
  guess: typedWhole(),
};
export type Params = Values<typeof params>;

/** Weights of the row, as "5×5×3×16 + 16"; empty where it learns nothing. */
function arithmeticOf(p: Params, { rows }: Frame, row: number): string {
  const [before, here] = [rows[row - 1], rows[row]];
  if (!before || !here) return '';
  const { factors, biases } = weightCount(stackOf(p)[row - 1]!, before.outputShape, here.outputShape);
  return factors.length === 0 ? '' : factors.map(({ value }) => value).join('×') + (biases > 0 ? ` + ${biases}` : '');
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: photograph,
    photograph,
    ...sources,
    digits: { input: '28x28x1', layers: 'conv3f8,pool2,conv3f16,pool2,flatten,dense10' },
    pooled: { input: '1920x1080x3', layers: 'conv5f16s5b0,pool4,pool4,flatten,dense1b0' },
    channels: { input: '20x20x3', layers: 'conv3f8' },
    fails: { input: '28x28x1', layers: 'conv5f6,pool2,conv5f16,pool2,conv5f120,flatten,dense10' },
  },
  steps: p => (p.ask ? 0 : stackOf(p).length + 1),
  describe: (p, frame, step) => {
    const { rows, refusal } = frame;
    if (p.ask) return asking({ guess: p.guess, input: p.input, layers: stackOf(p).length, stack: p.layers });
    const layers = stackOf(p).length;
    const works = refusal === null;
    const here = rows[step];
    const largest = rows.reduce((most, row) => (row.parameters > most.parameters ? row : most), rows[0]!);
    return {
      totalParameters: works ? frame.totalParameters : null,
      totalMultiplyAdds: works ? frame.totalMultiplyAdds : null,
      totalBytes: works ? frame.totalBytes : null,
      layers, input: p.input, stack: p.layers,
      outputShape: works ? rows.at(-1)!.outputShape.join(' × ') : null,
      failsAt: refusal?.layer ?? 0, reason: refusal?.code ?? '', got: refusal?.got ?? null, expected: refusal?.expected ?? null,
      largestLayer: largest.parameters > 0 ? largest.name : null, largestParameters: largest.parameters,
      largestShare: works && frame.totalParameters > 0 ? Math.round((1000 * largest.parameters) / frame.totalParameters) / 10 : null,
      row: step, name: here?.name ?? null, shape: here?.outputShape.join(' × ') ?? null, parameters: here?.parameters ?? null,
      multiplyAdds: here?.multiplyAdds ?? null, arithmetic: arithmeticOf(p, frame, step),
      table: rows.map(({ name, outputShape, parameters }) => `${name} ${outputShape.join(' × ')}: ${parameters}`).join('; '),
    };
  },
  lateCode: p => import('./code.ts').then(({ listings }) => listings(p)),
  size: { width: 1120, height: 640, phoneHeight: 1240 },
  sources: ['keras', 'pytorch', 'amins-2022'],
});
