import { picturePixels } from '@/lib/data/digits.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { runLayer, type LayerTrace } from '@/lib/plain/stackRun.ts';
import { breathe } from '@/lib/training/breathe.ts';
import { pictureShape } from './model.ts';
import type { Shown } from './shown.ts';

/** Milliseconds of work after which the page gets its turn. */
const atOnce = 8;

/**
 * What a model makes of pictures (784 greys 0 … 255 each), in float64, rounded to greys. Works in slices: a layer of one
 * picture is the largest. Null where `isWanted` says no in between.
 */
export async function reconstruct({ layers, weights }: Shown, pictures: Uint8Array, isWanted: () => boolean): Promise<Uint8Array | null> {
  const outputs = new Uint8Array(pictures.length);
  let begun = performance.now();
  for (let from = 0; from < pictures.length; from += picturePixels) {
    const input = volume(pictureShape, Array.from(pictures.subarray(from, from + picturePixels), grey => grey / 255));
    const traces: LayerTrace[] = [];
    for (const [place, layer] of layers.entries()) {
      traces.push(runLayer(layer, traces.at(-1)?.output ?? input, weights[place] ?? {}, place, traces));
      if (performance.now() - begun < atOnce) continue;
      await breathe();
      if (!isWanted()) return null;
      begun = performance.now();
    }
    outputs.set(Array.from(traces.at(-1)!.output.values, value => Math.round(255 * Math.min(1, Math.max(0, value)))), from);
  }
  return outputs;
}
