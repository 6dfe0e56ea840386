import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildMessage } from './child.ts';
import type { RunRecipe, FinishedRun } from './oneRun.ts';

/** What is heard of the runs; `place` is that of the recipe in the list. */
export interface RunsHeard {
  epoch(place: number, epoch: number): void;
  finished(place: number, run: FinishedRun): void;
}

/** Runs recipes in their order in `cores` processes, one run a process at a time. Rejects when one of them fails. */
export async function runAll(root: string, recipes: readonly RunRecipe[], cores: number, heard: RunsHeard): Promise<void> {
  let begun = 0;
  const work = () => new Promise<void>((resolve, reject) => {
    // With this process's own arguments, which let it read TypeScript.
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [root], { serialization: 'advanced' });
    let place = 0;
    const next = () => {
      place = begun++;
      if (place < recipes.length) child.send(recipes[place]!);
      else child.disconnect();
    };
    child.on('message', (message: ChildMessage) => {
      if ('epoch' in message) return heard.epoch(place, message.epoch);
      heard.finished(place, message.run);
      next();
    });
    child.on('error', reject);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`a run ended with exit code ${code}; its message stands above`))));
    next();
  });
  await Promise.all(Array.from({ length: Math.min(cores, recipes.length) }, work));
}
