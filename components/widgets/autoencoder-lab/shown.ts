import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import type { Held } from '@/lib/training/reel.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import { pictureShape, stackOf } from './model.ts';

/** The model with the weights of the epoch on show: what every panel computes from. */
export interface Shown { model: string; layers: readonly PlannedLayer[]; weights: readonly LayerWeights[]; epoch: number }

const layersOf = (model: string) => planStack(stackOf(model), pictureShape).layers;

/** How many numbers a model learns. `model`: one that `isModel` accepts. */
export const parameterCount = (model: string): number => layersOf(model).reduce((sum, { parameters }) => sum + parameters, 0);

/** A model as it stood behind an epoch. `model`: one that `isModel` accepts; `parameters`: as many as `parameterCount` says. */
export function shownModel(model: string, { epoch, parameters }: Held): Shown {
  const layers = layersOf(model);
  return { model, layers, weights: layerWeights(layers, parameterSlots(layers), parameters), epoch };
}
