import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { Volume } from '@/lib/plain/numbers.ts';
import { runLayer, type LayerTrace, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { breathe } from '@/lib/training/breathe.ts';

/** Milliseconds of work after which the page gets its turn. */
const atOnce = 8;

/**
 * Runs pictures through layers one after the other, in float64, in slices: a layer of one picture is the largest piece of
 * work. False where `isWanted` says no in between.
 */
export async function runSlowly(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], pictures: Iterable<Volume>, isWanted: () => boolean, done: (traces: readonly LayerTrace[]) => void): Promise<boolean> {
  let begun = performance.now();
  for (const picture of pictures) {
    const traces: LayerTrace[] = [];
    for (const [place, layer] of layers.entries()) {
      traces.push(runLayer(layer, traces.at(-1)?.output ?? picture, weights[place] ?? {}, place, traces));
      if (performance.now() - begun < atOnce) continue;
      await breathe();
      if (!isWanted()) return false;
      begun = performance.now();
    }
    done(traces);
  }
  return true;
}
