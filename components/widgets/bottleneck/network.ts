import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { sourceStack, type SourceModel } from '@/lib/arith/stackSources.ts';
import { layerNames } from '@/lib/arith/stackSummary.ts';
import { volume, type Volume } from '@/lib/plain/numbers.ts';
import { runStack, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { side } from './drawing.ts';

/** A model taken apart at its narrowest place. */
export interface Network {
  layers: readonly PlannedLayer[];
  names: readonly string[];
  /** Place of the layer that gives the bottleneck. */
  waist: number;
  /** Places of the layers drawn in the figure's waist shape, the waist among them, the last layer not. */
  stages: readonly number[];
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);
const known = new Map<SourceModel, Network>();

/** Layers of a source model with their shapes. Drawn are the poolings on the way down, and what enlarges on the way up. */
export function networkOf(model: SourceModel): Network {
  const kept = known.get(model);
  if (kept) return kept;
  const stack = sourceStack(model);
  const { layers } = planStack(stack, [side, side, 1]);
  const sizes = layers.map(layer => sizeOf(layer.output));
  const waist = sizes.indexOf(Math.min(...sizes));
  const lastUp = layers.map(({ layer }) => layer.kind).lastIndexOf('up');
  const stages = layers.flatMap(({ layer }, place) =>
    place === waist || (place < waist && layer.kind === 'pool') || (place > waist && place < lastUp - 1 && layer.kind === 'up') || place === lastUp - 1 ? [place] : []);
  const network = { layers, names: layerNames(stack), waist, stages };
  known.set(model, network);
  return network;
}

export const encode = ({ layers, waist }: Network, weights: readonly LayerWeights[], picture: readonly number[]): Volume[] =>
  runStack(layers.slice(0, waist + 1), weights, volume([side, side, 1], picture)).map(({ output }) => output);

/** What the layers behind the bottleneck make of these numbers. */
export const decode = ({ layers, waist }: Network, weights: readonly LayerWeights[], code: readonly number[]): Volume[] =>
  runStack(layers.slice(waist + 1), weights.slice(waist + 1), volume(layers[waist]!.output as Volume['shape'], code)).map(({ output }) => output);

/** A volume as one matrix for each channel. */
export const mapsOf = ({ shape: [rows, columns, channels], values }: Volume): number[][][] =>
  Array.from({ length: channels }, (_, c) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, k) => values[(r * columns + k) * channels + c]!)));
