import { kernel, type Kernel } from '@/lib/plain/numbers.ts';
import { glorotUniform } from '@/lib/tensor/parameters.ts';
import file from './firstLayer.json' with { type: 'json' };
import { unpackTensor, type PackedTensor } from './packed.ts';
import type { ClassifierFile } from './recipe.ts';

/** A bank of filters in the shapes of `lib/plain`. */
export interface Filters {
  /** `[5, 5, 1, 16]`: rows, columns, input channels, filters. */
  kernel: Kernel;
  /** One number a filter. */
  bias: Float64Array;
}

const { kernel: packedKernel, bias: packedBias, ...told } = file as unknown as Pick<ClassifierFile, 'recipe' | 'heldOut'> & Record<'kernel' | 'bias', PackedTensor>;
const shape = packedKernel.shape as Kernel['shape'];

/** How the filters were learned, and how well their network does on digits that it never saw. */
export const firstLayerTold: Pick<ClassifierFile, 'recipe' | 'heldOut'> = told;

/**
 * The sixteen filters of the trained classifier's first layer, for pictures of one channel from 0 (paper) to 1 (ink); padding
 * `same`, ReLU behind. The same numbers as in `digits.json`. Source: trained by this project.
 */
export const trainedFilters = (): Filters => ({ kernel: kernel(shape, unpackTensor(packedKernel)), bias: unpackTensor(packedBias) });

/**
 * Sixteen filters as such a layer has them before its first step: Glorot uniform in ±√(6 / (25 + 400)) = ±0.1188, biases 0, in float32.
 *
 * @param random numbers in [0, 1): the stream `weights` of the recipe's seed gives the very start of the trained ones
 * Source: Glorot & Bengio 2010; Keras, `Conv2D`.
 */
export function startFilters(random: () => number): Filters {
  const size = shape.reduce((product, length) => product * length, 1);
  const values = glorotUniform([{ name: packedKernel.name, layer: 0, role: 'kernel', shape, offset: 0, size }], random);
  return { kernel: kernel(shape, values), bias: new Float64Array(shape[3]) };
}
