import { describe, expect, it } from 'vitest';
import type { EpochRecord, TrainingEvent } from '@/lib/training/protocol.ts';
import { defaults } from '@/lib/params/values.ts';
import { advance, traceLimit } from './advance.ts';
import { compute } from './compute.ts';
import type { Frame } from './frame.ts';
import { widget } from './widget.ts';

const idle = compute(defaults(widget.params));
const run = (...events: TrainingEvent[]): Frame => events.reduce(advance, idle);
const batch = (epoch: number, number: number, loss: number, batches = 10): TrainingEvent =>
  ({ type: 'batch', epoch, batch: number, batches, loss, losses: [loss], picturesPerSecond: 2000, secondsLeft: 30 });
const record = (epoch: number, over: Partial<EpochRecord> = {}): EpochRecord =>
  ({ epoch, loss: 0.3, validationLoss: 0.25, deadChannels: [], seconds: 6, ...over });
const epoch = (number: number, over: Partial<EpochRecord> = {}): TrainingEvent => ({ type: 'epoch', record: record(number, over) });
const picture = (grey: number) => new Uint8Array(784).fill(grey);

describe('the frame after an event', () => {
  it('is loading while engines are checked and pictures come', () => {
    expect(run({ type: 'status', status: 'loading' }).loading).toEqual({ part: 'engine' });
    const loading = run({ type: 'status', status: 'loading' }, { type: 'loading', part: 'train', loaded: 600, total: 6000 });
    expect([loading.status, loading.loading]).toEqual(['loading', { part: 'train', loaded: 600, total: 6000 }]);
  });
  it('has the newest batch and its loss', () => {
    const frame = run({ type: 'status', status: 'training' }, batch(1, 3, 0.6), batch(1, 7, 0.5));
    expect([frame.batch, frame.batches, frame.loss, frame.validationLoss]).toEqual([7, 10, 0.5, null]);
    expect(frame.trace).toEqual([{ at: 0.3, loss: 0.6 }, { at: 0.7, loss: 0.5 }]);
  });
  it('puts every batch of an event at its own place on the curve, across the end of an epoch too', () => {
    const frame = run({ type: 'batch', epoch: 2, batch: 1, batches: 10, loss: 0.3, losses: [0.5, 0.4, 0.3], picturesPerSecond: 2000, secondsLeft: 30 });
    expect(frame.trace.map(point => [Number(point.at.toFixed(6)), point.loss])).toEqual([[0.9, 0.5], [1, 0.4], [1.1, 0.3]]);
  });
  it('has one entry of history per finished epoch, and a validation loss from the first on', () => {
    const frame = run(batch(1, 10, 0.5), epoch(1), batch(2, 4, 0.28), epoch(2, { validationLoss: 0.2 }));
    expect(frame.history.map(entry => entry.epoch)).toEqual([1, 2]);
    expect([frame.epoch, frame.loss, frame.validationLoss]).toEqual([2, 0.3, 0.2]);
  });
  it('forgets nothing by events that come late: an older batch, an epoch twice', () => {
    const frame = run(batch(1, 10, 0.5), epoch(1), batch(2, 4, 0.28));
    expect(advance(frame, batch(1, 9, 9))).toBe(frame);
    expect(advance(frame, batch(2, 3, 9))).toBe(frame);
    expect(advance(frame, epoch(1, { loss: 9 }))).toBe(frame);
  });
  it('takes the first batch of an epoch after the last of the one before', () => {
    expect(run(batch(1, 10, 0.5), epoch(1), batch(2, 1, 0.4)).batch).toBe(1);
  });
  it('never holds a number that is none', () => {
    const frame = run(batch(1, 1, 0.6), batch(1, 2, NaN), { type: 'batch', epoch: 1, batch: 3, batches: 10, loss: Infinity, losses: [Infinity], picturesPerSecond: NaN, secondsLeft: Infinity });
    expect([frame.loss, frame.picturesPerSecond, frame.secondsLeft, frame.trace.length]).toEqual([0.6, 2000, 30, 1]);
    expect(run(epoch(1, { validationLoss: NaN })).history).toEqual([]);
  });
  it('keeps what was drawn when the run fails, and says why', () => {
    const frame = run(batch(1, 10, 0.5), epoch(1), { type: 'status', status: 'failed', failure: { code: 'diverged', values: { epoch: 2, batch: 3, loss: NaN } } });
    expect([frame.status, frame.failure, frame.history.length, frame.secondsLeft]).toEqual(['failed', { code: 'diverged', values: { epoch: 2, batch: 3, loss: 'NaN' } }, 1, null]);
  });
  it('keeps the inputs of the first reconstructions for all later ones', () => {
    const first = run({ type: 'reconstructions', count: 1, inputs: picture(200), outputs: picture(0), labels: [7] });
    const later = advance(first, { type: 'reconstructions', count: 1, inputs: null, outputs: picture(90), labels: null });
    expect([later.digits?.inputs[0], later.digits?.outputs[0], later.digits?.labels]).toEqual([200, 90, [7]]);
  });
  it('shows no reconstruction without an input', () => {
    expect(run({ type: 'reconstructions', count: 1, inputs: null, outputs: picture(90), labels: null }).digits).toBeNull();
  });
  it('names layers with dead channels only', () => {
    const deadChannels = [{ layer: 0, channels: 16, dead: 0 }, { layer: 2, channels: 8, dead: 3 }];
    expect(run(epoch(1, { deadChannels })).deadChannels).toEqual([{ layer: 2, channels: 8, dead: 3 }]);
  });
  it('keeps the trace within its bound and its mean', () => {
    let frame = idle;
    const batches = 3 * traceLimit;
    for (let i = 1; i <= batches; i++) frame = advance(frame, batch(1, i, i % 2, batches));
    expect(frame.trace.length).toBeLessThanOrEqual(traceLimit);
    expect(frame.trace.every((point, i) => i === 0 || point.at > frame.trace[i - 1]!.at)).toBe(true);
    expect(frame.trace[0]!.loss).toBeCloseTo(0.5);
  });
});
