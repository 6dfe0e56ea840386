import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { volume, type Volume } from './numbers.ts';
import { stackBack } from './stackBack.ts';
import type { LayerTrace, LayerWeights } from './stackRun.ts';

/** Shares of one layer in a number of the output: activation times gradient, cell by cell, and what is left for the biases behind it. */
export interface LayerShares {
  /** In the shape of the layer's output. */
  cells: Volume;
  /** Sum over each channel's map: what the filter contributed. */
  maps: Float64Array;
  /** Sum of all cells. */
  sum: number;
  /** Share of the biases of all layers behind this one. */
  biases: number;
}

export interface Provenance {
  /** The number that is explained: a logit where the stack ends in logits. */
  value: number;
  input: Pick<LayerShares, 'cells' | 'sum' | 'biases'>;
  layers: readonly LayerShares[];
  /** Whether shares and biases must add up to the value: all activations are linear or ReLU. */
  exact: boolean;
}

/** How far shares and biases may be from the value: relative to the largest of the two, or to 1. Sums of float64 numbers are. */
export const addsUpWithin = 1e-9;

/** Distance of the shares' sum and the biases' share from the value, as `addsUpWithin` measures it. */
export const gapOf = (value: number, { sum, biases }: Pick<LayerShares, 'sum' | 'biases'>): number => Math.abs(sum + biases - value) / Math.max(1, Math.abs(value), Math.abs(sum), Math.abs(biases));

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function shared(activation: Volume, gradient: Volume): Volume {
  return volume(activation.shape, activation.values.map((value, place) => value * gradient.values[place]!));
}

function overMaps({ shape: [, , channels], values }: Volume): Float64Array {
  const maps = new Float64Array(channels);
  values.forEach((value, place) => { maps[place % channels]! += value; });
  return maps;
}

/**
 * What one number of the output was made of: gradient × input at the input and behind every layer. A stack of linear
 * and ReLU layers is, where it stands, linear in its input and its biases; the shares and the biases' share then add up to
 * the number itself, at every layer anew.
 *
 * @param layers that end in logits (`toLogits`); `traces` from `runStack` with them
 * @param place of the number in the last output's list
 * Shrikumar et al. 2017 (gradient × input); Ancona et al. 2018.
 */
export function provenance(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], traces: readonly LayerTrace[], input: Volume, place: number): Provenance {
  const { output } = traces.at(-1)!;
  const pull = volume(output.shape);
  pull.values[place] = 1;
  const back = stackBack(layers, weights, traces, input, pull);
  const biasOf = layers.map((_, layer) => {
    const bias = weights[layer]?.bias;
    return bias ? back.layers[layer]!.bias!.reduce((sum, gradient, n) => sum + gradient * bias[n]!, 0) : 0;
  });
  const behind = (layer: number) => biasOf.slice(layer + 1).reduce((sum, share) => sum + share, 0);
  const atInput = shared(input, back.input);
  return {
    value: output.values[place]!,
    input: { cells: atInput, sum: total(atInput.values), biases: behind(-1) },
    layers: layers.map((_, layer) => {
      const cells = shared(traces[layer]!.output, back.layers[layer]!.output);
      return { cells, maps: overMaps(cells), sum: total(cells.values), biases: behind(layer) };
    }),
    exact: layers.every(({ layer }) => !('activation' in layer) || layer.activation !== 'sigmoid'),
  };
}
