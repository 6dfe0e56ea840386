import { spawnWorker } from './spawn.ts';

/** The worker of the training engine. It must not import this file: a bundler would follow a worker into itself without end. */
export const spawnTrainingWorker = (): Promise<Worker> =>
  spawnWorker(() => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' }));
