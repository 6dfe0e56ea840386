import type { ShownModel } from '@/components/lab/see/shown.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import type { Held } from '@/lib/training/reel.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import { pictureShape, stackOf } from './model.ts';

const layersOf = (model: string) => planStack(stackOf(model), pictureShape).layers;

/** How many numbers a model learns. `model`: one that `isModel` accepts. */
export const parameterCount = (model: string): number => layersOf(model).reduce((sum, { parameters }) => sum + parameters, 0);

/** A model as it stood behind an epoch. `model`: one that `isModel` accepts; `parameters`: as many as `parameterCount` says. */
export function shownModel(model: string, { epoch, parameters, gradient }: Held): ShownModel {
  const layers = layersOf(model);
  const byLayer = (numbers: Float32Array) => layerWeights(layers, parameterSlots(layers), numbers);
  return { model, layers, weights: byLayer(parameters), gradient: gradient ? byLayer(gradient) : null, epoch };
}
