import { describe, expect, it } from 'vitest';
import type { Recipe } from './protocol.ts';
import { planRecipe } from './recipe.ts';

const recipe: Recipe = {
  model: 'source-2', data: 'mnist', images: 60_000, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy',
  batch: 256, epochs: 3, seed: 7, baseUrl: 'https://example.org/data/',
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

  it('refuses a model that does not give back a picture', () => {
    expect(failure({ model: 'conv3f2psame' })).toEqual(['outputMismatch', { got: '28 × 28 × 2' }]);
    expect(failure({ model: 'pool2,conv3f4psame' })).toEqual(['outputMismatch', { got: '14 × 14 × 4' }]);
  });
});
