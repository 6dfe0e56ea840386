import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChain } from '@/lib/arith/fieldLink.ts';
import { cellsSeen } from '@/lib/arith/receptiveField.ts';
import { smallChain } from '@/lib/arith/stack.fixture.ts';
import { parseStack, printStack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';
import { effectiveField } from './effectiveField.ts';
import { fieldStatistics } from './fieldStatistics.ts';
import { kernelOf, matrixOf, numbers, volume, volumeOf, type Numbers, type Volume } from './numbers.ts';
import { pathCounts } from './pathCounts.ts';
import { cellGradient } from './stackGradient.ts';
import { runStack, type LayerWeights } from './stackRun.ts';

const planned = (text: string, input: Shape): PlannedLayer[] => {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal) throw new Error(`${text}: ${refusal.code}`);
  return layers;
};

/** Weights that count up from `from`, or are all `from` where nothing is to be added. */
const weightsOf = (layers: readonly PlannedLayer[], value: (place: number) => number): LayerWeights[] => layers.map(({ layer, input }) => {
  const channels = input.at(-1)!;
  const filled = (shape: readonly number[]): Numbers => numbers(shape, Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, place) => value(place)));
  if (layer.kind === 'conv') return { kernel: filled([layer.window, layer.window, channels, layer.filters]) };
  if (layer.kind === 'tconv') return { kernel: filled([layer.window, layer.window, layer.filters, channels]) };
  return layer.kind === 'dense' ? { kernel: filled([channels, layer.units]) } : {};
});

/** Rows and columns at which a picture is not 0. */
const support = ({ shape: [, width, channels], values }: Volume) =>
  new Set([...values].flatMap((value, place) => (value === 0 ? [] : [`${Math.floor(place / channels / width)},${Math.floor(place / channels) % width}`])));

/** A stack and a picture that fit each other, without activations. */
const anyRun = fc.tuple(smallChain, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 })).map(([stack, height, width]) => {
  const linear = stack.map(layer => ('activation' in layer ? { ...layer, activation: 'linear' as const } : layer));
  return { ...planStack(linear, [height, width, 1]), text: printStack(linear) };
}).filter(({ layers, refusal }) => refusal === null && layers.every(({ output }) => output[0]! * output[1]! < 900));

describe('the receptive field is the support of a computed gradient', () => {
  it('of a chain with positive weights and averages, row set times column set', () => {
    const kinds = new Set<string>();
    fc.assert(fc.property(anyRun, fc.nat(), fc.nat(), ({ layers, text }, r, c) => {
      if (layers.some(({ layer: { kind } }) => kind === 'pool')) return;
      const [rows, columns] = layers.at(-1)!.output as readonly [number, number, number];
      const cell = [r % rows, c % columns] as const;
      const weights = weightsOf(layers, place => 1 + (place % 3));
      const gradient = cellGradient(layers, weights, runStack(layers, weights, volume(layers[0]!.input as Volume['shape'])), cell);
      const across = cellsSeen(fieldChain(layers, 1)!, cell[1]);
      const seen = cellsSeen(fieldChain(layers, 0)!, cell[0]).flatMap(row => across.map(column => `${row},${column}`));
      expect([text, support(gradient)]).toEqual([text, new Set(seen)]);
      for (const { layer } of layers) kinds.add(layer.kind);
    }), { seed: 51, numRuns: 300 });
    expect([...kinds].sort()).toEqual(['avg', 'bil', 'conv', 'dense', 'nails', 'tconv', 'up']);
  });

  it('of max pooling, over pictures that let each cell win once', () => {
    const layers = planned('pool3s2psame,pool2s1,conv2', [9, 9, 1]);
    const weights = weightsOf(layers, () => 1);
    const found = new Set<string>();
    for (let winner = 0; winner < 81; winner++) {
      const picture = volume([9, 9, 1], Array.from({ length: 81 }, (_, place) => (place === winner ? 1 : 0)));
      for (const cell of support(cellGradient(layers, weights, runStack(layers, weights, picture), [1, 1]))) found.add(cell);
    }
    const axis = cellsSeen(fieldChain(layers, 0)!, 1);
    expect(found).toEqual(new Set(axis.flatMap(row => axis.map(column => `${row},${column}`))));
  });

  it('and counts the ways: the gradient if every weight is 1', () => {
    fc.assert(fc.property(anyRun, fc.nat(), fc.nat(), ({ layers, text }, r, c) => {
      // Averages and mixtures weigh their cells with less than 1; several channels multiply the ways.
      if (layers.some(({ layer, output }) => ['avg', 'pool', 'bil'].includes(layer.kind) || output.at(-1) !== 1)) return;
      const [rows, columns] = layers.at(-1)!.output as readonly [number, number, number];
      const cell = [r % rows, c % columns] as const;
      const weights = weightsOf(layers, () => 1);
      const gradient = cellGradient(layers, weights, runStack(layers, weights, volume(layers[0]!.input as Volume['shape'])), cell);
      expect([text, matrixOf(gradient)]).toEqual([text, pathCounts(layers, cell)]);
    }), { seed: 52, numRuns: 400 });
  });

  it('three 3 × 3 windows: 1 3 6 7 6 3 1 ways along each axis', () => {
    const along = [1, 3, 6, 7, 6, 3, 1];
    expect(pathCounts(planned('conv3,conv3,conv3', [7, 7, 1]), [0, 0])).toEqual(along.map(down => along.map(across => down * across)));
    expect(() => pathCounts(planned('conv3,flatten', [7, 7, 1]), [0, 0])).toThrow('pathCounts.layers');
  });
});

describe('a stack on plain numbers', () => {
  it('refuses a missing kernel by name', () => {
    expect(() => runStack(planned('up2,conv3', [4, 6, 1]), [], volume([4, 6, 1]))).toThrow('runStack.weights: expected a kernel for layer 2, got undefined: give every layer that learns its kernel');
  });

  it('equals central differences through every kind of layer', () => {
    const layers = planned('conv3f2psameasigmoid,pool2,conv3f2psame,unpool2,bil2,avg2,tconv3f2s2psameasigmoid,nails2,conv2f3s2,up2,flatten,dense8asigmoid,reshape2x2x2,dense2', [4, 6, 1]);
    const weights = weightsOf(layers, place => Math.sin(place + 1) / 2);
    const picture = volume([4, 6, 1], Array.from({ length: 24 }, (_, place) => Math.cos(3 * place)));
    const answer = (input: Volume) => runStack(layers, weights, input).at(-1)!.output.values[3 * 2]!;
    const gradient = cellGradient(layers, weights, runStack(layers, weights, picture), [1, 1]);
    expect(Math.max(...gradient.values)).toBeGreaterThan(1e-5);
    picture.values.forEach((_, place) => {
      const moved = (step: number) => answer({ ...picture, values: picture.values.map((value, at) => (at === place ? value + step : value)) });
      expect(gradient.values[place]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
    });
  });

  it('agrees with the chain of convolutions, shut ReLUs included', () => {
    const [first, second] = [kernelOf([[1, -1], [2, 1]]), kernelOf([[1, 1], [-1, 2]])];
    const picture = volumeOf([[1, -2, 3], [0, 2, -1], [4, 1, 1]]);
    const layers = planned('conv2arelu,conv2', [3, 3, 1]);
    const weights = [{ kernel: first }, { kernel: second }];
    // By hand: the first layer answers 5, −2→0 / 7, 6: the ReLU shuts the second.
    expect(matrixOf(runStack(layers, weights, picture)[0]!.output)).toEqual([[5, 0], [7, 6]]);
    const gradient = cellGradient(layers, weights, runStack(layers, weights, picture), [0, 0]);
    expect(matrixOf(gradient)).toEqual(matrixOf(effectiveField(picture, weights, { reluBetween: true }).gradient));
    expect(matrixOf(gradient)).toEqual([[1, -1, 0], [1, 4, -2], [-2, 3, 2]]);
  });

  it('statistics of a picture without any gradient are none', () => {
    expect(fieldStatistics(volume([2, 2, 1]))).toMatchObject({ sum: 0, box: null, cells: 0, cellsNearPeak: 0 });
  });
});
