import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import shipped from '@/lib/training/runs/shipped/still.json' with { type: 'json' };
import { parametersOf } from '@/lib/training/tape/lastEpoch.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import { networkOf } from './network.ts';
import type { Params } from './widget.ts';

/** Weights of one epoch of a run. */
export interface Loaded { weights: readonly LayerWeights[]; epoch: number; lastEpoch: number; validationLoss: number }

/** The weights that come with the figure, where the parameters ask for them: one model after its last epoch. Null for all others. */
export function stillFor(params: Pick<Params, 'model' | 'recipe' | 'epoch'>): Loaded | null {
  if (`${params.model}-${params.recipe}` !== shipped.name || params.epoch < shipped.epoch) return null;
  const { layers } = networkOf(params.model);
  return { weights: layerWeights(layers, shipped.slots, parametersOf(shipped)), epoch: shipped.epoch, lastEpoch: shipped.epoch, validationLoss: shipped.validationLoss };
}
