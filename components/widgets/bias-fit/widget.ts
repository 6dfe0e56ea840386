import { choice, flag, integer, matrix, number, type Matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import { unitOf, type Frame } from './compute.ts';
import { lossOf } from './fit.ts';
import { footOf } from './neuron.ts';
import { outputsOf, percent, shapesOf, shownLayer } from './share.ts';

export const bounds = { side: 10, points: 40, fewest: 2, weight: 10, b: 30, slope: 20 } as const;

const params = {
  view: choice({ default: 'fit', of: ['fit', 'neuron', 'share'], control: 'buttons' }),
  bias: flag({ default: false }),
  points: matrix({ default: [[1, 4], [2, 5], [3.5, 4.5], [5, 6], [6.5, 6], [8, 7.5], [9, 7]], rows: [bounds.fewest, bounds.points], columns: [2, 2], min: -bounds.side, max: bounds.side, control: 'none' }),
  squares: flag({ default: true, control: 'none' }),
  only: integer({ default: 0, min: 0, max: bounds.points, control: 'none' }),
  ask: choice({ default: 'no', of: ['no', 'guess', 'answer'], control: 'none' }),
  guess: number({ default: 1, min: -bounds.slope, max: bounds.slope, step: 0.05, control: 'none' }),
  w: matrix({ default: [[1, 1]], rows: [1, 1], columns: [2, 2], min: -bounds.weight, max: bounds.weight, control: 'none', symbol: 'w' }),
  b: number({ default: -3, min: -bounds.b, max: bounds.b, step: 0.5, control: 'none', symbol: 'b' }),
  cases: matrix({
    default: [[-3, -1, 0], [-3, 2, 0], [0, -3, 0], [2, -1, 0], [-1.5, 0.5, 0], [-0.5, 2, 0], [0.5, 4, 1], [2, 2.5, 1], [3.5, 1, 1], [4, -0.5, 1], [3.5, 3.5, 1]],
    rows: [1, 24], columns: [3, 3], min: -bounds.side, max: bounds.side, control: 'none',
  }),
  layer: choice({ default: 'dense', of: ['dense', 'conv'], control: 'none' }),
  inputs: integer({ default: 2, min: 1, max: 10_000_000, control: 'none' }),
  units: integer({ default: 1, min: 1, max: 100_000, control: 'none' }),
  kernel: integer({ default: 3, min: 1, max: 31, control: 'none', symbol: 'k' }),
  channels: integer({ default: 1, min: 1, max: 4096, control: 'none' }),
  filters: integer({ default: 16, min: 1, max: 4096, control: 'none' }),
};
export type Params = Values<typeof params>;

/** All on y = 2x + 3. */
const rising: Matrix = [[1, 5], [2, 7], [3, 9]];

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    'with-b': { bias: true },
    rising: { points: rising },
    'rising-with-b': { points: rising, bias: true },
    'own-line': { points: rising, ask: 'answer', guess: 2 },
    'mean-point': { points: rising, ask: 'answer', guess: 3.5 },
    ask: { points: rising, ask: 'guess', guess: 1 },
    answer: { points: rising, ask: 'answer' },
    'first-only': { points: rising, bias: true, only: 1 },
    neuron: { view: 'neuron' },
    'neuron-with-b': { view: 'neuron', bias: true },
    share: { view: 'share', bias: true },
    'digit-classifier': { view: 'share', bias: true, inputs: 784, units: 10 },
    'conv-16': { view: 'share', bias: true, layer: 'conv' },
    'conv-8-of-16': { view: 'share', bias: true, layer: 'conv', channels: 16, filters: 8 },
  },
  steps: (p, frame) => (p.view === 'fit' ? frame.lines.length : p.view === 'neuron' ? frame.outputs.length : 0),
  describe: (p, frame, step) => {
    const [line, unit] = [p.bias ? frame.with : frame.without, unitOf(p)];
    const foot = footOf(unit);
    const { weights, biases, perOutput } = frame.share;
    const layer = shownLayer(p);
    const shapes = shapesOf(layer);
    const fitting = p.view === 'fit' && line !== null;
    const miss = (row: number[]) => line!.slope * row[0]! + line!.intercept - row[1]!;
    const row = fitting ? frame.lines[Math.min(step, frame.lines.length - 1)]! : null;
    const firing = p.view === 'neuron' ? frame.outputs[Math.min(step, frame.outputs.length - 1)]! : null;
    return {
      view: p.view, ask: p.ask, bias: p.bias ? 1 : 0, points: p.points.length,
      slope: line?.slope ?? null, intercept: line?.intercept ?? null, loss: line?.loss ?? null,
      slopeWithout: frame.without?.slope ?? null, lossWithout: frame.without?.loss ?? null,
      slopeWith: frame.with?.slope ?? null, interceptWith: frame.with?.intercept ?? null, lossWith: frame.with?.loss ?? null,
      guess: p.ask === 'no' ? null : p.guess, guessLoss: p.ask === 'answer' ? lossOf(p.points, p.guess, 0) : null,
      w1: unit.w1, w2: unit.w2, b: unit.b, distance: foot ? Math.hypot(...foot) : null, wrong: frame.wrong, cases: p.cases.length, fewestWrong: frame.fewest,
      layer: layer.layer, outputs: outputsOf(layer), weights, biases, parameters: weights + biases, perOutput, share: (100 * biases) / (weights + biases), sharePercent: percent(biases / (weights + biases)), 
      kernelShape: `(${shapes.kernel.join(', ')})`, biasShape: p.bias ? `(${shapes.bias[0]},)` : null,
      at: row || firing ? step + 1 : null, x: row?.[0] ?? firing?.[0] ?? null, y: row?.[1] ?? firing?.[1] ?? null,
      says: row ? miss(row) + row[1]! : null, miss: row ? miss(row) : null, square: row ? miss(row) ** 2 : null,
      sumSquares: row ? frame.lines.slice(0, step + 1).reduce((sum, each) => sum + miss(each) ** 2, 0) : null,
      fires: firing?.[2] ?? null, sum: firing?.[3] ?? null, output: firing?.[4] ?? null,
    };
  },
  code: listings,
  size: { width: 1120, height: 640, phoneHeight: 1100 },
  sources: ['hastie-2009', 'keras', 'pytorch', 'amins-2022'],
});
