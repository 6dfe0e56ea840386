import { dispose, tensor } from '@tensorflow/tfjs-core';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { picturePixels, sliceDigits, type Digits } from '@/lib/data/digits.ts';
import type { ClassifierRecipe } from '@/lib/filters/recipe.ts';
import { createModel, type Model } from '@/lib/tensor/model.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import { createOptimizer } from '../optimizers.ts';
import { randomStream, shuffledOrder } from '../random.ts';

const classes = 10;
/** Pictures that are put through at once when no gradient is asked for. */
const judgedAtOnce = 500;

/** A model that answers a picture of a digit with ten scores. Throws where the recipe's model is none. */
export function classifierOf({ model: text, input }: Pick<ClassifierRecipe, 'model' | 'input'>): Model {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(`classifier.model: expected the layer notation, got ${text}`);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal || layers.at(-1)!.output.join() !== String(classes)) throw new Error(`classifier.model: expected a stack on ${input.join(' × ')} that ends in ${classes} numbers, got ${text}`);
  return createModel(layers);
}

function batchOf({ images, labels }: Digits, order: ArrayLike<number>, input: readonly number[]) {
  const pictures = new Float32Array(order.length * picturePixels);
  const goal = new Float32Array(order.length * classes);
  Array.from(order).forEach((from, to) => {
    for (let pixel = 0; pixel < picturePixels; pixel++) pictures[to * picturePixels + pixel] = images[from * picturePixels + pixel]! / 255;
    goal[to * classes + labels[from]!] = 1;
  });
  return { pictures: tensor(pictures, [order.length, ...input]), goal: tensor(goal, [order.length, classes]) };
}

/**
 * Trains a classifier on the backend that is set: start, order of the pictures and updates follow from the seed.
 * `told` hears of every epoch its mean loss (of batches before their update, weighted by their pictures).
 */
export function trainClassifier(recipe: ClassifierRecipe, train: Digits, told: (epoch: number, loss: number) => void): { model: Model; parameters: Float32Array; losses: number[] } {
  const model = classifierOf(recipe);
  const parameters = glorotUniform(model.slots, randomStream(recipe.seed, 'weights'));
  const optimizer = createOptimizer(recipe.optimizer, recipe.rate, parameterCount(model.slots));
  const losses: number[] = [];
  for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
    const order = shuffledOrder(train.count, recipe.seed, epoch);
    let sum = 0;
    for (let from = 0; from < train.count; from += recipe.batch) {
      const places = order.subarray(from, from + recipe.batch);
      const { pictures, goal } = batchOf(train, places, recipe.input);
      const { loss, gradient } = model.gradient(parameters, pictures, goal, recipe.loss);
      dispose([pictures, goal]);
      optimizer.step(parameters, gradient);
      sum += places.length * loss;
    }
    losses.push(sum / train.count);
    told(epoch, sum / train.count);
  }
  return { model, parameters, losses };
}

/** How many digits get their highest score for what they show. */
export function countRight(model: Model, parameters: Float32Array, digits: Digits, input: readonly number[]): number {
  let right = 0;
  for (let from = 0; from < digits.count; from += judgedAtOnce) {
    const part = sliceDigits(digits, from, from + judgedAtOnce);
    const { pictures, goal } = batchOf(part, Uint32Array.from({ length: part.count }, (_, place) => place), input);
    const outputs = model.forward(parameters, pictures);
    const scores = outputs.at(-1)!.dataSync();
    for (let picture = 0; picture < part.count; picture++) {
      const own = scores.subarray(picture * classes, (picture + 1) * classes);
      if (own.indexOf(Math.max(...own)) === part.labels[picture]) right += 1;
    }
    dispose([...outputs, pictures, goal]);
  }
  return right;
}
