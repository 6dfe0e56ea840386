import { describe, expect, it } from 'vitest';
import type { Trainer, TrainerOptions } from '@/lib/training/client.ts';
import type { Recipe, TrainingEvent } from '@/lib/training/protocol.ts';
import { runSeeds, turnsOf, type SeedRun } from './seedRuns.ts';

const recipe = { model: 'source-1', seed: 7, images: 100 } as Recipe;

function trial(seeds: number) {
  const [told, runs]: [string[], SeedRun[]] = [[], []];
  let onEvent: TrainerOptions['onEvent'] = () => {};
  let ended = 0;
  const make = (options: TrainerOptions) => {
    onEvent = options.onEvent;
    return { prepare: ({ model, seed, images }: Recipe) => told.push(`${model} ${seed} ${images}`), start: () => told.push('start'), dispose: () => told.push('dispose') } as unknown as Trainer;
  };
  const { stop } = runSeeds({ recipe, own: null, seeds }, run => runs.push(run), () => { ended++; }, make);
  const finish = (...losses: number[]) => {
    for (const [place, validationLoss] of losses.entries()) onEvent({ type: 'epoch', record: { epoch: place + 1, loss: 1, validationLoss, deadChannels: [], seconds: 1 } });
    onEvent({ type: 'status', status: 'done' });
  };
  return { told, runs, stop, finish, say: (event: TrainingEvent) => onEvent(event), ended: () => ended };
}

describe('both models over several seeds', () => {
  it('take turns', () => expect(turnsOf(2)).toEqual([{ model: 'source-1', seed: 1 }, { model: 'source-2', seed: 1 }, { model: 'source-1', seed: 2 }, { model: 'source-2', seed: 2 }]));
  it('are trained one after the other, and each tells its last validation loss', () => {
    const { told, runs, finish, ended } = trial(1);
    finish(0.5, 0.4);
    finish(0.3);
    expect(told).toEqual(['source-1 1 100', 'start', 'source-2 1 100', 'start', 'dispose']);
    expect(runs).toEqual([{ model: 'source-1', seed: 1, loss: 0.4 }, { model: 'source-2', seed: 1, loss: 0.3 }]);
    expect(ended()).toBe(1);
  });
  it('go on behind a run that diverged, which has no loss', () => {
    const { runs, say, told } = trial(1);
    say({ type: 'status', status: 'failed', failure: { code: 'diverged', values: {} } });
    expect(runs).toEqual([{ model: 'source-1', seed: 1, loss: null }]);
    expect(told.at(-2)).toBe('source-2 1 100');
  });
  it('can be stopped: nothing more is heard', () => {
    const { runs, stop, finish, told, ended } = trial(3);
    finish(0.5);
    stop();
    finish(0.1);
    expect([runs.length, told.at(-1), ended()]).toEqual([1, 'dispose', 1]);
  });
});
