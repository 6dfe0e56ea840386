import { describe, expect, it, vi } from 'vitest';
import { glorotUniform, parameterSlots } from '@/lib/tensor/parameters.ts';
import { encodeTape } from '@/lib/training/tape/tape.ts';
import { defaults } from '@/lib/params/values.ts';
import { applied, changed, readChanges } from './changes.ts';
import { isDrawing, readDrawing, writeDrawing } from './drawing.ts';
import { networkOf } from './network.ts';
import { compute } from './compute.ts';
import { shippedDigit } from './digits.ts';
import { sessionOver, type TapeSession } from './session.ts';
import { widget, type Params } from './widget.ts';

/** A run of two epochs with weights that nobody trained. */
function tape(model: Params['model']): Uint8Array<ArrayBuffer> {
  const slots = parameterSlots(networkOf(model).layers);
  let state = 1;
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return Uint8Array.from(encodeTape({
    recipe: { data: 'mnist', images: 60_000, loss: 'binaryCrossentropy', batch: 256, optimizer: 'adam', rate: 0.001, epochs: 2, seed: 1, model },
    made: 'test', slots, weights: [0, 1, 2].map(() => glorotUniform(slots, random)),
    epochs: [0, 1, 2].map(epoch => ({ epoch, loss: epoch ? 0.5 : null, validationLoss: [0.6, 0.5, 0.4][epoch]! })),
  }));
}
const get = (address: string) => Promise.resolve(new Response(tape(address.includes('source-2') ? 'source-2' : 'source-1')));
const whole = (count: number, change: number | 'other') => changed('', Array.from({ length: count }, (_, place) => place), change);
const start = defaults(widget.params);
const createSession = sessionOver(compute);
const settled = () => new Promise(done => setTimeout(done, 20));
/** The tape and the code that plays it have come, or cannot. */
const answered = (session: TapeSession, status = 'ready') => vi.waitFor(() => expect(session.frame().status).toBe(status), 10_000);

async function framed(patch: Partial<Params>) {
  const session = createSession({ ...start, ...patch }, get);
  session.wake();
  await answered(session);
  return session.frame();
}

describe.each([['source-1', 64], ['source-2', 36]] as const)('the %s model, open', (model, count) => {
  it('has its narrowest place where the summary has it, and comes back in the size it went in', async () => {
    const frame = await framed({ model });
    expect(frame.code).toHaveLength(count);
    expect(frame.stages[frame.waist]!.shape.reduce((a, b) => a * b, 1)).toBe(count);
    expect([frame.output.length, frame.output[0]!.length]).toEqual([28, 28]);
    expect(frame.stages.map(({ shape }) => shape.join('×'))).toEqual(model === 'source-1'
      ? ['14×14×16', '7×7×8', '4×4×4', '8×8×4', '16×16×8', '14×14×16']
      : ['13×13×16', '5×5×8', '3×3×4', '6×6×4', '12×12×8', '14×14×16']);
  });

  it('gives the other digit back once every number is the other digit’s', async () => {
    const swapped = await framed({ model, changes: whole(count, 'other') });
    expect(swapped.output).toEqual(swapped.otherOutput);
    expect(swapped.otherOutput).toEqual((await framed({ model, digit: 7 })).output);
  });

  it('knows nothing of the digit once every number is cut', async () => {
    const [three, eight] = [await framed({ model, changes: whole(count, 0) }), await framed({ model, digit: 8, changes: whole(count, 0) })];
    expect(three.output).toEqual(eight.output);
    expect(three.moved).toBeGreaterThan(0);
    expect(three.untouched).toEqual((await framed({ model })).output);
  });
});

const second = { model: 'source-2' } as const;
describe('the tape', () => {
  it('is played at any epoch, the last one where more are asked for', async () => {
    expect(await framed({ ...second, epoch: 1 })).toMatchObject({ epoch: 1, lastEpoch: 2, validationLoss: 0.5 });
    expect(await framed({ ...second, epoch: 50 })).toMatchObject({ epoch: 2, validationLoss: 0.4 });
    expect((await framed({ ...second, epoch: 0 })).output).not.toEqual((await framed({ ...second, epoch: 2 })).output);
  });

  it('is not needed for the weights that come with the figure', async () => {
    let asked = 0;
    const session = createSession(start, address => { asked++; return get(address); });
    session.wake();
    await settled();
    expect([asked, session.frame().status]).toEqual([0, 'ready']);
    expect(session.frame().lossUntouched).toBeLessThan(0.25);
  });

  it('is not fetched before the figure comes alive', async () => {
    let asked = 0;
    const session = createSession({ ...start, ...second }, address => { asked++; return get(address); });
    session.apply({ ...start, ...second, digit: 4 });
    await settled();
    expect([asked, session.frame().status]).toEqual([0, 'loading']);
  });

  it('that cannot be had leaves the picture and says so; trying again mends it', async () => {
    let there = false;
    const session = createSession({ ...start, recipe: 'adadelta' }, address => (there ? get(address) : Promise.resolve(new Response('', { status: 404 }))));
    session.wake();
    await answered(session, 'failed');
    expect(session.frame()).toMatchObject({ status: 'failed', output: [] });
    expect(session.frame().input.flat()).toEqual(shippedDigit(3));
    there = true;
    session.retry();
    await answered(session);
  });
});

describe('changes', () => {
  it('are read as they are written, and nothing else is', () => {
    expect(readChanges('5:0,6:12.5,7:x')).toEqual(new Map<number, number | string>([[5, 0], [6, 12.5], [7, 'other']]));
    for (const bad of ['5', '5:-1', '64:1', '5:1,5:2', '5:1;', '5:1.234', 'a:1', '5:1,']) expect(readChanges(bad), bad).toBeNull();
    expect(changed('5:0,7:x', [5], null)).toBe('7:x');
  });
  it('turn, cut and swap single numbers', () => {
    expect(applied([1, 2, 3, 4], [9, 8, 7, 6], readChanges('1:x,2:0,3:5.5')!)).toEqual([1, 8, 0, 5.5]);
  });
});

it('drawings keep sixteen greys', () => {
  const picture = Array.from({ length: 784 }, (_, i) => (i % 16) / 15);
  expect(readDrawing(writeDrawing(picture))).toEqual(picture);
  expect([isDrawing(''), isDrawing('0'.repeat(783)), isDrawing(writeDrawing(picture))]).toEqual([true, false, true]);
});
