import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { numbers, volume } from './numbers.ts';
import { addsUpWithin, gapOf, provenance } from './provenance.ts';
import { toLogits } from './stackBack.ts';
import { runStack, type LayerWeights } from './stackRun.ts';

function planned(text: string, input: Shape) {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  return planStack(read.stack, input).layers;
}

describe('what a pixel was made of', () => {
  it('by hand: two inputs, a ReLU that is open and one that is shut', () => {
    const layers = planned('flatten,dense2arelu,dense1', [1, 2, 1]);
    // Hidden: 1·2 + 2·3 + 1 = 9 and 1·(−1) + 2·0 − 5 < 0, shut. Out: 9·0.5 + 0·7 − 0.25 = 4.25.
    const weights: LayerWeights[] = [{}, { kernel: numbers([2, 2], [2, -1, 3, 0]), bias: [1, -5] }, { kernel: numbers([2, 1], [0.5, 7]), bias: [-0.25] }];
    const input = volume([1, 2, 1], [1, 2]);
    const found = provenance(layers, weights, runStack(layers, weights, input), input, 0);
    expect(found.value).toBe(4.25);
    expect([...found.input.cells.values]).toEqual([1, 3]);
    expect([found.input.sum, found.input.biases]).toEqual([4, 0.25]);
    expect([...found.layers[1]!.maps]).toEqual([4.5, 0]);
    expect([found.layers[1]!.sum, found.layers[1]!.biases, found.layers[2]!.sum, found.layers[2]!.biases]).toEqual([4.5, -0.25, 4.25, 0]);
    expect(found.exact).toBe(true);
  });

  it.each(['source-1', 'source-2'] as const)('adds up to the logit at every layer of a trained %s, for every pixel that is looked at', model => {
    const layers = toLogits(planStack(sourceStack(model), [28, 28, 1]).layers);
    // The reference's weights, with biases that are not 0.
    const { cases } = JSON.parse(readFileSync(`tests/reference/training/steps.${model}.json`, 'utf8')) as { cases: { inputs: { pictures: { data: number[] }; weights: Record<string, { shape: number[]; data: number[] }> } }[] };
    const { pictures, weights: given } = cases[0]!.inputs;
    const tensors = Object.values(given);
    let next = 0;
    const weights: LayerWeights[] = layers.map(({ parameters }) => (parameters === 0 ? {} : { kernel: numbers(tensors[next]!.shape, tensors[next++]!.data), bias: tensors[next++]!.data.map((_, n) => Math.sin(n) / 20) }));
    const input = volume([28, 28, 1], pictures.data.slice(0, 784).map(grey => grey / 255));
    const traces = runStack(layers, weights, input);
    for (const place of [0, 405, 783]) {
      const found = provenance(layers, weights, traces, input, place);
      expect(found.exact).toBe(true);
      expect(found.value).toBe(traces.at(-1)!.output.values[place]);
      for (const shares of [found.input, ...found.layers]) expect(gapOf(found.value, shares)).toBeLessThan(addsUpWithin);
      for (const { maps, sum } of found.layers) expect(maps.reduce((all, share) => all + share, 0)).toBeCloseTo(sum, 10);
      // And the biases matter: without them nothing adds up.
      expect(Math.abs(found.input.sum - found.value)).toBeGreaterThan(1e-3);
    }
  });

  it('does not promise a sum where a sigmoid lies inside', () => {
    const layers = planned('conv1f1asigmoid,conv1f1', [1, 1, 1]);
    const weights: LayerWeights[] = [{ kernel: numbers([1, 1, 1, 1], [1]), bias: [0] }, { kernel: numbers([1, 1, 1, 1], [1]), bias: [0] }];
    const input = volume([1, 1, 1], [2]);
    const found = provenance(layers, weights, runStack(layers, weights, input), input, 0);
    expect(found.exact).toBe(false);
    expect(gapOf(found.value, found.input)).toBeGreaterThan(0.1);
    expect(gapOf(found.value, found.layers[0]!)).toBeLessThan(addsUpWithin);
  });
});
