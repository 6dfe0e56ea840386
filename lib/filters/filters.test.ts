import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runStack } from '@/lib/plain/stackRun.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { randomStream } from '@/lib/training/random.ts';
import { firstLayerTold, startFilters, trainedFilters } from './firstLayer.ts';
import { packTensor, unpackTensor } from './packed.ts';
import { digitsRecipe, type ClassifierFile } from './recipe.ts';
import { loadTrained } from './trained.ts';

const folder = new URL('.', import.meta.url);
const file = JSON.parse(readFileSync(new URL('digits.json', folder), 'utf8')) as ClassifierFile;

describe('the committed weights', () => {
  it('take at most 50 kB, with their recipe, and the first layer alone at most 4', () => {
    expect(statSync(new URL('digits.json', folder)).size).toBeLessThanOrEqual(50_000);
    expect(statSync(new URL('firstLayer.json', folder)).size).toBeLessThanOrEqual(4000);
  });

  it('say how they came about: the recipe, the engine, the losses, what was held out', () => {
    expect({ ...file.recipe, data: 'mnist' }).toEqual({ ...digitsRecipe });
    expect(file.made).toMatch(/TensorFlow\.js \d+\.\d+/);
    expect(file.losses).toHaveLength(file.recipe.epochs);
    expect(file.losses.at(-1)!).toBeLessThan(file.losses[0]!);
    expect(file.heldOut.strokes.pictures).toBe(5000);
    expect(file.heldOut.strokes.right / 5000).toBeGreaterThan(0.9);
    if (file.recipe.data === 'mnist') expect(file.heldOut.mnist!.right / file.heldOut.mnist!.pictures).toBeGreaterThan(0.98);
  });

  it('are kept to half a step of their tensor, 1/65,534 of its largest', () => {
    const coarsest = Math.max(...file.tensors.map(({ step }) => step));
    expect(file.largestError).toBeGreaterThan(0);
    // The difference is measured in float32, whose own rounding adds a little.
    expect(file.largestError).toBeLessThanOrEqual(coarsest / 2 * 1.01);
  });
});

describe('packing', () => {
  it('gives every number back within half a step, and zeros as they are', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }), values => {
      const packed = packTensor('any', [values.length], values);
      unpackTensor(packed).forEach((value, place) => expect(Math.abs(value - values[place]!)).toBeLessThanOrEqual(packed.step / 2 * (1 + 1e-9) + Number.MIN_VALUE * 40_000));
    }), { seed: 3 });
    expect([...unpackTensor(packTensor('zeros', [3], [0, 0, 0]))]).toEqual([0, 0, 0]);
  });

  it('refuses numbers that do not fill the shape, and says how to mend it', () => {
    expect(() => unpackTensor({ ...packTensor('conv2d/kernel', [2], [1, 2]), shape: [3] })).toThrow(/conv2d\/kernel: expected 6 bytes.*npm run train -- filters/);
  });
});

describe('the trained network', () => {
  it('has the weights of its layers: 416, 2,320, 2,320 and 7,850, 12,906 in all', async () => {
    const { weights } = await loadTrained();
    const counts = weights.filter(({ kernel }) => kernel).map(({ kernel, bias }) => kernel!.values.length + bias!.length);
    expect(counts).toEqual([416, 2320, 2320, 7850]);
    expect(weights[0]!.kernel!.shape).toEqual([5, 5, 1, 16]);
  });

  it('names nine of ten Strokes in plain float64 loops', async () => {
    const { layers, weights } = await loadTrained();
    const { images, labels, count } = strokes(77, 0, 60, 'test');
    let right = 0;
    for (let at = 0; at < count; at++) {
      const picture = volume([28, 28, 1], Float64Array.from(images.subarray(at * picturePixels, (at + 1) * picturePixels), byte => byte / 255));
      const scores = runStack(layers, weights, picture).at(-1)!.output.values;
      if (scores.indexOf(Math.max(...scores)) === labels[at]) right += 1;
    }
    expect(right).toBeGreaterThanOrEqual(54);
  });
});

describe('the first layer', () => {
  it('is that of the network, to the last bit, with the same recipe', async () => {
    const { weights: [first], recipe, heldOut } = await loadTrained();
    expect(trainedFilters()).toEqual({ kernel: first!.kernel, bias: first!.bias });
    expect(firstLayerTold).toEqual({ recipe, heldOut });
  });

  it('begins as Glorot says, by the seed: uniform within ±√(6 / 425), biases 0', () => {
    const { kernel, bias } = startFilters(randomStream(file.recipe.seed, 'weights'));
    const bound = Math.sqrt(6 / (25 + 400));
    expect(Math.max(...kernel.values.map(Math.abs))).toBeLessThanOrEqual(bound + 1e-7);
    expect(Math.max(...kernel.values.map(Math.abs))).toBeGreaterThan(0.95 * bound);
    expect([...bias]).toEqual(Array(16).fill(0));
    expect(startFilters(randomStream(2, 'weights')).kernel.values).not.toEqual(kernel.values);
  });

  it('moved away from where it began, and answers to its own start more than to another seed’s', () => {
    const trained = trainedFilters().kernel.values;
    const likeness = (other: Float64Array) => {
      const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, place) => sum + value * b[place]!, 0);
      return product(trained, other) / Math.sqrt(product(trained, trained) * product(other, other));
    };
    const own = likeness(startFilters(randomStream(file.recipe.seed, 'weights')).kernel.values);
    expect(own).toBeLessThan(0.9);
    expect(own).toBeGreaterThan(Math.abs(likeness(startFilters(randomStream(9, 'weights')).kernel.values)) + 0.1);
  });
});
