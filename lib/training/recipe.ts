import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import { picturePixels, pictureSide } from '@/lib/data/digits.ts';
import type { Failure, Recipe } from './protocol.ts';

/** Most that is trained here, per picture: numbers that all layers put out, and multiply-adds. About 200 times the source's models; beyond it memory overflows. */
const mostNumbers = 16_000_000;
const mostMultiplyAdds = 100_000_000;

/** The first layer with which a stack becomes too large to be trained. */
function tooLarge(layers: readonly PlannedLayer[]): Failure | null {
  const spent = { numbers: 0, multiplyAdds: 0 };
  for (const [place, { output, multiplyAdds }] of layers.entries()) {
    spent.numbers += output.reduce((product, size) => product * size, 1);
    spent.multiplyAdds += multiplyAdds;
    const [got, expected] = spent.numbers > mostNumbers ? [spent.numbers, mostNumbers] : [spent.multiplyAdds, mostMultiplyAdds];
    if (got > expected) return { code: 'stackRefused', values: { layer: place + 1, code: 'tooLarge', expected, got } };
  }
  return null;
}

/** A share that something keeps from one step to the next; left out it is Keras's. */
const isShare = (value: number | undefined): boolean => value === undefined || (value >= 0 && value < 1);

const inBounds: { [K in keyof Recipe]?: (value: Recipe[K]) => boolean } = {
  images: value => Number.isInteger(value) && value >= 1 && value <= 60_000,
  rate: value => Number.isFinite(value) && value > 0,
  beta1: isShare, beta2: isShare, rho: isShare, decay: isShare, momentum: isShare,
  epsilon: value => value === undefined || (Number.isFinite(value) && value > 0),
  batch: value => Number.isInteger(value) && value >= 1 && value <= 1024,
  epochs: value => Number.isInteger(value) && value >= 1 && value <= 10_000,
  seed: value => Number.isSafeInteger(value),
  workers: value => Number.isInteger(value) && value >= 0 && value <= 16,
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
  const failure = tooLarge(layers);
  if (failure) return { failure };
  const output = layers.at(-1)!.output;
  const fits = output.reduce((product, size) => product * size, 1) === picturePixels && (output.length === 1 || output[2] === 1);
  return fits ? { layers } : { failure: { code: 'outputMismatch', values: { got: output.join(' × ') } } };
}
