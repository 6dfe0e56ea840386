import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { numbers, volume, type Numbers } from './numbers.ts';
import { headOf, lossBack, stackBack, toLogits, type LossName } from './stackBack.ts';
import { runStack, type LayerWeights } from './stackRun.ts';

function planned(text: string, input: Shape): readonly PlannedLayer[] {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal) throw new Error(`${text}: ${refusal.code}`);
  return layers;
}

const kernelShape = ({ layer, input }: PlannedLayer): readonly number[] | null => {
  const channels = input.at(-1)!;
  if (layer.kind === 'conv') return [layer.window, layer.window, channels, layer.filters];
  if (layer.kind === 'tconv') return [layer.window, layer.window, layer.filters, channels];
  return layer.kind === 'dense' ? [channels, layer.units] : null;
};
const filled = (shape: readonly number[], value: (place: number) => number): Numbers =>
  numbers(shape, Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, place) => value(place)));

/** Weights and biases that are all different. */
const weightsOf = (layers: readonly PlannedLayer[]): LayerWeights[] => layers.map((layer, place) => {
  const shape = kernelShape(layer);
  if (!shape) return {};
  const bias = 'bias' in layer.layer && layer.layer.bias ? { bias: Float64Array.from({ length: layer.output.at(-1)! }, (_, n) => Math.sin(2 * n + place) / 5) } : {};
  return { kernel: filled(shape, n => Math.sin(1.7 * n + place + 1) / 2), ...bias };
});

const step = 1e-6;
/** (f(x + h) − f(x − h)) / 2h by every number of a list, which is left as it was. */
function differences(values: Float64Array, of: () => number): number[] {
  return Array.from(values, (value, place) => {
    const at = (x: number) => { values[place] = x; return of(); };
    const slope = (at(value + step) - at(value - step)) / (2 * step);
    values[place] = value;
    return slope;
  });
}
function near(computed: ArrayLike<number>, expected: readonly number[], what: string): void {
  const largest = Math.max(...expected.map(Math.abs), 1e-3);
  expect([what, computed.length]).toEqual([what, expected.length]);
  expected.forEach((value, place) => {
    expect(Math.abs(computed[place]! - value) / largest, `${what}[${place}]: ${computed[place]} against ${value}`).toBeLessThan(1e-6);
  });
}

const everyKind = 'conv3f2psameasigmoid,pool2,conv3f2psamearelu,unpool2,bil2,avg2,tconv3f2s2psamearelu,nails2,conv2f3s2d1,up2,flatten,dense8asigmoid,reshape2x2x2,dense2b0,tconv2f1s3,conv3f2d2p1';

describe('a stack and back again', () => {
  it('equals central differences by every input, kernel, bias and activation, through every kind of layer', () => {
    const layers = planned(everyKind, [4, 6, 1]);
    expect(new Set(layers.map(({ layer }) => layer.kind)).size).toBe(11);
    const weights = weightsOf(layers);
    const picture = volume([4, 6, 1], Array.from({ length: 24 }, (_, place) => Math.cos(3 * place)));
    const outputs = runStack(layers, weights, picture).at(-1)!.output;
    const pull = volume(outputs.shape, Array.from(outputs.values, (_, n) => Math.cos(n)));
    const answer = () => runStack(layers, weights, picture).at(-1)!.output.values.reduce((sum, value, n) => sum + value * pull.values[n]!, 0);
    const traces = runStack(layers, weights, picture);
    const back = stackBack(layers, weights, traces, picture, pull);
    near(back.input.values, differences(picture.values, answer), 'input');
    layers.forEach(({ layer }, place) => {
      const { kernel, bias } = weights[place]!;
      if (kernel) near(back.layers[place]!.kernel!.values, differences(kernel.values, answer), `${place} ${layer.kind} kernel`);
      if (bias) near(back.layers[place]!.bias!, differences(bias as Float64Array, answer), `${place} ${layer.kind} bias`);
      // An activation is moved by running on from it: the layers behind it as a stack of their own.
      const rest = layers.slice(place + 1);
      if (rest.length === 0 || rest.some(({ layer: { kind } }) => kind === 'unpool')) return;
      const moved = { ...traces[place]!.output, values: Float64Array.from(traces[place]!.output.values) };
      const onwards = () => runStack(rest, weights.slice(place + 1), moved).at(-1)!.output.values.reduce((sum, value, n) => sum + value * pull.values[n]!, 0);
      near(back.layers[place]!.output.values, differences(moved.values, onwards), `${place} ${layer.kind} output`);
    });
  });

  it('by hand: loss of one pixel through a weight, a bias and a sigmoid', () => {
    const layers = planned('conv1f1asigmoid', [1, 1, 1]);
    const weights = [{ kernel: numbers([1, 1, 1, 1], [2]), bias: [-1] }];
    const { loss, traces, back } = lossBack(layers, weights, volume([1, 1, 1], [0.5]), [0.25], 'binaryCrossentropy');
    // The logit is 2 · 0.5 − 1 = 0, the answer ½, the slope by the logit ½ − ¼.
    expect([loss, traces[0]!.output.values[0]]).toEqual([Math.LN2, 0.5]);
    expect([back.layers[0]!.kernel!.values[0], back.layers[0]!.bias![0], back.input.values[0]]).toEqual([0.125, 0.25, 0.5]);
    // Squared error: 2 (½ − ¼), times the sigmoid's ¼.
    const squared = lossBack(layers, weights, volume([1, 1, 1], [0.5]), [0.25], 'meanSquaredError');
    expect([squared.loss, squared.back.layers[0]!.bias![0]]).toEqual([0.0625, 0.125]);
  });

  it('finds the sigmoid that gives the answer', () => {
    const head = (text: string) => headOf(planned(text, [4, 4, 1]));
    expect([head('conv3psameasigmoid'), head('flatten,dense16asigmoid,reshape4x4x1'), head('conv3psamearelu'), head('conv3psameasigmoid,up2'), head('flatten')]).toEqual([0, 1, -1, -1, -1]);
    expect(toLogits(planned('flatten,dense16asigmoid,reshape4x4x1', [4, 4, 1])).map(({ layer }) => ('activation' in layer ? layer.activation : null))).toEqual([null, 'linear', null]);
  });
});

interface Tensor { shape: number[]; data: number[] }
/** A large tensor is known by its first numbers, its sum and its length. */
type Wanted = Partial<Tensor> & { sum?: number; l2?: number; first?: number[] };
interface Case { attrs: { batch: number }; inputs: { pictures: Tensor & { divideBy: number }; weights: Record<string, Tensor> }; expect: { loss: Record<LossName, number>; gradients: Record<LossName, Record<string, Wanted>> }; tol: { loss: number; gradients: number } }

describe.each(['source-1', 'source-2'] as const)('the mean gradient of a batch of %s', model => {
  const { cases } = JSON.parse(readFileSync(`tests/reference/training/steps.${model}.json`, 'utf8')) as { cases: Case[] };
  const layers = planStack(sourceStack(model), [28, 28, 1]).layers;
  const learning = layers.flatMap(({ parameters }, place) => (parameters > 0 ? [place] : []));
  it.each(['binaryCrossentropy', 'meanSquaredError'] as const)('is the reference’s by %s', name => {
    const { attrs, inputs, expect: wanted, tol } = cases[0]!;
    const tensors = Object.entries(inputs.weights);
    const weights: LayerWeights[] = layers.map(() => ({}));
    learning.forEach((place, n) => { weights[place] = { kernel: numbers(tensors[2 * n]![1].shape, tensors[2 * n]![1].data), bias: tensors[2 * n + 1]![1].data }; });
    const sums = tensors.map(([, { data }]) => new Float64Array(data.length));
    let loss = 0;
    for (let n = 0; n < attrs.batch; n++) {
      const picture = volume([28, 28, 1], inputs.pictures.data.slice(784 * n, 784 * (n + 1)).map(grey => grey / inputs.pictures.divideBy));
      const looked = lossBack(layers, weights, picture, picture.values, name);
      loss += looked.loss / attrs.batch;
      learning.forEach((place, k) => {
        const { kernel, bias } = looked.back.layers[place]!;
        [kernel!.values, bias!].forEach((values, role) => values.forEach((value, at) => { sums[2 * k + role]![at]! += value / attrs.batch; }));
      });
    }
    expect(Math.abs(loss - wanted.loss[name])).toBeLessThan(tol.loss);
    tensors.forEach(([tensor], n) => {
      const { data, first, l2 } = wanted.gradients[name][tensor]!;
      const largest = Math.max(...sums[n]!.map(Math.abs));
      (data ?? first)!.forEach((value, at) => expect(Math.abs(sums[n]![at]! - value) / largest, `${tensor}[${at}]`).toBeLessThan(tol.gradients));
      if (l2 !== undefined) expect(Math.abs(Math.hypot(...sums[n]!) / l2 - 1), tensor).toBeLessThan(tol.gradients);
    });
  });
});
