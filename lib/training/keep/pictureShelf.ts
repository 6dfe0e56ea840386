import type { DBSchema } from 'idb';
import type { OwnPictures } from '@/lib/data/own.ts';

interface Schema extends DBSchema { pictures: { key: 'own'; value: OwnPictures & { version: 1 } } }

const databaseName = 'layer-by-layer-pictures';
/** Milliseconds after which a database that does not open is given up. */
const patience = 4000;

async function within<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, refuse) => { setTimeout(() => refuse(new DOMException('no answer', 'TimeoutError')), patience); })]);
}

async function opened() {
  if (!globalThis.indexedDB) throw new DOMException('no IndexedDB', 'InvalidStateError');
  const { openDB } = await import('idb');
  return within(openDB<Schema>(databaseName, 1, { upgrade: fresh => void fresh.createObjectStore('pictures') }));
}

/** Keeps the reader's pictures in this browser, in place of those before; false where there is no room or no storage. */
export async function keepPictures(own: OwnPictures): Promise<boolean> {
  try {
    const db = await opened();
    await db.put('pictures', { ...own, version: 1 }, 'own');
    db.close();
    return true;
  } catch {
    return false;
  }
}

/** The reader's pictures of an earlier visit; null where there are none, or no storage. */
export async function keptPictures(): Promise<OwnPictures | null> {
  try {
    const db = await opened();
    const found = await db.get('pictures', 'own');
    db.close();
    return found?.version === 1 ? found : null;
  } catch {
    return null;
  }
}
