import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { runStack } from '@/lib/plain/stackRun.ts';
import { decodeTape } from '@/lib/training/tape/tape.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import type { Frame } from './frame.ts';
import { Rewind } from './rewind.ts';

const file = readFileSync('public/tapes/source-1-adam.tape');
const tape = decodeTape(file);
const { layers } = planStack(sourceStack('source-1'), [28, 28, 1]);
const answer = async () => new Response(new Uint8Array(file));

/** A rewind and the newest thing that it said. */
function watched(get: () => Promise<Response> = answer) {
  const said: Pick<Frame, 'shown' | 'recording'>[] = [];
  const rewind = new Rewind(parts => said.push(parts), get);
  return { rewind, said, now: () => said.at(-1)! };
}
const drawn = (now: () => Pick<Frame, 'shown'>, epoch: number) => vi.waitFor(() => {
  expect(now().shown!.digits?.epoch).toBe(epoch);
  return now().shown!.digits!;
}, { timeout: 10_000 });
const parameters = (epoch: number) => new Float32Array(3369).fill(epoch / 100);

afterEach(() => vi.useRealTimers());

describe('looking at an epoch again', () => {
  it('follows a run until the reader chooses an epoch, and again when asked to', () => {
    const { rewind, now } = watched();
    rewind.begin('source-1');
    for (const epoch of [0, 1, 2]) rewind.add({ epoch, parameters: parameters(epoch) });
    expect(now().shown).toMatchObject({ source: 'run', epoch: 2, epochs: [0, 1, 2], following: true });
    rewind.show(1);
    rewind.add({ epoch: 3, parameters: parameters(3) });
    expect(now().shown).toMatchObject({ epoch: 1, epochs: [0, 1, 2, 3], following: false });
    expect(rewind.shown()!.weights[0]!.kernel!.values[0]).toBeCloseTo(0.01, 7);
    rewind.follow();
    expect([now().shown!.epoch, rewind.shown()!.epoch]).toEqual([3, 3]);
  });
  it('draws the test digits with the weights of the epoch on show', async () => {
    const { rewind, now } = watched();
    const test = strokes(7, 0, 2, 'test');
    rewind.begin('source-1');
    rewind.take({ count: 2, inputs: test.images, labels: [...test.labels] });
    for (const epoch of [0, 1]) rewind.add({ epoch, parameters: tape.weights[epoch * 10]! });
    rewind.show(1);
    const digits = await drawn(now, 1);
    const weights = layerWeights(layers, tape.slots, tape.weights[10]!);
    const expected = [0, 784].flatMap(from => Array.from(runStack(layers, weights, volume([28, 28, 1], Array.from(test.images.subarray(from, from + 784), grey => grey / 255))).at(-1)!.output.values));
    expect(Array.from(digits.outputs)).toEqual(expected.map(value => Math.round(255 * value)));
  });
  it('shows a run from the shelf before it goes on', () => {
    const { rewind, now } = watched();
    rewind.begin('source-1', new Map([[2, parameters(2)], [1, parameters(1)]]));
    expect(now().shown).toMatchObject({ source: 'kept', epoch: 2, epochs: [1, 2], following: true });
    rewind.add({ epoch: 3, parameters: parameters(3) });
    expect(now().shown).toMatchObject({ source: 'run', epoch: 3 });
  });
  it('leaves out weights of another model', () => {
    const { rewind, now } = watched();
    rewind.begin('source-1', new Map([[1, new Float32Array(5)], [2, parameters(2)]]));
    expect(now().shown!.epochs).toEqual([2]);
  });
});

describe('a recording', () => {
  it('plays from its first epoch to its last and stops there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { rewind, said, now } = watched();
    await rewind.open('source-1-adam', true);
    expect(now()).toMatchObject({ shown: { source: 'tape', epoch: 0 }, recording: { state: 'playing', reached: 0 } });
    expect(now().recording!.run).toMatchObject({ recipe: { model: 'source-1', optimizer: 'adam' }, references: { meanPicture: 0.262506 } });
    vi.advanceTimersByTime(60_000);
    expect(now()).toMatchObject({ shown: { epoch: 10 }, recording: { state: 'resting', reached: 10 } });
    expect([...new Set(said.flatMap(({ shown }) => (shown ? [shown.epoch] : [])))]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    rewind.play();
    expect(now()).toMatchObject({ shown: { epoch: 0 }, recording: { state: 'playing', reached: 10 } });
  });
  it('rests at the last epoch where nothing may move, and stops when an epoch is chosen', async () => {
    const { rewind, now } = watched();
    await rewind.open('source-1-adam', false);
    expect(now()).toMatchObject({ shown: { epoch: 10 }, recording: { state: 'resting' } });
    rewind.play();
    rewind.show(4);
    expect(now()).toMatchObject({ shown: { epoch: 4, following: false }, recording: { state: 'resting' } });
  });
  it('gives way to a run', async () => {
    const { rewind, now } = watched();
    await rewind.open('source-1-adam', false);
    rewind.begin('source-2');
    expect(now()).toEqual({ shown: null, recording: null });
  });
  it('says when it could not be had', async () => {
    const { rewind, now } = watched(async () => new Response('', { status: 404 }));
    await rewind.open('source-2-nothing', true);
    expect(now()).toMatchObject({ shown: null, recording: { state: 'failed', run: null } });
  });
});
