import type { Volume } from '@/lib/plain/numbers.ts';
import { runLayer, type LayerTrace } from '@/lib/plain/stackRun.ts';
import type { ShownModel } from './shown.ts';

/**
 * What the layers behind place `waist` make of these numbers. `traces`: those of a picture up to there, from which an
 * unpooling behind takes the places of its winners.
 */
export function decode({ layers, weights }: ShownModel, waist: number, code: Float64Array, traces: readonly LayerTrace[]): Volume {
  const run: LayerTrace[] = traces.slice(0, waist + 1).map((trace, place) => (place === waist ? { ...trace, output: { ...trace.output, values: code } } : trace));
  for (let place = waist + 1; place < layers.length; place++) run.push(runLayer(layers[place]!, run[place - 1]!.output, weights[place] ?? {}, place, run));
  return run.at(-1)!.output;
}
