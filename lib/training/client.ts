import type { AnswerMessage, EventMessage, Failure, NamedWeights, Recipe, TrainingCommand, TrainingEvent } from './protocol.ts';
import { spawnTrainingWorker } from './spawnTraining.ts';

/** A running (or resting) training as the page sees it. No method throws; what goes wrong comes as a `failed` status. */
export interface Trainer {
  /** Makes a run ready: backend, pictures, weights, first reconstructions. Drops a run that was going on. */
  prepare(recipe: Recipe): void;
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
  /** Ends the worker. Nothing is sent any more. */
  dispose(): void;
}

export interface TrainerOptions {
  onEvent(event: TrainingEvent): void;
  /** How the worker is made; another one in tests. */
  spawn?: () => Promise<Worker>;
}

/** Makes a trainer. The worker is started at the first `prepare`, not before: a page that does not train loads nothing. */
export function createTrainer({ onEvent, spawn = spawnTrainingWorker }: TrainerOptions): Trainer {
  let worker: Promise<Worker> | null = null;
  let run = 0;
  let lastId = 0;
  let disposed = false;
  let heard = false;
  const waiting = new Map<number, (answer: AnswerMessage | null) => void>();

  const fail = (code: Failure['code'], message: string) => {
    worker = null;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    if (!disposed) onEvent({ type: 'status', status: 'failed', failure: { code, values: { message } } });
  };

  const receive = ({ data }: MessageEvent<EventMessage | AnswerMessage>) => {
    heard = true;
    if (disposed) return;
    if ('event' in data) {
      if (data.run === run) onEvent(data.event);
      return;
    }
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };

  const started = (): Promise<Worker> => (worker ??= spawn().then(made => {
    heard = false;
    made.onmessage = receive;
    made.onerror = event => {
      made.terminate();
      // A worker that never said a word was not allowed to run; one that falls silent has died.
      fail(heard ? 'workerLost' : 'noWorker', event.message ?? '');
    };
    return made;
  }));

  const send = (command: TrainingCommand, transfer: Transferable[] = []) => {
    const message = { run, command };
    if (disposed) return;
    started().then(made => { if (!disposed) made.postMessage(message, transfer); }, (error: unknown) => fail('noWorker', String(error)));
  };

  const ask = (command: TrainingCommand & { id: number }, transfer: Transferable[] = []) => new Promise<AnswerMessage | null>(settle => {
    if (disposed || worker === null) return settle(null);
    waiting.set(command.id, settle);
    send(command, transfer);
  });

  return {
    prepare(recipe) { run += 1; send({ type: 'prepare', recipe }); },
    start() { send({ type: 'start' }); },
    pause() { send({ type: 'pause' }); },
    oneBatch() { send({ type: 'oneBatch' }); },
    oneEpoch() { send({ type: 'oneEpoch' }); },
    async reconstruct(pictures) {
      const answer = await ask({ type: 'reconstruct', id: ++lastId, pictures });
      return answer && 'pictures' in answer ? answer.pictures : null;
    },
    async weights() {
      const answer = await ask({ type: 'weights', id: ++lastId });
      return answer && 'weights' in answer ? { weights: answer.weights, epoch: answer.epoch } : null;
    },
    dispose() {
      const ended = worker;
      send({ type: 'dispose' });
      disposed = true;
      worker = null;
      for (const settle of waiting.values()) settle(null);
      waiting.clear();
      ended?.then(made => made.terminate(), () => undefined);
    },
  };
}
