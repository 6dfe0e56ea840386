/**
 * Starts the training worker, in a frame without an origin of its own too (`sandbox="allow-scripts"`).
 *
 * @throws where neither way is open: the frame may not start workers at all
 */
export async function spawnTrainingWorker(): Promise<Worker> {
  return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name: 'training' });
}
