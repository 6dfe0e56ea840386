import { sliceDigits, type Digits } from '@/lib/data/digits.ts';
import { DataError } from '@/lib/data/error.ts';
import type { LoadOptions } from '@/lib/data/load.ts';
import type { OwnPictures } from '@/lib/data/own.ts';
import type { Source, Split } from '@/lib/data/sources.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import { ranked, withTaken } from './candidates.ts';
import { EngineLost } from './engine.ts';
import type { Engines } from './engines.ts';
import { batchCount, trainingLoop, type Checkpoint, type Step } from './loop.ts';
import { createOptimizer, type Optimizer } from './optimizers.ts';
import type { AnswerMessage, EventMessage, Failure, LossName, Recipe, ReferenceLosses, TrainingEvent } from './protocol.ts';
import { randomStream } from './random.ts';
import { planRecipe } from './recipe.ts';
import { createReporter } from './reporter.ts';
import { createStandby, type Standby } from './standby.ts';

/** What training needs from outside; tests give others. */
export interface Surroundings {
  post(message: EventMessage | AnswerMessage): void;
  engines: Engines;
  /** Takes a lock for life. */
  hold?(lock: string): void;
  loadDigits(source: Source, split: Split, count: number, options: LoadOptions): Promise<Digits>;
  references(train: Digits, test: Digits, loss: LossName): ReferenceLosses;
}

/** A run that is ready to train. */
export interface Ready {
  engine: Standby;
  optimizer: Optimizer;
  parameters: Float32Array;
  steps: AsyncGenerator<Step, void, void>;
  /** Digits whose reconstructions are shown. */
  shown: Digits;
  finishedEpochs: number;
  reporter: ReturnType<typeof createReporter>;
  /** Of an epoch. */
  batches: number;
}

/** The whole test set: MNIST has this many, and as many Strokes are drawn. */
const testPictures = 10_000;
const shownPictures = 10;

/** What is there from before: a place to go on from, the table of engines of an earlier visit, the reader's own pictures. */
export interface Earlier { from?: Checkpoint | undefined; kept?: unknown; own?: Pick<OwnPictures, 'train' | 'test'> | undefined }

/** A run that cannot begin or go on, with the reason that the page is told. */
export class Refused extends Error {
  constructor(readonly failure: Failure) { super(failure.code); }
}

/** What the page is told of an error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure;
  if (error instanceof DataError) {
    const { code, file, expected, got } = error;
    return { code: 'dataError', values: { code, file, expected, got } };
  }
  return { code: 'engineLost', values: { message: error instanceof Error ? error.message : String(error) } };
}

/**
 * The first digits of the test set and what comes back; the digits themselves only where they are new to the page. None
 * where the engine is lost: the next batch finds that too, and mends it.
 */
export async function showDigits({ engine, parameters, shown }: Ready, emit: (event: TrainingEvent) => void, first = false): Promise<void> {
  const outputs = await engine.reconstruct(parameters, shown.images).catch((error: unknown) => {
    if (error instanceof EngineLost && !first) return null;
    throw error;
  });
  if (!outputs) return;
  emit({
    type: 'reconstructions', count: shown.count, outputs,
    inputs: first ? shown.images.slice() : null, labels: first ? [...shown.labels] : null,
  });
}

/** Goes on with an engine that was opened; where that fails, or nobody wants it any more, the engine is given back. */
async function keeping<E extends { dispose?(): void }, T>(engine: E, signal: AbortSignal, goOn: () => Promise<T>): Promise<T> {
  try {
    const found = await goOn();
    signal.throwIfAborted();
    return found;
  } catch (error) {
    engine.dispose?.();
    throw error;
  }
}

/**
 * Makes a recipe ready: checks it, chooses the engine, loads pictures, draws the first weights.
 *
 * @throws `Refused`, `DataError`, the reason of an aborted signal, or what the engine throws
 */
export async function makeReady(recipe: Recipe, around: Surroundings, signal: AbortSignal, emit: (event: TrainingEvent) => void, { from, kept, own }: Earlier = {}): Promise<Ready> {
  const plan = planRecipe(recipe);
  if ('failure' in plan) throw new Refused(plan.failure);
  const table = await around.engines.table(recipe, kept);
  const keep = around.engines.kept();
  if (keep) emit({ type: 'measured', table: keep });
  const names = ranked(table, recipe);
  emit({ type: 'probe', rows: withTaken(table, names[0]) });
  if (names.length === 0) throw new Refused({ code: 'noBackend', values: {} });
  const { data, baseUrl, batch, epochs, seed } = recipe;
  const load = async (part: Split, count: number): Promise<Digits> => {
    if (data !== 'own') return around.loadDigits(data, part, count, { baseUrl, seed, signal, onProgress: (loaded, total) => emit({ type: 'loading', part, loaded, total }) });
    if (!own) throw new Refused({ code: 'noPictures', values: {} });
    return sliceDigits(own[part], 0, count);
  };
  const train = await load('train', recipe.images);
  const test = await load('test', testPictures);
  emit({ type: 'references', references: around.references(train, test, recipe.loss) });
  const engine = await createStandby(names, name => around.engines.open(name, plan.layers, recipe.loss));
  return keeping(engine, signal, async () => {
    emit({ type: 'engine', name: engine.name(), version: engine.versionNow(), skipped: engine.skipped });
    const parameters = from?.parameters.slice() ?? glorotUniform(engine.slots, randomStream(seed, 'weights'));
    const optimizer = createOptimizer(recipe.optimizer, recipe.rate, parameterCount(engine.slots), recipe);
    if (from) optimizer.restore(from.optimizer);
    const finished = from?.epoch ?? 0;
    const batches = batchCount(train.count, batch);
    const ready: Ready = {
      engine, optimizer, parameters, shown: sliceDigits(test, 0, shownPictures), finishedEpochs: finished, batches,
      reporter: createReporter({ epochs, images: train.count, batches }, emit),
      steps: trainingLoop({ engine, optimizer, parameters, train, test, batch, epochs, seed, finished }),
    };
    await showDigits(ready, emit, true);
    return ready;
  });
}
