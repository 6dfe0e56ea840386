import { picturePixels, sliceDigits, type Digits } from '@/lib/data/digits.ts';
import type { Engine } from './engine.ts';
import type { Optimizer } from './optimizers.ts';
import type { DeadLayer } from './protocol.ts';
import { shuffledOrder } from './random.ts';

export interface Run {
  engine: Engine;
  optimizer: Optimizer;
  /** Changed in place, batch by batch. */
  parameters: Float32Array;
  train: Digits;
  test: Digits;
  batch: number;
  epochs: number;
  seed: number;
}

export type Step =
  /** Some of the test set is judged: a place to rest, no more. */
  | { type: 'judging' }
  | { type: 'batch'; epoch: number; batch: number; loss: number; pictures: number }
  | { type: 'epoch'; epoch: number; loss: number; validationLoss: number; deadChannels: readonly DeadLayer[] }
  | { type: 'diverged'; epoch: number; batch: number; loss: number };

/** A loss this many times the first one will not come back. */
const hopeless = 100;
/** Pictures that are put through at once when no gradient is asked for. */
const judgedAtOnce = 250;
/** Test pictures that a channel must stay silent on to be called dead. */
const picturesForDead = 500;

/** Batches of an epoch; the last one may be smaller. */
export const batchCount = (pictures: number, batch: number): number => Math.ceil(pictures / batch);

function collect({ images }: Digits, order: Uint32Array): Uint8Array {
  const pictures = new Uint8Array(order.length * picturePixels);
  order.forEach((from, to) => pictures.set(images.subarray(from * picturePixels, (from + 1) * picturePixels), to * picturePixels));
  return pictures;
}

/** Mean loss over a whole set, summed in float64; a place to rest after every part. */
async function* judge(engine: Engine, parameters: Float32Array, digits: Digits): AsyncGenerator<Step, number, void> {
  let sum = 0;
  for (let from = 0; from < digits.count; from += judgedAtOnce) {
    const part = sliceDigits(digits, from, from + judgedAtOnce);
    sum += part.count * await engine.loss(parameters, part.images);
    yield { type: 'judging' };
  }
  return sum / digits.count;
}

/** ReLU layers with channels that answer 0 to every one of the first test pictures. */
export async function findDead(engine: Engine, parameters: Float32Array, test: Digits): Promise<DeadLayer[]> {
  const reach = await engine.reluReach(parameters, sliceDigits(test, 0, picturesForDead).images);
  return reach.map(({ layer, largest }) => ({ layer, channels: largest.length, dead: largest.filter(value => value <= 0).length }));
}

/**
 * Trains, and stops after every batch until it is asked for the next: whoever holds the generator pauses by not
 * asking. A batch's loss is measured before its update; an epoch's is the mean of its batches weighted by their
 * size; validation is the whole test set. Where the loss diverges the parameters are put back to those of the last
 * finished epoch (or the first ones) and the run is over.
 */
export async function* trainingLoop({ engine, optimizer, parameters, train, test, batch, epochs, seed }: Run): AsyncGenerator<Step, void, void> {
  const lastGood = parameters.slice();
  let bound = Infinity;
  const good = (loss: number) => Number.isFinite(loss) && loss <= bound;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = shuffledOrder(train.count, seed, epoch);
    let sum = 0;
    for (let from = 0; from < train.count; from += batch) {
      const pictures = collect(train, order.subarray(from, from + batch));
      const count = pictures.length / picturePixels;
      const { loss, gradient } = await engine.gradient(parameters, pictures);
      if (!good(loss)) {
        parameters.set(lastGood);
        yield { type: 'diverged', epoch, batch: from / batch + 1, loss };
        return;
      }
      if (bound === Infinity) bound = hopeless * loss;
      optimizer.step(parameters, gradient);
      sum += count * loss;
      yield { type: 'batch', epoch, batch: from / batch + 1, loss, pictures: count };
    }
    const validationLoss = yield* judge(engine, parameters, test);
    if (!good(validationLoss)) {
      parameters.set(lastGood);
      yield { type: 'diverged', epoch, batch: batchCount(train.count, batch), loss: validationLoss };
      return;
    }
    lastGood.set(parameters);
    yield { type: 'epoch', epoch, loss: sum / train.count, validationLoss, deadChannels: await findDead(engine, parameters, test) };
  }
}
