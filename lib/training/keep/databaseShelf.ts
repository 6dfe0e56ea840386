import type { DBSchema, IDBPDatabase } from 'idb';
import type { Checkpoint } from '../loop.ts';
import type { KeptRun, Shelf, WholeRun } from './run.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: KeptRun };
  /** By run and epoch. */
  weights: { key: [id: string, epoch: number]; value: Float32Array };
  /** Behind the last epoch, by run. */
  checkpoints: { key: string; value: Checkpoint };
}

export const databaseName = 'layer-by-layer-runs';
export const databaseVersion = 1;

/** All keys of a run's weights. */
const weightsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity]);

/**
 * A shelf in IndexedDB. `lost` is told when the browser takes the database away: closed by it, or wanted by a later version of the site in another tab.
 * Throws what `indexedDB.open` gives: no storage, a later version, a tab that holds an older one (`BlockedError`).
 */
export async function databaseShelf(lost: (isNewer: boolean) => void): Promise<Shelf> {
  if (!globalThis.indexedDB) throw new DOMException('no IndexedDB', 'InvalidStateError');
  const { openDB } = await import('idb');
  const db: IDBPDatabase<Schema> = await new Promise((open, refuse) => {
    openDB<Schema>(databaseName, databaseVersion, {
      upgrade(fresh, from) {
        if (from >= 1) return;
        fresh.createObjectStore('runs', { keyPath: 'id' });
        fresh.createObjectStore('weights');
        fresh.createObjectStore('checkpoints');
      },
      blocked: () => refuse(new DOMException('an older version is open', 'BlockedError')),
      blocking: (_current, _wanted, event) => { (event.target as IDBDatabase).close(); lost(true); },
      terminated: () => lost(false),
    }).then(open, refuse);
  });
  return {
    runs: async () => (await db.getAll('runs')).filter(({ version }) => version === 1),
    async put(run, checkpoint) {
      const transaction = db.transaction(['runs', 'weights', 'checkpoints'], 'readwrite');
      const writes: Promise<unknown>[] = [transaction.objectStore('runs').put(run)];
      if (checkpoint) writes.push(transaction.objectStore('weights').put(checkpoint.parameters, [run.id, checkpoint.epoch]), transaction.objectStore('checkpoints').put(checkpoint, run.id));
      await Promise.all([...writes, transaction.done]);
    },
    async whole(id): Promise<WholeRun | null> {
      const transaction = db.transaction(['runs', 'weights', 'checkpoints']);
      const [run, keys, values, last] = await Promise.all([
        transaction.objectStore('runs').get(id), transaction.objectStore('weights').getAllKeys(weightsOf(id)), transaction.objectStore('weights').getAll(weightsOf(id)), transaction.objectStore('checkpoints').get(id),
      ]);
      return run?.version === 1 ? { run, weights: new Map(keys.map(([, epoch], place) => [epoch, values[place]!])), last: last ?? null } : null;
    },
    async remove(id) {
      const transaction = db.transaction(['runs', 'weights', 'checkpoints'], 'readwrite');
      await Promise.all([transaction.objectStore('runs').delete(id), transaction.objectStore('weights').delete(weightsOf(id)), transaction.objectStore('checkpoints').delete(id), transaction.done]);
    },
  };
}
