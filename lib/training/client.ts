import type { OwnPictures } from '@/lib/data/own.ts';
import type { Checkpoint } from './loop.ts';
import type { AnswerMessage, EventMessage, Failure, NamedWeights, Recipe, TrainingCommand, TrainingEvent } from './protocol.ts';
import { pageMemory, type EngineMemory } from './memory.ts';
import { spawnTrainingWorker } from './spawnTraining.ts';
import { watchWorker, type Locks, type Watch } from './watch.ts';

/** A running (or resting) training as the page sees it. No method throws; what goes wrong comes as a `failed` status. */
export interface Trainer {
  /** Makes a run ready: backend, pictures, weights, first reconstructions. Drops a run that was going on. `from`: goes on behind that epoch. `own`: the pictures of a recipe that trains on the reader's own. */
  prepare(recipe: Recipe, from?: Checkpoint | null, own?: OwnPictures | null): void;
  /** Trains until the last epoch or `pause`. Before `prepare` has finished it is remembered. */
  start(): void;
  /** Rests after the batch in hand. */
  pause(): void;
  oneBatch(): void;
  /** Trains to the end of the epoch in hand. */
  oneEpoch(): void;
  /** Puts 28 × 28 greys (0 … 255, one picture after another) through the model as it is now; null where none is ready. */
  reconstruct(pictures: Uint8Array): Promise<Uint8Array | null>;
  /** The weights as they are now, Keras's layout, with the number of finished epochs; null where none are ready. */
  weights(): Promise<{ weights: readonly NamedWeights[]; epoch: number } | null>;
  /** Measures all engines anew. `baseUrl`: as in the recipe. */
  measure(baseUrl: string): void;
  /** Ends the worker. Nothing is sent any more. */
  dispose(): void;
}

export interface TrainerOptions {
  onEvent(event: TrainingEvent): void;
  /** How the worker is made; another one in tests. */
  spawn?: () => Promise<Worker>;
  /** Web Locks, by which the death of a worker is noticed at once; null: none. */
  locks?: Locks | null;
  /** Where the table of engines is kept between visits. */
  memory?: EngineMemory;
}

/** A worker that is lost so often without an epoch in between is not replaced any more. */
const mostReplacements = 3;

/** The Web Locks of this page; null where there are none, as in a frame without an origin. */
function pageLocks(): Locks | null {
  try {
    return globalThis.navigator?.locks ?? null;
  } catch {
    return null;
  }
}

type Wish = 'start' | 'pause' | 'oneBatch' | 'oneEpoch';

/**
 * Makes a trainer. The worker is started at the first `prepare`, not before: a page that does not train loads nothing.
 * A worker that dies or hangs in the middle of a run is replaced, and the run goes on behind its last finished epoch.
 */
export function createTrainer({ onEvent, spawn = spawnTrainingWorker, locks = pageLocks(), memory = pageMemory }: TrainerOptions): Trainer {
  let worker: Promise<Worker> | null = null;
  let watch: Watch | null = null;
  let run = 0;
  let lastId = 0;
  let disposed = false;
  let heard = false;
  /** What a new worker needs to go on. */
  let recipe: Recipe | null = null;
  let from: Checkpoint | null = null;
  let own: Pick<OwnPictures, 'train' | 'test'> | null = null;
  let wish: Wish = 'pause';
  let replacements = 0;
  let over = false;
  const waiting = new Map<number, (answer: AnswerMessage | null) => void>();

  const forget = () => {
    worker = null;
    watch?.stop();
    watch = null;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const fail = (code: Failure['code'], message: string) => {
    forget();
    over = true;
    if (!disposed) onEvent({ type: 'status', status: 'failed', failure: { code, values: { message } } });
  };

  const prepare = (wanted: Recipe) => {
    const kept = memory.read();
    send({ type: 'prepare', recipe: wanted, ...(from ? { from } : {}), ...(kept ? { kept } : {}), ...(own ? { own } : {}) });
  };

  /** Begins the epoch in hand again in a new worker, or gives up. */
  const replace = (reason: 'died' | 'silent' | 'error', message: string) => {
    forget();
    if (disposed || over || recipe === null) return;
    if (!heard || ++replacements > mostReplacements) return fail(heard ? 'workerLost' : 'noWorker', message);
    onEvent({ type: 'restarted', epoch: (from?.epoch ?? 0) + 1, reason, repair: null });
    prepare(recipe);
    if (wish !== 'pause') send({ type: wish });
  };

  const note = (event: TrainingEvent) => {
    if (event.type === 'measured') memory.write(event.table);
    if (event.type === 'measuring') watch?.expect(event.now);
    if (event.type === 'checkpoint') {
      from = event.checkpoint;
      replacements = 0;
      if (wish === 'oneEpoch') wish = 'pause';
    }
    if (event.type !== 'status') return;
    over = event.status === 'done' || event.status === 'failed';
    if (event.status === 'paused' || over) wish = 'pause';
    watch?.expect(event.status === 'training' || event.status === 'loading');
  };

  const receive = ({ data }: MessageEvent<EventMessage | AnswerMessage>) => {
    heard = true;
    watch?.heard();
    if (disposed) return;
    if ('held' in data) return watch?.held(data.held);
    if ('event' in data) {
      if (data.run !== run) return;
      note(data.event);
      onEvent(data.event);
      return;
    }
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };

  const started = (): Promise<Worker> => (worker ??= spawn().then(made => {
    heard = false;
    watch = watchWorker(reason => {
      made.terminate();
      replace(reason, '');
    }, locks);
    if (locks) made.postMessage({ run, command: { type: 'hold', lock: `training ${Math.random()}` } });
    made.onmessage = receive;
    made.onerror = event => {
      made.terminate();
      // A worker that never said a word was not allowed to run; one that falls silent has died.
      replace('error', event.message ?? '');
    };
    return made;
  }));

  const send = (command: TrainingCommand, transfer: Transferable[] = []) => {
    const message = { run, command };
    if (disposed) return;
    started().then(made => { if (!disposed) made.postMessage(message, transfer); }, (error: unknown) => fail('noWorker', String(error)));
  };
  const want = (wanted: Wish) => {
    if (!over) wish = wanted;
    send({ type: wanted });
  };

  const ask = (command: TrainingCommand & { id: number }, transfer: Transferable[] = []) => new Promise<AnswerMessage | null>(settle => {
    if (disposed || worker === null) return settle(null);
    waiting.set(command.id, settle);
    send(command, transfer);
  });

  return {
    prepare(wanted, start = null, pictures = null) {
      run += 1;
      own = wanted.data === 'own' && pictures ? { train: pictures.train, test: pictures.test } : null;
      [recipe, from, wish, over, replacements] = [wanted, start, 'pause', false, 0];
      prepare(wanted);
    },
    start: () => want('start'),
    pause: () => want('pause'),
    oneBatch: () => want('oneBatch'),
    oneEpoch: () => want('oneEpoch'),
    async reconstruct(pictures) {
      const answer = await ask({ type: 'reconstruct', id: ++lastId, pictures });
      return answer && 'pictures' in answer ? answer.pictures : null;
    },
    async weights() {
      const answer = await ask({ type: 'weights', id: ++lastId });
      return answer && 'weights' in answer ? { weights: answer.weights, epoch: answer.epoch } : null;
    },
    measure: baseUrl => send({ type: 'measure', baseUrl }),
    dispose() {
      const ended = worker;
      send({ type: 'dispose' });
      disposed = true;
      forget();
      ended?.then(made => made.terminate(), () => undefined);
    },
  };
}
