import type { Digits } from '@/lib/data/digits.ts';
import { picturePixels, sliceDigits } from '@/lib/data/digits.ts';
import { DataError } from '@/lib/data/error.ts';
import type { LoadOptions } from '@/lib/data/load.ts';
import type { Source, Split } from '@/lib/data/sources.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import { breathe } from './breathe.ts';
import type { Engine } from './engine.ts';
import { batchCount, trainingLoop, type Step } from './loop.ts';
import { createOptimizer } from './optimizers.ts';
import type { AnswerMessage, CommandMessage, EventMessage, Failure, LossName, ProbeRow, Recipe, ReferenceLosses, TrainingEvent } from './protocol.ts';
import { randomStream } from './random.ts';
import { planRecipe } from './recipe.ts';
import { createReporter } from './reporter.ts';

/** What a session needs from outside; tests give others. */
export interface Surroundings {
  post(message: EventMessage | AnswerMessage): void;
  chooseBackend(recipe: Recipe): Promise<readonly ProbeRow[]>;
  createEngine(layers: readonly PlannedLayer[], loss: LossName): Engine;
  loadDigits(source: Source, split: Split, count: number, options: LoadOptions): Promise<Digits>;
  references(train: Digits, test: Digits, loss: LossName): ReferenceLosses;
}

/** The whole test set: MNIST has this many, and as many Strokes are drawn. */
const testPictures = 10_000;
const shownPictures = 10;
const showEvery = 500;

/** A run that is ready: what trains, and what it is asked to do. */
interface Ready {
  engine: Engine;
  parameters: Float32Array;
  steps: AsyncGenerator<Step, void, void>;
  shown: Digits;
  finishedEpochs: number;
  reporter: ReturnType<typeof createReporter>;
  /** Of an epoch. */
  batches: number;
}
type Wish = 'rest' | 'batch' | 'epoch' | 'end';

class Refused extends Error {
  constructor(readonly failure: Failure) { super(failure.code); }
}

/** One run, from its recipe to its end. Events go out through `emit`; a run that was dropped sends nothing more. */
class Session {
  private ready: Ready | null = null;
  private wish: Wish = 'rest';
  private working = false;
  private over = false;
  private readonly abort = new AbortController();

  constructor(
    private readonly recipe: Recipe,
    private readonly around: Surroundings,
    private readonly rows: () => Promise<readonly ProbeRow[]>,
    private readonly send: (event: TrainingEvent) => void,
  ) {}

  private emit(event: TrainingEvent): void {
    if (!this.abort.signal.aborted) this.send(event);
  }

  async prepare(): Promise<void> {
    try {
      this.emit({ type: 'status', status: 'loading' });
      this.ready = await this.makeReady();
      this.emit({ type: 'status', status: 'idle' });
      await this.work();
    } catch (error) {
      this.fail(error);
    }
  }

  private async makeReady(): Promise<Ready> {
    const { recipe, around } = this;
    const plan = planRecipe(recipe);
    if ('failure' in plan) throw new Refused(plan.failure);
    const rows = await this.rows();
    this.emit({ type: 'probe', rows });
    if (!rows.some(({ verdict }) => verdict === 'taken')) throw new Refused({ code: 'noBackend', values: {} });
    const train = await this.load('train', recipe.images);
    const test = await this.load('test', testPictures);
    this.emit({ type: 'references', references: around.references(train, test, recipe.loss) });
    const engine = around.createEngine(plan.layers, recipe.loss);
    const parameters = glorotUniform(engine.slots, randomStream(recipe.seed, 'weights'));
    const optimizer = createOptimizer(recipe.optimizer, recipe.rate, parameterCount(engine.slots));
    const { batch, epochs, seed } = recipe;
    const batches = batchCount(train.count, batch);
    const ready: Ready = {
      engine, parameters, shown: sliceDigits(test, 0, shownPictures), finishedEpochs: 0, batches,
      reporter: createReporter({ epochs, images: train.count, batches }, event => this.emit(event)),
      steps: trainingLoop({ engine, optimizer, parameters, train, test, batch, epochs, seed }),
    };
    await this.show(ready, true);
    return ready;
  }

  private load(part: Split, count: number): Promise<Digits> {
    const { baseUrl, seed, data } = this.recipe;
    return this.around.loadDigits(data, part, count, {
      baseUrl, seed, signal: this.abort.signal, onProgress: (loaded, total) => this.emit({ type: 'loading', part, loaded, total }),
    });
  }

  private async show({ engine, parameters, shown }: Ready, first = false): Promise<void> {
    const outputs = await engine.reconstruct(parameters, shown.images);
    this.emit({
      type: 'reconstructions', count: shown.count, outputs,
      inputs: first ? shown.images.slice() : null, labels: first ? [...shown.labels] : null,
    });
  }

  /** Sets how far to go. Before everything is ready the wish is kept. */
  want(wish: Wish): void {
    if (this.over) return;
    this.wish = wish;
    if (this.ready) this.work().catch((error: unknown) => this.fail(error));
  }

  private resting(): boolean {
    return this.wish === 'rest' || this.over;
  }

  /** Steps as far as is wished. */
  private async work(): Promise<void> {
    if (this.working || this.resting() || !this.ready) return;
    this.working = true;
    this.emit({ type: 'status', status: 'training' });
    let lastShown = performance.now();
    while (!this.resting()) {
      await this.step(this.ready);
      if (performance.now() - lastShown > showEvery) {
        await this.show(this.ready);
        lastShown = performance.now();
      }
      await breathe();
    }
    if (!this.over) {
      await this.show(this.ready);
      this.emit({ type: 'status', status: 'paused' });
    }
    this.working = false;
  }

  private async step(ready: Ready): Promise<void> {
    const start = performance.now();
    const { value: step } = await ready.steps.next();
    const milliseconds = performance.now() - start;
    if (!step) return this.finish(ready);
    if (step.type === 'diverged') {
      await this.show(ready);
      throw new Refused({ code: 'diverged', values: { epoch: step.epoch, batch: step.batch, loss: step.loss } });
    }
    if (step.type === 'judging') return ready.reporter.judging(milliseconds);
    if (step.type === 'batch') {
      ready.reporter.batch(step, milliseconds, step.batch === ready.batches || this.wish === 'batch');
      // After an epoch's last batch its validation still belongs to what was asked for.
      if (this.wish === 'batch' && step.batch !== ready.batches) this.wish = 'rest';
      return;
    }
    ready.reporter.epoch(step, milliseconds);
    ready.finishedEpochs = step.epoch;
    if (step.epoch === this.recipe.epochs) return this.finish(ready);
    if (this.wish !== 'end') this.wish = 'rest';
  }

  private async finish(ready: Ready): Promise<void> {
    this.over = true;
    await this.show(ready);
    this.emit({ type: 'status', status: 'done' });
  }

  private fail(error: unknown): void {
    if (this.abort.signal.aborted) return;
    this.over = true;
    this.working = false;
    const failure: Failure = error instanceof Refused ? error.failure
      : error instanceof DataError ? { code: 'dataError', values: { code: error.code, file: error.file, expected: error.expected, got: error.got } }
        : { code: 'engineLost', values: { message: error instanceof Error ? error.message : String(error) } };
    this.emit({ type: 'status', status: 'failed', failure });
  }

  async reconstruct(id: number, pictures: Uint8Array): Promise<AnswerMessage> {
    if (!this.ready || pictures.length === 0 || pictures.length % picturePixels !== 0) return { id, refused: true };
    return { id, pictures: await this.ready.engine.reconstruct(this.ready.parameters, pictures) };
  }

  weights(id: number): AnswerMessage {
    if (!this.ready) return { id, refused: true };
    const { engine, parameters, finishedEpochs } = this.ready;
    const weights = engine.slots.map(({ name, shape, offset, size }) => ({ name, shape, data: parameters.slice(offset, offset + size) }));
    return { id, weights, epoch: finishedEpochs };
  }

  drop(): void {
    this.abort.abort();
    this.wish = 'rest';
    this.over = true;
  }
}

/** The worker's side of the protocol. One run at a time: a new `prepare` drops the one before. */
export function createSessions(around: Surroundings): { receive(message: CommandMessage): Promise<void> } {
  let session: Session | null = null;
  let rows: Promise<readonly ProbeRow[]> | null = null;
  return {
    async receive({ run, command }) {
      switch (command.type) {
        case 'prepare': {
          session?.drop();
          session = new Session(command.recipe, around, () => (rows ??= around.chooseBackend(command.recipe)), event => around.post({ run, event }));
          return session.prepare();
        }
        case 'start': return session?.want('end');
        case 'pause': return session?.want('rest');
        case 'oneBatch': return session?.want('batch');
        case 'oneEpoch': return session?.want('epoch');
        case 'reconstruct': return around.post(await session?.reconstruct(command.id, command.pictures) ?? { id: command.id, refused: true });
        case 'weights': return around.post(session?.weights(command.id) ?? { id: command.id, refused: true });
        case 'dispose': return session?.drop();
      }
    },
  };
}
