import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { numbers } from '@/lib/plain/numbers.ts';
import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import digits from './digits.json' with { type: 'json' };
import { unpackTensor } from './packed.ts';
import type { ClassifierFile } from './recipe.ts';

/** A trained classifier of digits, in the shapes of `lib/plain`. */
export interface TrainedNetwork extends Omit<ClassifierFile, 'tensors'> {
  /** The planned stack, first layer first. */
  layers: readonly PlannedLayer[];
  /** For `runStack`, one entry a layer, empty where nothing is learned: kernels `[kh, kw, channels, filters]`, dense `[features, units]`. float64. */
  weights: readonly LayerWeights[];
}

let network: TrainedNetwork | null = null;

/**
 * The committed classifier of digits, unpacked when it is first asked for. `runStack(layers, weights, picture)` answers a picture
 * `[28, 28, 1]` with values from 0 (paper) to 1 (ink) with ten scores, the highest for the digit it takes it for; their softmax
 * is its confidence. About 27 kB compressed: `loadTrained` (`trained.ts`) fetches it only where it is asked for.
 * Source: trained by this project, `recipe` says how.
 */
export function digitsNetwork(): TrainedNetwork {
  if (network) return network;
  const { tensors, ...told } = digits as unknown as ClassifierFile;
  const read = parseStack(told.recipe.model);
  if ('refusal' in read) throw new Error(`digits.json: expected the layer notation, got ${told.recipe.model}`);
  const { layers } = planStack(read.stack, told.recipe.input);
  const weights: LayerWeights[] = layers.map(() => ({}));
  parameterSlots(layers).forEach(({ name, layer, role, shape }, place) => {
    const packed = tensors[place];
    if (packed?.name !== name) throw new Error(`digits.json: expected the tensor ${name}, got ${packed?.name ?? 'none'}; train it anew (npm run train -- filters)`);
    weights[layer] = { ...weights[layer], [role]: role === 'kernel' ? numbers(shape, unpackTensor(packed)) : unpackTensor(packed) };
  });
  network = { ...told, layers, weights };
  return network;
}
