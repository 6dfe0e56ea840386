import type { Checkpoint } from '../loop.ts';
import { databaseShelf } from './databaseShelf.ts';
import { memoryShelf } from './memoryShelf.ts';
import type { KeepProblem, KeptRun, Shelf, WholeRun } from './run.ts';

/** Runs that survive a reload, and where they cannot, a word about it. No method throws. */
export interface Keep {
  /** Newest first. */
  runs(): Promise<KeptRun[]>;
  /** Puts a run down at its beginning (no checkpoint) and behind every epoch. In order, each after the one before. */
  put(run: KeptRun, checkpoint?: Checkpoint | null): Promise<void>;
  load(id: string): Promise<WholeRun | null>;
  remove(id: string): Promise<void>;
  /** Why runs do not survive a reload now; null while they do. */
  problem(): KeepProblem | null;
}

export interface KeepOptions {
  /** Another database in tests. */
  open?: (lost: (isNewer: boolean) => void) => Promise<Shelf>;
  /** Milliseconds after which a database that does not open is given up. */
  patience?: number;
  onChange?(): void;
}

/** A name for a run that no other has. */
export const runId = (): string => globalThis.crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

const codes: Readonly<Record<string, KeepProblem['code']>> = {
  QuotaExceededError: 'full', VersionError: 'newer', BlockedError: 'blocked', SecurityError: 'unavailable', InvalidStateError: 'unavailable', ReferenceError: 'unavailable', TimeoutError: 'unavailable',
};

function problemOf(error: unknown): KeepProblem {
  const { name = '', message = String(error) } = (error ?? {}) as { name?: string; message?: string };
  // A transaction that no longer had room ends as aborted, with the reason inside.
  const isFull = /quota/i.test(`${name} ${message}`);
  return { code: isFull ? 'full' : codes[name] ?? 'failed', message };
}

const late = (milliseconds: number) => new Promise<never>((_, refuse) => {
  setTimeout(() => refuse(new DOMException('no answer', 'TimeoutError')), milliseconds);
});

/** Opens the store at the first call, not before. What the database refuses goes to memory, with all that belongs to its run. */
export function createKeep({ open = databaseShelf, patience = 4000, onChange }: KeepOptions = {}): Keep {
  const memory = memoryShelf();
  let database: Promise<Shelf | null> | null = null;
  let trouble: KeepProblem | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const note = (problem: KeepProblem | null) => {
    if (trouble?.code === problem?.code) return;
    trouble = problem;
    onChange?.();
  };
  const lost = (isNewer: boolean) => {
    database = Promise.resolve(null);
    note({ code: isNewer ? 'newer' : 'failed', message: 'closed' });
  };
  const opened = (): Promise<Shelf | null> => (database ??= (async () => {
    try {
      return await Promise.race([open(lost), late(patience)]);
    } catch (error) {
      note(problemOf(error));
      return null;
    }
  })());

  /** Asks the database; where it refuses, says so and gives `otherwise`. */
  async function ask<T>(question: (shelf: Shelf) => Promise<T>, otherwise: T): Promise<T> {
    const shelf = await opened();
    if (!shelf) return otherwise;
    try {
      return await question(shelf);
    } catch (error) {
      note(problemOf(error));
      return otherwise;
    }
  }

  async function put(run: KeptRun, checkpoint: Checkpoint | null): Promise<void> {
    const isPut = await ask(async shelf => {
      await shelf.put(run, checkpoint);
      return true;
    }, false);
    if (isPut && trouble?.code === 'full') note(null);
    if (!isPut) await memory.put(run, checkpoint);
    onChange?.();
  }

  /** Writes one after the other; reading waits for what is being written. */
  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const next = queue.then(write);
    queue = next;
    return next;
  };

  return {
    put: (run, checkpoint = null) => inTurn(() => put(run, checkpoint)),
    async runs() {
      await queue;
      const all = new Map<string, KeptRun>();
      for (const run of [...await ask(shelf => shelf.runs(), []), ...await memory.runs()]) {
        if ((all.get(run.id)?.history.length ?? -1) < run.history.length) all.set(run.id, run);
      }
      return [...all.values()].toSorted((a, b) => b.begun - a.begun);
    },
    async load(id) {
      await queue;
      const [kept, held] = [await ask(shelf => shelf.whole(id), null), await memory.whole(id)];
      if (!kept || !held) return kept ?? held;
      return { run: held.run, weights: new Map([...kept.weights, ...held.weights]), last: held.last ?? kept.last };
    },
    remove: id => inTurn(async () => {
      await ask(shelf => shelf.remove(id), undefined);
      await memory.remove(id);
      onChange?.();
    }),
    problem: () => trouble,
  };
}
