import { tapeOf, type FetchTape } from '@/lib/training/tape/fetch.ts';
import { layerWeights } from '@/lib/training/tape/weights.ts';
import { ascend, descend, descentKey, type Descent } from './compute.ts';
import type { Frame } from './frame.ts';
import { networkOf } from './network.ts';
import type { Params } from './widget.ts';

/** The figure with the weights of a tape. Rejects as `tapeOf`. */
export async function playerOf(name: string, get?: FetchTape): Promise<(params: Params) => Frame> {
  const tape = await tapeOf(name, get);
  let kept: { key: string; descent: Descent } | null = null;
  // Weights of the epoch asked for, or of the last one where the run is shorter.
  return params => {
    const at = Math.min(params.epoch, tape.epochs.length - 1);
    const key = `${at} ${descentKey(params)}`;
    if (kept?.key !== key) {
      const weights = layerWeights(networkOf(params.model).layers, tape.slots, tape.weights[at]!);
      const { epoch, validationLoss } = tape.epochs[at]!;
      kept = { key, descent: descend(params, { weights, epoch, lastEpoch: tape.epochs.length - 1, validationLoss }) };
    }
    return ascend(params, kept.descent);
  };
}
