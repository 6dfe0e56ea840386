import { runSlowly } from '@/components/lab/see/runSlowly.ts';
import type { ShownModel } from '@/components/lab/see/shown.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import { volume } from '@/lib/plain/numbers.ts';
import { pictureShape } from './model.ts';

function* picturesOf(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += picturePixels) yield volume(pictureShape, Array.from(bytes.subarray(from, from + picturePixels), grey => grey / 255));
}

/**
 * What a model makes of pictures (784 greys 0 … 255 each), in float64, rounded to greys, in slices. Null where `isWanted`
 * says no in between.
 */
export async function reconstruct({ layers, weights }: ShownModel, pictures: Uint8Array, isWanted: () => boolean): Promise<Uint8Array | null> {
  const outputs = new Uint8Array(pictures.length);
  let to = 0;
  const isDone = await runSlowly(layers, weights, picturesOf(pictures), isWanted, traces => {
    outputs.set(Array.from(traces.at(-1)!.output.values, value => Math.round(255 * Math.min(1, Math.max(0, value)))), to);
    to += picturePixels;
  });
  return isDone ? outputs : null;
}
