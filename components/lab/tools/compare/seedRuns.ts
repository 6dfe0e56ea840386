import type { OwnPictures } from '@/lib/data/own.ts';
import { createTrainer, type Trainer, type TrainerOptions } from '@/lib/training/client.ts';
import type { Recipe } from '@/lib/training/protocol.ts';

export const rivals = ['source-1', 'source-2'] as const;
export type Rival = (typeof rivals)[number];

/** How a run of the question ended: its last validation loss; null where it diverged or could not go on. */
export interface SeedRun { model: Rival; seed: number; loss: number | null }

export interface SeedPlan { recipe: Recipe; own: OwnPictures | null; seeds: number }

/** The runs in their turn: both models with a seed, then with the next, so that stopping early stays fair. */
export const turnsOf = (seeds: number): { model: Rival; seed: number }[] =>
  Array.from({ length: seeds }, (_, place) => rivals.map(model => ({ model, seed: place + 1 }))).flat();

/**
 * Trains both models with the seeds 1 … n, one run after the other in one worker. `onRun` hears of each that ended, `onEnd` once, also after `stop`.
 * @param make another trainer in tests
 */
export function runSeeds({ recipe, own, seeds }: SeedPlan, onRun: (run: SeedRun) => void, onEnd: () => void, make: (options: TrainerOptions) => Trainer = createTrainer): { stop(): void } {
  const turns = turnsOf(seeds);
  let [turn, isOver] = [-1, false];
  let last: number | null = null;
  const end = () => {
    if (isOver) return;
    isOver = true;
    trainer.dispose();
    onEnd();
  };
  const next = () => {
    turn++;
    if (isOver) return;
    if (turn === turns.length) return end();
    last = null;
    trainer.prepare({ ...recipe, ...turns[turn]! }, null, own);
    trainer.start();
  };
  const trainer = make({
    onEvent(event) {
      if (isOver) return;
      if (event.type === 'epoch') last = event.record.validationLoss;
      if (event.type !== 'status' || (event.status !== 'done' && event.status !== 'failed')) return;
      onRun({ ...turns[turn]!, loss: event.status === 'done' ? last : null });
      next();
    },
  });
  next();
  return { stop: end };
}
