import { describe, expect, it } from 'vitest';
import type { Recipe } from './protocol.ts';
import { planRecipe } from './recipe.ts';

const recipe: Recipe = {
  model: 'source-2', data: 'mnist', images: 60_000, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy',
  batch: 256, epochs: 3, seed: 7, engine: 'auto', workers: 0, baseUrl: 'https://example.org/data/',
};
const failure = (changes: Partial<Recipe>) => {
  const plan = planRecipe({ ...recipe, ...changes });
  return 'failure' in plan ? [plan.failure.code, plan.failure.values] : plan.layers.length;
};

describe('planRecipe', () => {
  it('plans both source models, and stacks that give back 784 numbers in any form', () => {
    expect(failure({})).toBe(12);
    expect(failure({ model: 'source-1' })).toBe(13);
    expect(failure({ model: 'flatten,dense32arelu,dense784asigmoid' })).toBe(3);
    expect(failure({ model: 'conv3psameasigmoid' })).toBe(1);
  });

  it.each([['images', 0], ['images', 60_001], ['rate', 0], ['rate', NaN], ['batch', 1.5], ['epochs', 0], ['seed', 0.5]] as const)('refuses %s of %d by name', (key, value) => {
    expect(failure({ [key]: value })).toEqual(['recipeRefused', { key, got: String(value) }]);
  });

  it('says at which layer a model cannot be read or cannot work', () => {
    expect(failure({ model: 'conv3,covn3' })).toEqual(['notAStack', expect.objectContaining({ layer: 2, code: 'unknownKind', text: 'covn3' })]);
    expect(failure({ model: 'pool8,conv5' })).toEqual(['stackRefused', { layer: 2, code: 'windowTooLarge', expected: 3, got: 5 }]);
  });

  it('refuses a model too large for the memory of a page, at the layer that tips it over', () => {
    const heavy = 'conv31f32psame,conv31f32psame,conv3psame';
    expect(failure({ model: heavy })).toEqual(['stackRefused', { layer: 2, code: 'tooLarge', expected: 100_000_000, got: 31 ** 2 * 32 * 33 * 784 }]);
    expect(failure({ model: `up2,${Array(30).fill('conv1f256').join()},conv1,pool2` })).toMatchObject(['stackRefused', { code: 'tooLarge' }]);
  });

  it('refuses a model that does not give back a picture', () => {
    expect(failure({ model: 'conv3f2psame' })).toEqual(['outputMismatch', { got: '28 × 28 × 2' }]);
    expect(failure({ model: 'pool2,conv3f4psame' })).toEqual(['outputMismatch', { got: '14 × 14 × 4' }]);
  });
});
