import { planStack } from '@/lib/arith/stackShapes.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import type { FinishedRun, RunRecipe } from './oneRun.ts';
import { runAll } from './pool.ts';
import type { RunSet } from './sets.ts';
import { lastLoss } from './shipped.ts';

/** Multiply-adds of a whole run: how long it will take, beside other runs. */
function work({ model, images, epochs }: RunRecipe): number {
  const read = readModel(model);
  if ('refusal' in read) throw new Error(`model: expected the layer notation, got ${model}`);
  return epochs * images * planStack(read.stack, [28, 28, 1]).layers.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
}

/** Runs of all sets in the order in which they begin: the longest first, so that no core waits for a late long one. */
export function schedule(sets: readonly RunSet[]): { set: RunSet; recipe: RunRecipe }[] {
  const runs = sets.flatMap(set => set.seeds.map(seed => ({ set, recipe: { ...set.recipe, seed }, work: work({ ...set.recipe, seed }) })));
  return runs.sort((a, b) => b.work - a.work || a.recipe.seed - b.recipe.seed).map(({ set, recipe }) => ({ set, recipe }));
}

/**
 * Trains all runs of all sets on `cores` cores at once, and hands over each set as its last run ends.
 *
 * @param root the project's folder
 * @param say gets a line whenever a run ends, and every half minute how far the others are
 */
export async function trainSets(root: string, sets: readonly RunSet[], cores: number, finished: (set: RunSet, runs: readonly FinishedRun[]) => void, say: (line: string) => void): Promise<void> {
  const planned = schedule(sets);
  const done = new Map<RunSet, FinishedRun[]>(sets.map(set => [set, []]));
  const reached = new Map<number, number>();
  const begun = performance.now();
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  const tick = setInterval(() => {
    const running = [...reached].map(([place, epoch]) => `${planned[place]!.set.name} ${planned[place]!.recipe.seed}: ${epoch}/${planned[place]!.recipe.epochs}`);
    say(`${seconds()}: ${[...done.values()].reduce((sum, runs) => sum + runs.length, 0)} of ${planned.length} runs ended; epochs of the others: ${running.join(', ')}`);
  }, 30_000);
  try {
    await runAll(root, planned.map(({ recipe }) => recipe), cores, {
      epoch: (place, epoch) => reached.set(place, epoch),
      finished(place, run) {
        reached.delete(place);
        const { set } = planned[place]!, runs = done.get(set)!;
        runs.push(run);
        say(`${set.name}, seed ${run.recipe.seed}: validation ${lastLoss(run).toFixed(4)} after ${run.epochs.length - 1} epochs, ${run.deadChannels} dead channels (${seconds()})`);
        if (runs.length === set.seeds.length) finished(set, runs);
      },
    });
  } finally {
    clearInterval(tick);
  }
}
