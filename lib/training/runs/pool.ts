import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FinishedRun, RunRecipe } from './oneRun.ts';

/** Runs recipes in `cores` processes, one run a process at a time, and hands each over as it ends. Rejects when one of them fails. */
export async function runAll(root: string, recipes: readonly RunRecipe[], cores: number, finished: (run: FinishedRun) => void): Promise<void> {
  const waiting = [...recipes];
  const work = () => new Promise<void>((resolve, reject) => {
    // With this process's own arguments, which let it read TypeScript.
    const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [root], { serialization: 'advanced' });
    const next = () => {
      const recipe = waiting.shift();
      if (recipe) child.send(recipe);
      else child.disconnect();
    };
    child.on('message', (run: FinishedRun) => {
      finished(run);
      next();
    });
    child.on('error', reject);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`a run ended with exit code ${code}; its message stands above`))));
    next();
  });
  await Promise.all(Array.from({ length: Math.min(cores, recipes.length) }, work));
}
