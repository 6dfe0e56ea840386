import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';
import type { TrainingEvent } from './protocol.ts';
import { createReporter } from './reporter.ts';

const batch = (epoch: number, number: number) => ({ type: 'batch' as const, epoch, batch: number, loss: number / 10, pictures: 100 });
const epoch = (number: number, deadChannels = [{ layer: 0, channels: 4, dead: 1 }]) => ({ type: 'epoch' as const, epoch: number, loss: 0.5, validationLoss: 0.4, deadChannels, gradients: [] });

function reporting() {
  let time = 0;
  const events: TrainingEvent[] = [];
  const reporter = createReporter({ epochs: 2, batches: 10, images: 1000 }, event => events.push(event), () => time);
  return { events, reporter, pass: (milliseconds: number) => { time += milliseconds; } };
}

describe('createReporter', () => {
  it('sends at most ten batches a second and leaves no loss out', () => {
    const { events, reporter, pass } = reporting();
    for (let number = 1; number <= 10; number++) {
      pass(30);
      reporter.batch(batch(1, number), 30, number === 10);
    }
    expect(events.map(event => event.type === 'batch' && [event.batch, event.losses.length])).toEqual([[1, 1], [5, 4], [9, 4], [10, 1]]);
    expect(events.flatMap(event => (event.type === 'batch' ? event.losses : []))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => number / 10));
  });

  it('says how fast it goes and how long it still takes, validations included', () => {
    const { events, reporter } = reporting();
    for (let number = 1; number <= 10; number++) reporter.batch(batch(1, number), 50, number === 10);
    reporter.judging(600);
    reporter.epoch(epoch(1), 100);
    reporter.batch(batch(2, 5), 50, true);
    expect(events[1]).toMatchObject({ picturesPerSecond: expect.closeTo(2000, 6), secondsLeft: expect.closeTo(0.5, 6) });
    expect(events.at(-1)).toMatchObject({ secondsLeft: expect.closeTo(0.25 + 0.7, 6) });
  });

  it('counts an epoch\'s seconds without the pauses in it', () => {
    const { reporter, pass } = reporting();
    reporter.batch(batch(1, 1), 40, false);
    pass(60_000);
    reporter.batch(batch(1, 2), 40, false);
    expect(reporter.epoch(epoch(1), 20).seconds).toBeCloseTo(0.1, 9);
    reporter.batch(batch(2, 1), 40, false);
    expect(reporter.epoch(epoch(2), 10).seconds).toBeCloseTo(0.05, 9);
  });

  it('says once that a layer has died: all of its channels', () => {
    const { events, reporter } = reporting();
    reporter.epoch(epoch(1), 1);
    reporter.epoch(epoch(2, [{ layer: 0, channels: 4, dead: 1 }, { layer: 2, channels: 8, dead: 8 }]), 1);
    reporter.epoch(epoch(3, [{ layer: 2, channels: 8, dead: 8 }]), 1);
    expect(events.filter(event => event.type === 'died')).toEqual([{ type: 'died', layer: 2, epoch: 2 }]);
  });
});

describe('createPace', () => {
  it('forgets what is older than two seconds of training', () => {
    const pace = createPace();
    expect(pace.picturesPerSecond()).toBe(0);
    pace.add(1000, 5000);
    expect(pace.picturesPerSecond()).toBeCloseTo(200, 9);
    for (let round = 0; round < 4; round++) pace.add(500, 500);
    expect(pace.picturesPerSecond()).toBeCloseTo(1000, 9);
  });
});
