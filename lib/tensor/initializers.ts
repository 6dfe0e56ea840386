import { glorotUniform, parameterCount, type ParameterSlot } from './parameters.ts';

/** Start values for the learned tensors of a model, end to end as the slots lie; `random` gives numbers in [0, 1). Rounded to float32. */
export type Initializer = (slots: readonly ParameterSlot[], random: () => number) => Float32Array;

/**
 * Inputs and outputs that one kernel joins: taps × the second axis from behind, taps × the last. For a transposed
 * convolution's `[k, k, out, in]` both frameworks count so too, although its inputs then stand last (Keras,
 * `compute_fans`; PyTorch, `_calculate_fan_in_and_fan_out` on `[in, out, k, k]`).
 */
export function fansOf(shape: readonly number[]): { fanIn: number; fanOut: number } {
  const taps = shape.slice(0, -2).reduce((product, length) => product * length, 1);
  return { fanIn: taps * shape.at(-2)!, fanOut: taps * shape.at(-1)! };
}

/** Fills kernels by `draw`, leaves biases at 0, as Keras does. */
const kernelsOnly = (draw: (fanIn: number, fanOut: number, random: () => number) => number): Initializer => (slots, random) => {
  const parameters = new Float32Array(parameterCount(slots));
  for (const { role, shape, offset, size } of slots) {
    if (role === 'bias') continue;
    const { fanIn, fanOut } = fansOf(shape);
    for (let place = offset; place < offset + size; place++) parameters[place] = draw(fanIn, fanOut, random);
  }
  return parameters;
};

const uniform = (bound: number, random: () => number) => (2 * random() - 1) * bound;

/** Standard deviation of a standard normal cut off at ±2. */
const truncatedDeviation = 0.87962566103423978;

/** A normal number (Box & Muller 1958), drawn again beyond two standard deviations, widened so that `deviation` is its own. */
function truncatedNormal(deviation: number, random: () => number): number {
  for (;;) {
    // 1 − random lies in (0, 1], so that the logarithm is finite.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    if (Math.abs(normal) <= 2) return normal * deviation / truncatedDeviation;
  }
}

/** Kernels normal with variance 2 / (fan in + fan out), cut off at two (untruncated) standard deviations; biases 0. Keras `GlorotNormal`; Glorot & Bengio 2010. */
export const glorotNormal: Initializer = kernelsOnly((fanIn, fanOut, random) => truncatedNormal(Math.sqrt(2 / (fanIn + fanOut)), random));

/** Kernels uniform in ±√(6 / fan in); biases 0. Keras `HeUniform`; He et al. 2015. */
export const heUniform: Initializer = kernelsOnly((fanIn, _, random) => uniform(Math.sqrt(6 / fanIn), random));

/** Kernels normal with variance 2 / fan in, cut off as `glorotNormal`; biases 0. Keras `HeNormal`; He et al. 2015. */
export const heNormal: Initializer = kernelsOnly((fanIn, _, random) => truncatedNormal(Math.sqrt(2 / fanIn), random));

/**
 * As PyTorch starts `Linear`, `Conv2d` and `ConvTranspose2d`: kernels and biases uniform in ±1 / √(fan in) of the layer's
 * kernel (`kaiming_uniform_` with a = √5). Not Keras's start: smaller kernels, biases that are not 0.
 */
export const torchDefault: Initializer = (slots, random) => {
  const parameters = new Float32Array(parameterCount(slots));
  let bound = 0;
  for (const { role, shape, offset, size } of slots) {
    // A bias follows the kernel of its layer.
    if (role === 'kernel') bound = 1 / Math.sqrt(fansOf(shape).fanIn);
    for (let place = offset; place < offset + size; place++) parameters[place] = uniform(bound, random);
  }
  return parameters;
};

/** Every initialiser by its name. */
export const initializers = { glorotUniform, glorotNormal, heUniform, heNormal, torchDefault } as const satisfies Record<string, Initializer>;
