import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStack, type Stack } from './stack.ts';
import { smallChain } from './stack.fixture.ts';
import { weightCount } from './stackFactors.ts';
import { planStack } from './stackShapes.ts';

const read = (text: string): Stack => (parseStack(text) as { stack: Stack }).stack;
const first = (text: string, input: readonly [number, number, number]) => {
  const [planned] = planStack(read(text), input).layers;
  return weightCount(planned!.layer, planned!.input, planned!.output);
};

it('takes the 1,200 weights of the source apart: 5 · 5 · 3 · 16, at 384 × 216 places', () => {
  const { factors, biases, places } = first('conv5f16s5b0', [1920, 1080, 3]);
  expect(factors.map(({ value }) => value)).toEqual([5, 5, 3, 16]);
  expect(biases).toBe(0);
  expect(places).toEqual([384, 216]);
});

it('counts a transposed convolution at the places of its input, and a dense layer on a picture at every pixel', () => {
  expect(first('tconv3f2s2', [4, 5, 3])).toMatchObject({ biases: 2, places: [4, 5] });
  expect(first('dense7', [4, 5, 3])).toMatchObject({ factors: [{ value: 3 }, { value: 7 }], biases: 7, places: [4, 5] });
});

it('finds nothing to learn in a pooling', () => expect(first('pool2', [4, 4, 3])).toMatchObject({ factors: [], biases: 0 }));

it('multiplies to the parameters and multiply-adds of the plan, whatever the chain', () => {
  fc.assert(fc.property(smallChain, chain => {
    for (const { layer, input, output, parameters, multiplyAdds } of planStack(chain, [12, 10, 2]).layers) {
      const { factors, biases, places } = weightCount(layer, input, output);
      const weights = factors.length === 0 ? 0 : factors.reduce((product, { value }) => product * value, 1);
      expect(weights + biases).toBe(parameters);
      expect(weights * places[0] * places[1]).toBe(multiplyAdds);
    }
  }), { seed: 6, numRuns: 200 });
});
