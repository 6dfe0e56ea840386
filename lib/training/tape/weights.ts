import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import type { Tape } from './tape.ts';

/**
 * A flat list of parameters as kernels and biases, one entry per layer, for `runStack`. Slots stand in the order of the
 * layers that learn, kernel before bias where there is one. Throws `RangeError` for slots that do not belong to these layers.
 */
export function layerWeights(layers: readonly PlannedLayer[], slots: Tape['slots'], parameters: Float32Array): LayerWeights[] {
  let next = 0;
  const take = () => {
    const slot = slots[next++];
    if (!slot) throw new RangeError(`layerWeights: expected a slot for each kernel and each bias, got ${slots.length}`);
    return { shape: slot.shape, values: Float64Array.from(parameters.subarray(slot.offset, slot.offset + slot.size)) };
  };
  return layers.map(({ layer, parameters: learned }) => (learned === 0 ? {} : { kernel: take(), ...('bias' in layer && layer.bias ? { bias: take().values } : {}) }));
}
