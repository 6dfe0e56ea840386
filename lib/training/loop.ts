import { picturePixels, sliceDigits, type Digits } from '@/lib/data/digits.ts';
import { EngineLost, type Engine, type Repair } from './engine.ts';
import type { Optimizer, OptimizerState } from './optimizers.ts';
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
  /** Epochs that lie behind already, where a run goes on. */
  finished?: number;
}

/** Where a run stands behind an epoch: everything that going on from there needs. */
export interface Checkpoint { epoch: number; parameters: Float32Array; optimizer: OptimizerState }

export type Step =
  /** Some of the test set is judged: a place to rest, no more. */
  | { type: 'judging' }
  | { type: 'batch'; epoch: number; batch: number; loss: number; pictures: number }
  /** `gradient`: of the last batch's mean loss by every parameter, before its step; `gradients`: how large it is. */
  | { type: 'epoch'; epoch: number; loss: number; validationLoss: number; deadChannels: readonly DeadLayer[]; gradient: Float32Array; gradients: readonly GradientSize[] }
  /** The engine was lost in the middle of an epoch, which begins again from its first batch. */
  | { type: 'restarted'; epoch: number; reason: EngineLost['reason']; repair: Repair }
  | { type: 'diverged'; epoch: number; batch: number; loss: number };

/** Root mean square of the gradient of a layer's kernel. */
export interface GradientSize { layer: number; size: number }

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

/** How large the gradient of each kernel is. */
const sizesOf = ({ slots }: Engine, gradient: Float32Array): GradientSize[] => slots.filter(({ role }) => role === 'kernel').map(({ layer, offset, size }) =>
  ({ layer, size: Math.sqrt(gradient.subarray(offset, offset + size).reduce((sum, value) => sum + value * value, 0) / size) }));

/** An engine that is lost so often in one epoch will not get through it. */
const mostRestarts = 5;

/**
 * Trains, and stops after every batch until it is asked for the next: whoever holds the generator pauses by not
 * asking. A batch's loss is measured before its update; an epoch's is the mean of its batches weighted by their
 * size; validation is the whole test set. Where the loss diverges the parameters are put back to those of the last
 * finished epoch (or the first ones) and the run is over. An epoch in which the engine is lost is begun again.
 */
export async function* trainingLoop(run: Run): AsyncGenerator<Step, void, void> {
  const { engine, optimizer, parameters, epochs, finished = 0 } = run;
  const bound = { loss: Infinity }, ahead = createAhead();
  for (let epoch = finished + 1; epoch <= epochs; epoch++) {
    const start: Checkpoint = { epoch: epoch - 1, parameters: parameters.slice(), optimizer: optimizer.snapshot() };
    for (let restarts = 0; ; restarts++) {
      try {
        if (yield* oneEpoch(run, epoch, start.parameters, bound, ahead)) break;
        return;
      } catch (error) {
        if (!(error instanceof EngineLost) || !engine.repair || restarts === mostRestarts) throw error;
        parameters.set(start.parameters);
        optimizer.restore(start.optimizer);
        yield { type: 'restarted', epoch, reason: error.reason, repair: await engine.repair() };
      }
    }
  }
}

/** The order of the epoch after this one, made before it is needed. */
interface Ahead {
  prepare(count: number, seed: number, epoch: number): void;
  take(count: number, seed: number, epoch: number): Uint32Array;
}

function createAhead(): Ahead {
  let ready: { epoch: number; order: Uint32Array } | null = null;
  return {
    prepare(count, seed, epoch) { ready = { epoch, order: shuffledOrder(count, seed, epoch) }; },
    take(count, seed, epoch) { return ready?.epoch === epoch ? ready.order : shuffledOrder(count, seed, epoch); },
  };
}

/** One epoch and its validation; false where the loss diverged. */
async function* oneEpoch({ engine, optimizer, parameters, train, test, batch, seed }: Run, epoch: number, lastGood: Float32Array, bound: { loss: number }, ahead: Ahead): AsyncGenerator<Step, boolean, void> {
  const good = (loss: number) => Number.isFinite(loss) && loss <= bound.loss;
  const order = ahead.take(train.count, seed, epoch);
  const batchFrom = (from: number) => collect(train, order.subarray(from, from + batch));
  let sum = 0;
  let last = new Float32Array();
  let following = batchFrom(0);
  for (let from = 0; from < train.count; from += batch) {
    const pictures = following;
    const count = pictures.length / picturePixels;
    const asked = engine.gradient(parameters, pictures);
    // While helpers still compute: the next batch, and at the end of the epoch the order of the next.
    if (from + batch < train.count) following = batchFrom(from + batch);
    else ahead.prepare(train.count, seed, epoch + 1);
    const { loss, gradient } = await asked;
    if (!good(loss)) {
      parameters.set(lastGood);
      yield { type: 'diverged', epoch, batch: from / batch + 1, loss };
      return false;
    }
    if (bound.loss === Infinity) bound.loss = hopeless * loss;
    if (from + batch >= train.count) last = gradient.slice();
    optimizer.step(parameters, gradient);
    sum += count * loss;
    yield { type: 'batch', epoch, batch: from / batch + 1, loss, pictures: count };
  }
  const validationLoss = yield* judge(engine, parameters, test);
  if (!good(validationLoss)) {
    parameters.set(lastGood);
    yield { type: 'diverged', epoch, batch: batchCount(train.count, batch), loss: validationLoss };
    return false;
  }
  yield { type: 'epoch', epoch, loss: sum / train.count, validationLoss, deadChannels: await findDead(engine, parameters, test), gradient: last, gradients: sizesOf(engine, last) };
  return true;
}
