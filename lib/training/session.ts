import { picturePixels } from '@/lib/data/digits.ts';
import { breathe } from './breathe.ts';
import { withTaken } from './candidates.ts';
import type { EngineName } from './engine.ts';
import type { AnswerMessage, CommandMessage, Recipe, TrainingEvent } from './protocol.ts';
import { failureOf, makeReady, Refused, showDigits, type Earlier, type Ready, type Surroundings } from './ready.ts';

/** Milliseconds between two reconstructions while training. */
const showEvery = 500;

/** How far to go: nowhere, one batch, to the end of the epoch, to the end. */
type Wish = 'rest' | 'batch' | 'epoch' | 'end';

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
    private readonly send: (event: TrainingEvent) => void,
    private readonly earlier: Earlier = {},
  ) {}

  private readonly emit = (event: TrainingEvent): void => {
    if (!this.abort.signal.aborted) this.send(event);
  };

  async prepare(): Promise<void> {
    try {
      this.emit({ type: 'status', status: 'loading' });
      this.ready = await makeReady(this.recipe, this.around, this.abort.signal, this.emit, this.earlier);
      this.emit({ type: 'status', status: 'idle' });
      await this.work();
    } catch (error) {
      this.fail(error);
    }
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
        await showDigits(this.ready, this.emit);
        lastShown = performance.now();
      }
      await breathe();
    }
    if (!this.over) {
      await showDigits(this.ready, this.emit);
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
      await showDigits(ready, this.emit);
      throw new Refused({ code: 'diverged', values: { epoch: step.epoch, batch: step.batch, loss: step.loss } });
    }
    if (step.type === 'restarted') {
      const { epoch, reason, repair } = step;
      if (repair.type === 'replaced') this.emit({ type: 'engine', name: repair.by, version: ready.engine.versionNow(), skipped: ready.engine.skipped });
      return this.emit({ type: 'restarted', epoch, reason, repair });
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
    this.emit({ type: 'checkpoint', checkpoint: { epoch: step.epoch, parameters: ready.parameters.slice(), optimizer: ready.optimizer.snapshot() }, gradient: step.gradient });
    if (step.epoch === this.recipe.epochs) return this.finish(ready);
    if (this.wish !== 'end') this.wish = 'rest';
  }

  private async finish(ready: Ready): Promise<void> {
    this.over = true;
    await showDigits(ready, this.emit);
    this.emit({ type: 'status', status: 'done' });
  }

  private fail(error: unknown): void {
    if (this.abort.signal.aborted) return;
    this.over = true;
    this.working = false;
    this.emit({ type: 'status', status: 'failed', failure: failureOf(error) });
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

  engineName(): EngineName | undefined {
    return this.ready?.engine.name();
  }

  drop(): void {
    this.abort.abort();
    this.wish = 'rest';
    this.over = true;
    this.ready?.engine.dispose?.();
  }
}

/** The worker's side of the protocol. One run at a time: a new `prepare` drops the one before. */
export function createSessions(around: Surroundings): { receive(message: CommandMessage): Promise<void> } {
  let session: Session | null = null;

  async function measure(run: number, baseUrl: string): Promise<void> {
    const post = (event: TrainingEvent) => around.post({ run, event });
    post({ type: 'measuring', now: true });
    try {
      const rows = await around.engines.measure(baseUrl);
      const table = around.engines.kept();
      if (table) post({ type: 'measured', table });
      post({ type: 'probe', rows: withTaken(rows, session?.engineName()) });
    } finally {
      post({ type: 'measuring', now: false });
    }
  }

  return {
    async receive({ run, command }) {
      switch (command.type) {
        case 'prepare': {
          session?.drop();
          session = new Session(command.recipe, around, event => around.post({ run, event }), command);
          return session.prepare();
        }
        case 'measure': return measure(run, command.baseUrl);
        case 'start': return session?.want('end');
        case 'pause': return session?.want('rest');
        case 'oneBatch': return session?.want('batch');
        case 'oneEpoch': return session?.want('epoch');
        case 'reconstruct': return around.post(await session?.reconstruct(command.id, command.pictures) ?? { id: command.id, refused: true });
        case 'weights': return around.post(session?.weights(command.id) ?? { id: command.id, refused: true });
        case 'hold': return around.hold?.(command.lock);
        case 'dispose': return session?.drop();
      }
    },
  };
}
