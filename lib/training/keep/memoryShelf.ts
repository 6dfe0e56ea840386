import type { Checkpoint } from '../loop.ts';
import type { KeptRun, Shelf, WholeRun } from './run.ts';

/** Most bytes of weights that are kept in memory; of older epochs then only the losses stay. */
const mostBytes = 64 * 2 ** 20;

interface Entry { run: KeptRun; weights: Map<number, Float32Array>; last: Checkpoint | null }

/** A shelf for as long as the page lives. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, Entry>();
  const bytes = () => [...entries.values()].reduce((sum, { weights }) => [...weights.values()].reduce((all, values) => all + values.byteLength, sum), 0);
  const thin = () => {
    for (const { weights, last } of entries.values()) {
      for (const epoch of weights.keys()) {
        if (bytes() <= mostBytes) return;
        if (epoch !== last?.epoch) weights.delete(epoch);
      }
    }
  };
  return {
    runs: async () => [...entries.values()].map(({ run }) => run),
    async put(run, checkpoint) {
      const entry = entries.get(run.id) ?? { run, weights: new Map(), last: null };
      entries.set(run.id, { ...entry, run, last: checkpoint ?? entry.last });
      if (checkpoint) entry.weights.set(checkpoint.epoch, checkpoint.parameters);
      thin();
    },
    whole: async (id): Promise<WholeRun | null> => entries.get(id) ?? null,
    async remove(id) { entries.delete(id); },
  };
}
