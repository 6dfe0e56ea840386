import { expect, it } from 'vitest';
import { tapeSets, type RunSet } from './sets.ts';
import { schedule } from './trainSets.ts';

it('begins the longest runs of all sets first, each once', () => {
  const planned = schedule(tapeSets);
  expect(planned).toHaveLength(tapeSets.reduce((sum, { seeds }) => sum + seeds.length, 0));
  expect(new Set(planned.map(({ set, recipe }) => `${set.name} ${recipe.seed}`)).size).toBe(planned.length);
  // Fifty epochs come before ten; among equal epochs the upsampling decoder, which costs more.
  const order = [...new Set(planned.map(({ set }) => set.name))];
  expect(order).toEqual(['source-1-adadelta', 'source-2-adadelta', 'source-1-adam', 'source-2-adam']);
});

it('refuses a model that cannot be read', () => {
  expect(() => schedule([{ ...tapeSets[0]!, recipe: { ...tapeSets[0]!.recipe, model: 'convolution' } } as RunSet])).toThrow('expected the layer notation');
});
