import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '@/lib/data/error.ts';
import { greyDigits, oneWeightEngine } from './fakes.ts';
import { EngineLost, type Engine } from './engine.ts';
import type { Engines } from './engines.ts';
import type { AnswerMessage, EventMessage, ProbeRow, Recipe, TrainingCommand, TrainingEvent } from './protocol.ts';
import type { Surroundings } from './ready.ts';
import { createSessions } from './session.ts';

const taken: ProbeRow = { engine: 'tfjs', form: 'wasm-simd', workers: 1, verdict: 'taken', deviation: 1e-6, picturesPerSecond: 2000, reason: null };
const recipe: Recipe = {
  model: 'source-2', data: 'strokes', images: 12, optimizer: 'sgd', rate: 0.05, loss: 'meanSquaredError',
  batch: 4, epochs: 2, seed: 7, engine: 'auto', workers: 0, baseUrl: 'https://example.org/data/',
};

let messages: (EventMessage | AnswerMessage)[] = [];
beforeEach(() => { messages = []; });

const eventsOf = (run = 1): TrainingEvent[] => messages.flatMap(message => ('event' in message && message.run === run ? [message.event] : []));
const statuses = (run = 1) => eventsOf(run).flatMap(event => (event.type === 'status' ? [event.status] : []));
const failureOf = (run = 1) => eventsOf(run).flatMap(event => (event.type === 'status' && event.status === 'failed' ? [event.failure] : []))[0];
const until = (status: string, run = 1) => vi.waitUntil(() => statuses(run).at(-1) === status, { timeout: 5000, interval: 1 });
const batches = () => eventsOf().flatMap(event => (event.type === 'batch' ? event.losses : [])).length;
const epochs = () => eventsOf().flatMap(event => (event.type === 'epoch' ? [event.record.epoch] : []));

const enginesOf = (open: () => Engine, rows: readonly ProbeRow[] = [taken]): Engines => ({ table: async () => rows, measure: async () => rows, kept: () => null, open: async () => open() });

function sessions(overrides: Partial<Surroundings> = {}) {
  const { receive } = createSessions({
    post: message => messages.push(message),
    engines: enginesOf(() => oneWeightEngine()),
    loadDigits: async (_source, split, count) => greyDigits(split === 'train' ? count : 20),
    references: () => ({ coinFlip: 4, bestConstant: 3, meanPicture: 2, entropyFloor: 1 }),
    ...overrides,
  });
  return (command: TrainingCommand, run = 1) => receive({ run, command });
}

describe('a session', () => {
  it('makes everything ready and rests', async () => {
    await sessions()({ type: 'prepare', recipe });
    expect(eventsOf().map(event => event.type)).toEqual(['status', 'probe', 'references', 'engine', 'reconstructions', 'status']);
    expect(statuses()).toEqual(['loading', 'idle']);
    expect(eventsOf().find(event => event.type === 'reconstructions')).toMatchObject({ count: 10, inputs: greyDigits(10).images, labels: Array(10).fill(0) });
  });

  it('trains to the last epoch when started, even before it is ready', async () => {
    const send = sessions();
    const ready = send({ type: 'prepare', recipe });
    await send({ type: 'start' });
    await ready;
    await until('done');
    expect(statuses()).toEqual(['loading', 'idle', 'training', 'done']);
    expect([epochs(), batches()]).toEqual([[1, 2], 6]);
    expect(eventsOf().at(-2)).toMatchObject({ type: 'reconstructions', inputs: null, labels: null });
  });

  it('does one batch, one epoch, and no more', async () => {
    const send = sessions();
    await send({ type: 'prepare', recipe });
    await send({ type: 'oneBatch' });
    await until('paused');
    expect([batches(), epochs()]).toEqual([1, []]);
    await send({ type: 'oneEpoch' });
    await vi.waitUntil(() => epochs().length === 1 && statuses().at(-1) === 'paused');
    expect(batches()).toBe(3);
  });

  it('judges the epoch with its last batch when batches are asked for one by one', async () => {
    const send = sessions();
    await send({ type: 'prepare', recipe: { ...recipe, images: 4 } });
    await send({ type: 'oneBatch' });
    await until('paused');
    expect([batches(), epochs()]).toEqual([1, [1]]);
  });

  it('pauses between two batches and goes on where it was', async () => {
    const engine = oneWeightEngine();
    const gradient: typeof engine.gradient = (parameters, pictures) => {
      if (engine.seen.length === 8) void send({ type: 'pause' });
      return engine.gradient(parameters, pictures);
    };
    const send = sessions({ engines: enginesOf(() => ({ ...engine, gradient })) });
    await send({ type: 'prepare', recipe });
    await send({ type: 'start' });
    await until('paused');
    expect(engine.seen).toHaveLength(12);
    await send({ type: 'start' });
    await until('done');
    expect(engine.seen).toHaveLength(24);
  });

  it('drops a run for the next one: nothing of it is heard any more', async () => {
    const send = sessions();
    await send({ type: 'prepare', recipe: { ...recipe, images: 60_000, epochs: 9 } });
    await send({ type: 'start' });
    await vi.waitUntil(() => batches() > 0, { interval: 1 });
    await send({ type: 'prepare', recipe }, 2);
    const heard = eventsOf(1).length;
    await send({ type: 'start' }, 2);
    await until('done', 2);
    expect(eventsOf(1)).toHaveLength(heard);
  });

  it('begins an epoch again where the engine was lost, and gives what comes of it for going on', async () => {
    let asked = 0;
    const engine = oneWeightEngine();
    const gradient: Engine['gradient'] = async (parameters, pictures) => {
      if (++asked === 5) throw new EngineLost('silent', '');
      return engine.gradient(parameters, pictures);
    };
    const send = sessions({ engines: enginesOf(() => ({ ...engine, gradient, repair: async () => ({ type: 'mended' }) })) });
    await send({ type: 'prepare', recipe });
    await send({ type: 'start' });
    await until('done');
    expect(eventsOf()).toContainEqual({ type: 'restarted', epoch: 2, reason: 'silent', repair: { type: 'mended' } });
    const kept = eventsOf().flatMap(event => (event.type === 'checkpoint' ? [event.checkpoint] : []));
    const again = sessions();
    await again({ type: 'prepare', recipe, from: kept[0] }, 2);
    await again({ type: 'start' }, 2);
    await until('done', 2);
    expect(eventsOf(2).flatMap(event => (event.type === 'checkpoint' ? [event.checkpoint] : []))).toEqual([kept[1]]);
    const undisturbed = sessions();
    await undisturbed({ type: 'prepare', recipe }, 3);
    await undisturbed({ type: 'start' }, 3);
    await until('done', 3);
    expect(eventsOf(3).flatMap(event => (event.type === 'checkpoint' ? [event.checkpoint] : []))).toEqual(kept);
  });

  it('refuses a recipe, a machine without a right backend, missing pictures: each by its code', async () => {
    await sessions()({ type: 'prepare', recipe: { ...recipe, model: 'conv99' } });
    expect(failureOf()).toMatchObject({ code: 'notAStack', values: { layer: 1 } });
    await sessions({ engines: enginesOf(oneWeightEngine, [{ ...taken, verdict: 'wrong' }]) })({ type: 'prepare', recipe }, 2);
    expect(failureOf(2)).toEqual({ code: 'noBackend', values: {} });
    const loadDigits = async () => { throw new DataError('truncated', 'train-0.gz', '10 bytes', '9 bytes'); };
    await sessions({ loadDigits })({ type: 'prepare', recipe }, 3);
    expect(failureOf(3)).toEqual({ code: 'dataError', values: { code: 'truncated', file: 'train-0.gz', expected: '10 bytes', got: '9 bytes' } });
    const broken = () => { throw new Error('out of memory'); };
    await sessions({ engines: enginesOf(broken) })({ type: 'prepare', recipe }, 4);
    expect(failureOf(4)).toEqual({ code: 'engineLost', values: { message: 'out of memory' } });
  });

  it('ends a run that diverges and keeps the weights of the last good epoch', async () => {
    let asked = 0;
    const engine = oneWeightEngine();
    const gradient: typeof engine.gradient = async (parameters, pictures) =>
      (++asked > 4 ? { loss: Infinity, gradient: new Float32Array(1) } : engine.gradient(parameters, pictures));
    const send = sessions({ engines: enginesOf(() => ({ ...engine, gradient })) });
    await send({ type: 'prepare', recipe });
    await send({ type: 'oneEpoch' });
    await until('paused');
    await send({ type: 'weights', id: 1 });
    await send({ type: 'start' });
    await until('failed');
    expect(failureOf()).toEqual({ code: 'diverged', values: { epoch: 2, batch: 2, loss: Infinity } });
    await send({ type: 'weights', id: 2 });
    const [before, after] = messages.filter((message): message is AnswerMessage => 'id' in message);
    expect(after).toEqual({ ...before, id: 2 });
  });

  it('answers questions about the model as it is now, and refuses what it cannot answer', async () => {
    const send = sessions();
    await send({ type: 'weights', id: 1 });
    await send({ type: 'prepare', recipe });
    await send({ type: 'weights', id: 2 });
    await send({ type: 'reconstruct', id: 3, pictures: new Uint8Array(784) });
    await send({ type: 'reconstruct', id: 4, pictures: new Uint8Array(783) });
    expect(messages.filter(message => 'id' in message)).toEqual([
      { id: 1, refused: true },
      { id: 2, epoch: 0, weights: [{ name: 'grey/kernel', shape: [1, 1], data: expect.any(Float32Array) }] },
      { id: 3, pictures: expect.any(Uint8Array) },
      { id: 4, refused: true },
    ]);
  });
});
