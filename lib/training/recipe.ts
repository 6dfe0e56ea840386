import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import type { Failure, Recipe } from './protocol.ts';

const inBounds: { [K in keyof Recipe]?: (value: Recipe[K]) => boolean } = {
  images: value => Number.isInteger(value) && value >= 1 && value <= 60_000,
  rate: value => Number.isFinite(value) && value > 0,
  batch: value => Number.isInteger(value) && value >= 1 && value <= 4096,
  epochs: value => Number.isInteger(value) && value >= 1 && value <= 10_000,
  seed: value => Number.isSafeInteger(value),
};

function firstOutOfBounds(recipe: Recipe): keyof Recipe | undefined {
  return (Object.keys(inBounds) as (keyof Recipe)[]).find(key => !(inBounds[key] as (value: unknown) => boolean)(recipe[key]));
}

/**
 * The layers of a recipe's model, planned for pictures of 28 × 28 × 1, or why it cannot be trained: a value out of
 * bounds, a model that is not one, or one that does not give back 784 numbers.
 */
export function planRecipe(recipe: Recipe): { layers: readonly PlannedLayer[] } | { failure: Failure } {
  const key = firstOutOfBounds(recipe);
  if (key) return { failure: { code: 'recipeRefused', values: { key, got: String(recipe[key]) } } };
  const read = readModel(recipe.model);
  if ('refusal' in read) return { failure: { code: 'notAStack', values: { ...read.refusal } } };
  const { layers, refusal } = planStack(read.stack, [pictureSide, pictureSide, 1]);
  if (refusal) {
    const { layer, code, expected, got } = refusal;
    return { failure: { code: 'stackRefused', values: { layer, code, expected, got } } };
  }
  const output = layers.at(-1)!.output;
  const fits = output.reduce((product, size) => product * size, 1) === picturePixels && (output.length === 1 || output[2] === 1);
  return fits ? { layers } : { failure: { code: 'outputMismatch', values: { got: output.join(' × ') } } };
}
