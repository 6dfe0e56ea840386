import { createPace } from './pace.ts';
import type { DeadLayer, EpochRecord, TrainingEvent } from './protocol.ts';
import type { Step } from './loop.ts';

type BatchStep = Extract<Step, { type: 'batch' }>;
type EpochStep = Omit<Extract<Step, { type: 'epoch' }>, 'gradient'>;

interface Reporter {
  /** `milliseconds` that the batch took; `last`: of its epoch, or training rests behind it, so that nothing is held back. */
  batch(step: BatchStep, milliseconds: number, last: boolean): void;
  /** A part of the validation took so long. */
  judging(milliseconds: number): void;
  epoch(step: EpochStep, milliseconds: number): EpochRecord;
}

/** Milliseconds between two batch events. */
const batchEvery = 100;

/** The first ReLU layer none of whose channels answers. */
const fullyDead = (layers: readonly DeadLayer[]) => layers.find(({ channels, dead }) => dead === channels);

/** Turns the steps of a run into events: batches thinned out, with speed and time left; epochs whole. */
export function createReporter(plan: { epochs: number; batches: number; images: number }, emit: (event: TrainingEvent) => void, now = () => performance.now()): Reporter {
  const pace = createPace();
  let losses: number[] = [];
  let lastSent = -Infinity;
  let spent = 0;
  let [judged, validation] = [0, 0];
  let died = false;
  const secondsLeft = (step: BatchStep, speed: number) => {
    const pictures = plan.images * (plan.epochs - step.epoch) + plan.images * (1 - step.batch / plan.batches);
    return pictures / speed + (plan.epochs - step.epoch + 1) * validation / 1000;
  };
  return {
    batch(step, milliseconds, last) {
      pace.add(step.pictures, milliseconds);
      spent += milliseconds;
      losses.push(step.loss);
      if (!last && now() - lastSent < batchEvery) return;
      const speed = pace.picturesPerSecond();
      emit({
        type: 'batch', epoch: step.epoch, batch: step.batch, batches: plan.batches, loss: step.loss, losses,
        picturesPerSecond: speed, secondsLeft: secondsLeft(step, speed),
      });
      losses = [];
      lastSent = now();
    },
    judging(milliseconds) {
      judged += milliseconds;
    },
    epoch({ epoch, loss, validationLoss, deadChannels, gradients }, milliseconds) {
      validation = judged + milliseconds;
      const record = { epoch, loss, validationLoss, deadChannels, gradients, seconds: (spent + validation) / 1000 };
      [spent, judged] = [0, 0];
      emit({ type: 'epoch', record });
      const dead = fullyDead(deadChannels);
      if (dead && !died) {
        died = true;
        emit({ type: 'died', layer: dead.layer, epoch });
      }
      return record;
    },
  };
}
