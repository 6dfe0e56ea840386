import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseName, databaseShelf } from './databaseShelf.ts';
import { createKeep } from './keep.ts';
import type { KeptRun, Shelf } from './run.ts';

const recipe: KeptRun['recipe'] = { model: 'source-1', data: 'strokes', images: 100, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 10, epochs: 3, seed: 7, engine: 'auto', workers: 0 };
const record = (epoch: number) => ({ epoch, loss: 1 / epoch, validationLoss: 1 / epoch + 0.1, deadChannels: [], seconds: 2 });
const run = (id: string, epochs: number, begun = 1): KeptRun =>
  ({ version: 1, id, begun, recipe, engine: { engine: 'fast', form: 'relaxed', workers: 2 }, history: Array.from({ length: epochs }, (_, at) => record(at + 1)) });
const checkpoint = (epoch: number) => ({ epoch, parameters: Float32Array.of(epoch, -0.5), optimizer: { steps: 10 * epoch, accumulators: [Float32Array.of(epoch), Float32Array.of(0.25)] } });

/** A reload: nothing stays but what the browser keeps. */
const reloaded = () => createKeep();

beforeEach(() => { globalThis.indexedDB = new IDBFactory(); });

describe('a run', () => {
  it('survives a reload: recipe, losses, weights of every epoch, the optimizer', async () => {
    const keep = createKeep();
    await keep.put(run('a', 0));
    await keep.put(run('a', 1), checkpoint(1));
    await keep.put(run('a', 2), checkpoint(2));
    expect(await reloaded().load('a')).toEqual({ run: run('a', 2), weights: new Map([[1, Float32Array.of(1, -0.5)], [2, Float32Array.of(2, -0.5)]]), last: checkpoint(2) });
    expect(keep.problem()).toBeNull();
  });
  it('stands in a list, newest first, and goes when it is removed, with its weights only', async () => {
    const keep = createKeep();
    for (const [id, begun] of [['a', 1], ['b', 3], ['c', 2]] as const) await keep.put(run(id, 1, begun), checkpoint(1));
    expect((await reloaded().runs()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    await keep.remove('c');
    const after = reloaded();
    expect([(await after.runs()).map(({ id }) => id), await after.load('c'), (await after.load('a'))!.weights.size]).toEqual([['b', 'a'], null, 1]);
  });
  it('written without waiting is put down in order', async () => {
    const keep = createKeep();
    await Promise.all([1, 2, 3, 4].map(epoch => keep.put(run('a', epoch), checkpoint(epoch))));
    expect((await reloaded().load('a'))!.last!.epoch).toBe(4);
  });
  it('says what computed it; one of an earlier version of the site is read without its version', async () => {
    const noted = { ...run('a', 1, 2), engine: { engine: 'fast', form: 'simd', workers: 1, version: '0123456789ab' } as const };
    await createKeep().put(noted);
    await createKeep().put(run('b', 1));
    expect((await reloaded().runs()).map(({ engine }) => engine)).toEqual([noted.engine, run('b', 1).engine]);
  });
  it('of another version of the record is let lie', async () => {
    await createKeep().put({ ...run('a', 1), version: 2 as never }, null);
    expect([await reloaded().runs(), await reloaded().load('a')]).toEqual([[], null]);
  });
});

describe('where nothing can be stored, a run is kept while the page lives, and why is said:', () => {
  const broken = (name: string, message = '') => () => Promise.reject(new DOMException(message, name));
  it.each([
    ['no storage in this frame', broken('SecurityError'), 'unavailable'],
    ['a private window', broken('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'), 'unavailable'],
    ['a later version of the site', broken('VersionError'), 'newer'],
    ['another tab with an older one', broken('BlockedError'), 'blocked'],
    ['a database that never opens', () => new Promise<Shelf>(() => undefined), 'unavailable'],
    ['anything else', broken('UnknownError', 'Internal error'), 'failed'],
  ] as const)('%s', async (_, open, code) => {
    const keep = createKeep({ open, patience: 20 });
    await keep.put(run('a', 1), checkpoint(1));
    expect([keep.problem()?.code, (await keep.runs()).map(({ id }) => id), (await keep.load('a'))!.weights.get(1)]).toEqual([code, ['a'], Float32Array.of(1, -0.5)]);
    await keep.remove('a');
    expect(await keep.runs()).toEqual([]);
  });
  it('no IndexedDB at all', async () => {
    globalThis.indexedDB = undefined as never;
    const keep = createKeep();
    await keep.put(run('a', 1), checkpoint(1));
    expect([keep.problem()?.code, (await keep.runs()).length]).toEqual(['unavailable', 1]);
  });
  it('a quota of zero from the second epoch on; what was put down before is not lost, and room made is noticed', async () => {
    const quota = { left: 2 };
    const open = async (lost: (isNewer: boolean) => void): Promise<Shelf> => {
      const shelf = await databaseShelf(lost);
      return { ...shelf, put: (...args) => (quota.left-- > 0 ? shelf.put(...args) : Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'))) };
    };
    let changes = 0;
    const keep = createKeep({ open, onChange: () => { changes++; } });
    for (const epoch of [0, 1, 2, 3]) await keep.put(run('a', epoch), epoch > 0 ? checkpoint(epoch) : null);
    expect(keep.problem()?.code).toBe('full');
    expect([...(await keep.load('a'))!.weights.keys()]).toEqual([1, 2, 3]);
    expect((await keep.load('a'))!.run.history).toHaveLength(3);
    expect([...(await reloaded().load('a'))!.weights.keys()]).toEqual([1]);
    quota.left = 9;
    await keep.put(run('b', 1), checkpoint(1));
    expect([keep.problem(), changes > 0]).toEqual([null, true]);
  });
  it('a database that another tab wants for a later version', async () => {
    const keep = createKeep();
    await keep.put(run('a', 1), checkpoint(1));
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open(databaseName, 2);
      request.onsuccess = () => { request.result.close(); done(); };
      request.onerror = () => fail(request.error);
    });
    await keep.put(run('a', 2), checkpoint(2));
    expect([keep.problem()?.code, (await keep.load('a'))!.last!.epoch]).toEqual(['newer', 2]);
  });
});
