import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { runStack, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import type { NumberArray } from './npy.ts';
import { writeWeights } from './weights.ts';

/** How far a framework's output may be from ours, per number of an output within ±1: rounding of float32 in another order. */
export const proofTolerance = 1e-5;

/** The output for one picture, computed in float64. `[1, …]`, as the frameworks give it. */
export function outputOf(layers: readonly PlannedLayer[], parameters: Float32Array, picture: Float32Array): NumberArray {
  const weights: LayerWeights[] = layers.map(() => ({}));
  for (const { layer, role, shape, offset, size } of parameterSlots(layers)) {
    const part = Float64Array.from(parameters.subarray(offset, offset + size));
    if (role === 'kernel') weights[layer]!.kernel = { shape, values: part };
    else weights[layer]!.bias = part;
  }
  const shape = layers[0]!.input;
  const sized = shape.length === 3 ? shape : [1, 1, shape[0]] as const;
  const { values } = runStack(layers, weights, { shape: [...sized], values: Float64Array.from(picture) }).at(-1)!.output;
  return { shape: [1, ...layers.at(-1)!.output], data: Float32Array.from(values) };
}

/** Weights with a stored picture and the model's answer to it: what the scripts of `lib/code` (`check`) load and compare. */
export const writeProof = (layers: readonly PlannedLayer[], parameters: Float32Array, picture: Float32Array): Uint8Array<ArrayBuffer> =>
  writeWeights(parameterSlots(layers), parameters, { input: { shape: [1, ...layers[0]!.input], data: picture }, output: outputOf(layers, parameters, picture) });
