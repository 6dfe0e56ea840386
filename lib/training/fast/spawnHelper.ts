import { spawnWorker } from '../spawn.ts';

/**
 * A helper of the fast engine on another core, started from within the training worker.
 *
 * @param base an absolute address of the site
 */
export const spawnHelper = (base: string): Promise<Worker> =>
  spawnWorker(() => new Worker(new URL('./helper.worker.ts', import.meta.url), { type: 'module' }), base);
