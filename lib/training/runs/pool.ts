import { Worker } from 'node:worker_threads';
import type { FinishedRun, RunRecipe } from './oneRun.ts';

/** Runs recipes on `cores` threads, one run a thread, and hands each over as it ends. Rejects with the first thread's error. */
export async function runAll(root: string, recipes: readonly RunRecipe[], cores: number, finished: (run: FinishedRun) => void): Promise<void> {
  const waiting = [...recipes];
  const work = () => new Promise<void>((resolve, reject) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { root }, execArgv: ['--import', 'tsx'] });
    const next = () => {
      const recipe = waiting.shift();
      if (recipe) thread.postMessage(recipe);
      else void thread.terminate().then(() => resolve());
    };
    thread.on('message', (run: FinishedRun) => {
      finished(run);
      next();
    });
    thread.on('error', reject);
    next();
  });
  await Promise.all(Array.from({ length: Math.min(cores, recipes.length) }, work));
}
