import { describe, expect, it, vi } from 'vitest';
import { createTrainer } from './client.ts';
import { watchWorker, type Locks } from './watch.ts';
import type { CommandMessage, Recipe, TrainingEvent } from './protocol.ts';

const recipe = { model: 'source-1' } as Recipe;

/** A worker that only notes what it is told. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly told: CommandMessage[] = [];
  terminated = false;
  postMessage(message: CommandMessage) { this.told.push(message); }
  terminate() { this.terminated = true; }
  say(data: unknown) { this.onmessage?.({ data }); }
}

function trainer() {
  const workers: FakeWorker[] = [];
  const events: TrainingEvent[] = [];
  const spawn = vi.fn(async () => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { workers, events, spawn, trainer: createTrainer({ onEvent: event => events.push(event), spawn, locks: null }) };
}
const settled = () => new Promise(resume => setTimeout(resume));

describe('createTrainer', () => {
  it('starts no worker before there is something to train', async () => {
    const { trainer: page, spawn, workers } = trainer();
    expect(await page.weights()).toBeNull();
    expect(spawn).not.toHaveBeenCalled();
    page.prepare(recipe);
    page.start();
    await settled();
    expect(spawn).toHaveBeenCalledOnce();
    expect(workers[0]!.told).toEqual([{ run: 1, command: { type: 'prepare', recipe } }, { run: 1, command: { type: 'start' } }]);
  });

  it('hands on the events of its own run and drops those of a run before', async () => {
    const { trainer: page, events, workers } = trainer();
    page.prepare(recipe);
    await settled();
    workers[0]!.say({ run: 1, event: { type: 'status', status: 'idle' } });
    page.prepare(recipe);
    workers[0]!.say({ run: 1, event: { type: 'status', status: 'training' } });
    workers[0]!.say({ run: 2, event: { type: 'status', status: 'loading' } });
    expect(events.map(event => event.type === 'status' && event.status)).toEqual(['idle', 'loading']);
  });

  it('brings answers to their questions', async () => {
    const { trainer: page, workers } = trainer();
    page.prepare(recipe);
    const first = page.reconstruct(new Uint8Array([1]));
    const second = page.weights();
    await settled();
    const ids = workers[0]!.told.flatMap(({ command }) => ('id' in command ? [command.id] : []));
    workers[0]!.say({ id: ids[1], weights: [], epoch: 3 });
    workers[0]!.say({ id: ids[0], refused: true });
    expect(await first).toBeNull();
    expect(await second).toEqual({ weights: [], epoch: 3 });
  });

  it('says when no worker may be started, instead of throwing', async () => {
    const events: TrainingEvent[] = [];
    const page = createTrainer({ onEvent: event => events.push(event), spawn: async () => { throw new Error('refused'); } });
    page.prepare(recipe);
    await settled();
    expect(events).toEqual([{ type: 'status', status: 'failed', failure: { code: 'noWorker', values: { message: 'Error: refused' } } }]);
  });

  it('gives up a worker that never ran', async () => {
    const { trainer: page, events, workers } = trainer();
    page.prepare(recipe);
    await settled();
    workers[0]!.onerror!({ message: 'blocked' });
    expect(events).toEqual([{ type: 'status', status: 'failed', failure: { code: 'noWorker', values: { message: 'blocked' } } }]);
    expect(workers[0]!.terminated).toBe(true);
  });

  it('replaces a worker that died, goes on behind the last epoch, and settles open questions', async () => {
    const { trainer: page, events, workers } = trainer();
    page.prepare(recipe);
    page.start();
    await settled();
    const open = page.weights();
    await settled();
    const checkpoint = { epoch: 4, parameters: new Float32Array([1]), optimizer: { steps: 9, accumulators: [] } };
    workers[0]!.say({ run: 1, event: { type: 'checkpoint', checkpoint, gradient: new Float32Array([0]) } });
    workers[0]!.onerror!({ message: 'crashed' });
    await settled();
    expect(await open).toBeNull();
    expect(events.at(-1)).toEqual({ type: 'restarted', epoch: 5, reason: 'error', repair: null });
    expect(workers[0]!.terminated).toBe(true);
    expect(workers[1]!.told.map(({ command }) => command)).toEqual([{ type: 'prepare', recipe, from: checkpoint }, { type: 'start' }]);
  });

  it('does not replace for ever', async () => {
    const { trainer: page, events, workers } = trainer();
    page.prepare(recipe);
    for (let death = 0; death < 4; death++) {
      await settled();
      workers[death]!.say({ run: 1, event: { type: 'status', status: 'loading' } });
      workers[death]!.onerror!({ message: 'crashed' });
    }
    await settled();
    expect(workers).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ status: 'failed', failure: { code: 'workerLost' } });
  });

  it('notices at once that a worker has closed, by the lock that it held, and by its silence where there are no locks', async () => {
    let release = () => {};
    const locks = { request: async (_name: string, _options: unknown, then: () => unknown) => { release = then as () => void; } } as unknown as Locks;
    const said: string[] = [];
    const watch = watchWorker(reason => said.push(reason), locks);
    watch.held('one');
    release();
    release();
    expect(said).toEqual(['died']);
    const silent = watchWorker(reason => said.push(reason), null, 20);
    silent.expect(true);
    await new Promise(resume => setTimeout(resume, 60));
    expect(said).toEqual(['died', 'silent']);
  });

  it('is silent after dispose and ends its worker', async () => {
    const { trainer: page, events, workers } = trainer();
    page.prepare(recipe);
    const open = page.weights();
    await settled();
    page.dispose();
    page.start();
    await settled();
    workers[0]!.say({ run: 1, event: { type: 'status', status: 'idle' } });
    expect(await open).toBeNull();
    expect([events, workers[0]!.terminated]).toEqual([[], true]);
  });
});
