import { spawnWorker } from '../spawn.ts';

/**
 * A worker that tries one engine, started from within the training worker.
 *
 * @param base an absolute address of the site
 */
export const spawnProbe = (base: string): Promise<Worker> =>
  spawnWorker(() => new Worker(new URL('./probe.worker.ts', import.meta.url), { type: 'module' }), base);
