import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ownPictures, type OwnPictures } from '@/lib/data/own.ts';
import type { Trainer, TrainerOptions } from '@/lib/training/client.ts';
import type { Checkpoint } from '@/lib/training/loop.ts';
import { createKeep } from '@/lib/training/keep/keep.ts';
import { memoryShelf } from '@/lib/training/keep/memoryShelf.ts';
import type { Recipe, TrainingEvent } from '@/lib/training/protocol.ts';
import { defaults } from '@/lib/params/values.ts';
import { Figure } from '@/lib/widget/figure.ts';
import { compute } from './compute.ts';
import { paramsOf, recipePart } from './recipe.ts';
import { createSession, type LabSession } from './session.ts';
import { widget, type Params } from './widget.ts';

vi.stubGlobal('location', { href: 'https://example.org/en/lab/' });

/** A trainer that notes what it is told and says what the test wants. */
function fakeTrainer() {
  const told: string[] = [];
  let recipe: Recipe | null = null;
  let from: Checkpoint | null = null;
  let own: OwnPictures | null = null;
  let onEvent: TrainerOptions['onEvent'] = () => {};
  const note = (name: string) => () => void told.push(name);
  const make = (options: TrainerOptions): Trainer => {
    onEvent = options.onEvent;
    return {
      prepare: (given, start = null, pictures = null) => { [recipe, from, own] = [given, start, pictures]; told.push('prepare'); },
      start: note('start'), pause: note('pause'), oneBatch: note('oneBatch'), oneEpoch: note('oneEpoch'), dispose: note('dispose'), measure: note('measure'),
      reconstruct: async () => null, weights: async () => null,
    };
  };
  return { told, make, say: (event: TrainingEvent) => onEvent(event), recipe: () => recipe, from: () => from, own: () => own };
}

const params: Params = defaults(widget.params);
const status = (name: 'idle' | 'loading' | 'training' | 'paused' | 'done'): TrainingEvent => ({ type: 'status', status: name });
const batch: TrainingEvent = { type: 'batch', epoch: 1, batch: 1, batches: 47, loss: 0.69, losses: [0.69], picturesPerSecond: 2000, secondsLeft: 9 };
const epoch: TrainingEvent = { type: 'epoch', record: { epoch: 1, loss: 0.3, validationLoss: 0.25, deadChannels: [], seconds: 6 } };
const begun = () => {
  const trainer = fakeTrainer();
  const session = createSession(params, trainer.make);
  session.play();
  for (const event of [status('loading'), status('idle'), status('training'), batch]) trainer.say(event);
  return { trainer, session };
};
const numbers = (session: LabSession) => widget.describe(params, session.frame(), 0);

describe('the session of the lab', () => {
  it('makes no trainer before the first command', () => {
    const trainer = fakeTrainer();
    expect(createSession(params, trainer.make).frame()).toEqual(compute(params));
    expect(trainer.told).toEqual([]);
  });
  it('describes itself in every status, with null where there is no number yet', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    expect(numbers(session)).toMatchObject({ status: 'idle', epoch: 0, loss: null, validationLoss: null, picturesPerSecond: null, totalParameters: 3369 });
    session.play();
    expect(numbers(session)).toMatchObject({ status: 'loading', loss: null });
    for (const event of [status('idle'), status('training'), batch]) trainer.say(event);
    expect(numbers(session)).toMatchObject({ status: 'training', epoch: 0, loss: 0.69, validationLoss: null, picturesPerSecond: 2000 });
    trainer.say(epoch);
    trainer.say(status('done'));
    expect(numbers(session)).toMatchObject({ status: 'done', epoch: 1, loss: 0.3, validationLoss: 0.25 });
    expect(session.frame().history).toHaveLength(1);
  });
  it('prepares a run with the parameters as its recipe, then starts it', () => {
    const { trainer } = begun();
    expect(trainer.told).toEqual(['prepare', 'start']);
    expect(trainer.recipe()).toEqual({ ...recipePart(params), baseUrl: 'https://example.org/data/' });
    expect(trainer.recipe()).toEqual({ model: 'source-1', data: 'strokes', images: 12_000, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 10, seed: 7, engine: 'auto', workers: 0, baseUrl: 'https://example.org/data/' });
  });
  it('never shows a rest between getting ready and training', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.frame().status));
    session.play();
    for (const event of [status('loading'), status('idle'), status('training')]) trainer.say(event);
    expect(new Set(seen)).toEqual(new Set(['loading', 'training']));
    expect(session.playing()).toBe(true);
  });
  it('goes on where it was paused', () => {
    const { trainer, session } = begun();
    session.pause();
    trainer.say(status('paused'));
    expect(session.playing()).toBe(false);
    session.play();
    expect(trainer.told).toEqual(['prepare', 'start', 'pause', 'start']);
  });
  it('trains one batch or one epoch from anywhere but a finished run', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    session.next();
    trainer.say(status('idle'));
    trainer.say(status('training'));
    trainer.say(status('paused'));
    session.oneEpoch();
    expect(trainer.told).toEqual(['prepare', 'oneBatch', 'oneEpoch']);
    trainer.say(status('done'));
    session.next();
    expect(trainer.told).toHaveLength(3);
  });
  it('rests when paused while it gets ready', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    session.play();
    session.pause();
    trainer.say(status('idle'));
    expect([session.frame().status, session.playing(), trainer.told]).toEqual(['idle', false, ['prepare', 'pause']]);
    session.play();
    expect(trainer.told).toEqual(['prepare', 'pause', 'start']);
  });
  it('keeps the recipe of a run in hand and names what was changed', () => {
    const { session } = begun();
    session.apply({ ...params, rate: 0.01, seed: 8 });
    expect([session.frame().status, session.frame().pending]).toEqual(['training', ['rate', 'seed']]);
    session.apply(params);
    expect(session.frame().pending).toEqual([]);
  });
  it('starts a new run with the changed recipe after the old one is done', () => {
    const { trainer, session } = begun();
    trainer.say(epoch);
    trainer.say(status('done'));
    session.apply({ ...params, seed: 8 });
    session.play();
    expect([trainer.recipe()?.seed, session.frame().pending, session.frame().history]).toEqual([8, [], []]);
  });
  it('follows a changed recipe at once while nothing is trained', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    session.apply({ ...params, epochs: 3, model: 'source-2' });
    expect([session.frame().epochs, session.frame().pending, session.frame().rows[1]!.outputShape]).toEqual([3, [], [26, 26, 16]]);
  });
  it('does not hear what a dropped run still says', () => {
    const { trainer, session } = begun();
    session.reset();
    trainer.say(epoch);
    expect(session.frame()).toEqual(compute(params));
  });
  it('keeps what the probe found for the next run', () => {
    const { trainer, session } = begun();
    const rows = [{ engine: 'tfjs', form: 'wasm-simd', workers: 1, verdict: 'taken', deviation: 1e-7, picturesPerSecond: 1700, reason: null }] as const;
    trainer.say({ type: 'probe', rows });
    session.reset();
    expect(session.frame().probe).toEqual(rows);
  });
  it('begins anew at once when started over in the middle of training', () => {
    const { trainer, session } = begun();
    session.startOver();
    expect([session.frame().status, trainer.told.at(-1)]).toEqual(['loading', 'prepare']);
  });
  it('puts a run down behind every epoch, and takes it up again in another session behind the last', async () => {
    const shelf = memoryShelf();
    const keep = createKeep({ open: async () => shelf });
    const { trainer, session } = begun();
    session.keepRuns(keep);
    const checkpoint: Checkpoint = { epoch: 1, parameters: Float32Array.of(1, 2), optimizer: { steps: 47, accumulators: [] } };
    trainer.say(epoch);
    trainer.say({ type: 'checkpoint', checkpoint, gradient: Float32Array.of(3, 4) });
    const [run] = await keep.runs();
    expect(run).toMatchObject({ version: 1, recipe: { model: 'source-1', rate: 0.001, seed: 7 }, history: [{ epoch: 1, validationLoss: 0.25 }] });

    const later = fakeTrainer();
    const next = createSession({ ...params, seed: 8 }, later.make);
    next.restore((await keep.load(run!.id))!);
    expect([later.from(), later.recipe()?.seed, next.frame().history, next.frame().pending]).toEqual([checkpoint, 7, run!.history, ['seed']]);
    later.say(status('idle'));
    expect([next.frame().status, next.frame().epoch, next.playing()]).toEqual(['idle', 1, false]);
    next.play();
    expect(later.told).toEqual(['prepare', 'start']);
  });
  it('begins at weights of a file, with a fresh optimizer, and keeps them while the recipe changes', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    session.adopt('source-2', Float32Array.of(1, 2), 'w.npz');
    expect([trainer.recipe()?.model, trainer.from()]).toEqual(['source-2', { epoch: 0, parameters: Float32Array.of(1, 2), optimizer: { steps: 0, accumulators: [new Float32Array(2), new Float32Array(2)] } }]);
    session.apply({ ...params, model: 'source-2', rate: 0.01 });
    expect(session.frame()).toMatchObject({ weightsFrom: 'w.npz', pending: ['rate'] });
    trainer.say(status('idle'));
    session.play();
    expect(trainer.told).toEqual(['prepare', 'start']);
    session.reset();
    expect(session.frame()).toMatchObject({ weightsFrom: null, recipe: null });
  });
  it('trains on pictures of the reader, until other data are chosen', () => {
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    const own = ownPictures('mine', { count: 1, images: new Uint8Array(784), labels: new Uint8Array(1) }, null, false);
    session.takeOwn(own);
    expect(session.frame().own).toEqual({ id: own.id, name: 'mine', train: 1, test: 1, isUsed: true });
    session.play();
    expect([trainer.recipe()?.data, trainer.recipe()?.own, trainer.own()]).toEqual(['own', own.id, own]);
    session.apply({ ...params, data: 'mnist' });
    expect(session.frame()).toMatchObject({ own: { isUsed: false }, pending: ['data'] });
    session.chooseOwn(true);
    expect(session.frame().pending).toEqual([]);
  });
  it('keeps the weights of every epoch of a run, the first ones too, and looks at an earlier one while it goes on', async () => {
    const trainer = fakeTrainer();
    const first = { weights: [{ name: 'conv1/kernel', shape: [3369], data: new Float32Array(3369).fill(0.5) }], epoch: 0 };
    const session = createSession(params, options => ({ ...trainer.make(options), weights: async () => first }));
    session.play();
    for (const event of [status('idle'), status('training'), batch]) trainer.say(event);
    await vi.waitFor(() => expect(session.frame().shown).toMatchObject({ source: 'run', epoch: 0, following: true }));
    trainer.say(epoch);
    trainer.say({ type: 'checkpoint', checkpoint: { epoch: 1, parameters: new Float32Array(3369).fill(0.25), optimizer: { steps: 47, accumulators: [] } }, gradient: Float32Array.from({ length: 3369 }, (_, n) => n) });
    expect(session.frame().shown).toMatchObject({ epoch: 1, epochs: [0, 1], following: true });
    // The first layer has 3 × 3 × 16 weights, then its 16 biases.
    const { gradient } = session.rewind.shown()!;
    expect([gradient![0]!.kernel!.shape, gradient![0]!.kernel!.values[143], [gradient![0]!.bias![0], gradient![0]!.bias![1]], gradient!.at(-1)!.bias]).toEqual([[3, 3, 1, 16], 143, [144, 145], Float64Array.of(3368)]);
    session.rewind.show(0);
    expect(session.rewind.shown()!.gradient).toBeNull();
    expect([session.rewind.shown()!.epoch, session.rewind.shown()!.weights[0]!.bias![0]]).toEqual([0, 0.5]);
    expect(session.frame()).toMatchObject({ status: 'training', epoch: 1, shown: { epoch: 0, following: false } });
    session.reset();
    expect([session.frame().shown, session.rewind.shown()]).toEqual([null, null]);
  });
  it('keeps a recording on show while the recipe is edited, and puts it away when training begins', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(readFileSync('public/tapes/source-1-adam.tape'))));
    const trainer = fakeTrainer();
    const session = createSession(params, trainer.make);
    await session.rewind.open('source-1-adam', false);
    session.apply({ ...params, epochs: 3, model: 'source-2' });
    expect(session.frame()).toMatchObject({ status: 'idle', epochs: 3, history: [], loss: null, shown: { source: 'tape', epoch: 10 }, recording: { name: 'source-1-adam', state: 'resting' } });
    expect(session.rewind.shown()!.model).toBe('source-1');
    expect(trainer.told).toEqual([]);
    session.play();
    expect(session.frame()).toMatchObject({ status: 'loading', shown: null, recording: null });
  });
  it('gives a file the recording on show, its recipe and its epoch; without one, that of the parameters', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(readFileSync('public/tapes/source-1-adam.tape'))));
    const session = createSession({ ...params, model: 'source-2', optimizer: 'adadelta' }, fakeTrainer().make);
    expect(session.inFile!()).toEqual({ query: '?model=source-2&optimizer=adadelta', tapes: ['source-2-adadelta'] });
    await session.rewind.open('source-1-adam', false, 3);
    const { query, tapes } = session.inFile!();
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ data: 'mnist', images: '60000', seed: '4', epoch: '3' });
    expect(tapes).toEqual(['source-1-adam']);
  });
  it('ends the worker when disposed', () => {
    const { trainer, session } = begun();
    session.dispose();
    expect(trainer.told.at(-1)).toBe('dispose');
  });
  it('drives a figure: play, pause and reset reach the training', () => {
    const trainer = fakeTrainer();
    const figure = new Figure({ widget, compute, createSession: (given: Params) => createSession(given, trainer.make) });
    figure.set({ epochs: 3 });
    figure.play();
    trainer.say(status('idle'));
    trainer.say(status('training'));
    expect(figure.getSnapshot()).toMatchObject({ playing: true, numbers: { status: 'training', epochs: 3 } });
    figure.reset();
    expect(figure.getSnapshot()).toMatchObject({ playing: false, numbers: { status: 'idle', epochs: 10 } });
  });
});

describe('the optimizer\'s settings', () => {
  it('are part of the recipe only where they are not Keras\'s and the optimizer has them', () => {
    expect(recipePart({ ...params, beta1: 0.8, momentum: 0.5 })).toEqual({ ...recipePart(params), beta1: 0.8 });
    expect(recipePart({ ...params, optimizer: 'rmsprop', rho: 0.5, decay: 0.95 })).toMatchObject({ decay: 0.95 });
  });
  it('come back from a recipe, and what it leaves out is Keras\'s', () => {
    const given = { ...params, optimizer: 'adadelta' as const, rho: 0.9 };
    expect({ ...params, epsilon: 0.1, ...paramsOf(recipePart(given)) }).toEqual(given);
  });
});
