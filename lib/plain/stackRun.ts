import { BadInput } from '@/lib/arith/badInput.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activate } from './activation.ts';
import { conv2d } from './conv2d.ts';
import { dense } from './dense.ts';
import { bedOfNails, bilinear, nearest } from './enlarging.ts';
import { maxUnpool } from './maxUnpool.ts';
import type { Kernel, Numbers, Volume } from './numbers.ts';
import { averagePool, maxPool } from './pooling.ts';
import { transposedConv2d } from './transposedConv2d.ts';

/** The learned numbers of one layer; absent where it learns nothing. Kernels in Keras's layouts. */
export interface LayerWeights { kernel?: Numbers; bias?: ArrayLike<number> }

/** What a layer put out for one picture, behind its activation; for a max pooling where its winners stood. A flat list is 1 × 1 × units. */
export interface LayerTrace { output: Volume; switches?: Int32Array }

export const sized = (shape: readonly number[]): Volume['shape'] => (shape.length === 1 ? [1, 1, shape[0]!] : shape as Volume['shape']);
export const as = (input: Volume, shape: readonly number[]): Volume => ({ shape: sized(shape), values: input.values });

export function kernelOf({ kernel }: LayerWeights, place: number): Numbers {
  if (!kernel) throw new BadInput({ argument: 'runStack.weights', expected: `a kernel for layer ${place + 1}`, got: kernel, mend: 'give every layer that learns its kernel' });
  return kernel;
}

export const windowOf = (layer: Extract<Layer, { kind: 'conv' | 'tconv' | 'pool' | 'avg' }>) =>
  ({ window: layer.window, stride: layer.stride, padding: layer.padding, ...('dilation' in layer ? { dilation: layer.dilation } : {}) });

/** One layer of `runStack`. `traces`: what the layers before it put out, for an unpooling. */
export function runLayer({ layer, input: from, output, undoes }: PlannedLayer, x: Volume, weights: LayerWeights, place: number, traces: readonly LayerTrace[]): LayerTrace {
  const bias = weights.bias ? { bias: weights.bias } : {};
  switch (layer.kind) {
    case 'conv': return { output: activate(conv2d(x, kernelOf(weights, place) as Kernel, { ...windowOf(layer), ...bias }), layer.activation) };
    case 'tconv': return { output: activate(transposedConv2d(x, kernelOf(weights, place) as Kernel, { ...windowOf(layer), ...bias }), layer.activation) };
    case 'dense': return { output: activate(as({ ...x, values: dense(x, kernelOf(weights, place), weights.bias).values }, output), layer.activation) };
    case 'pool': return maxPool(x, windowOf(layer));
    case 'avg': return { output: averagePool(x, windowOf(layer)) };
    case 'up': return { output: nearest(x, layer.window) };
    case 'nails': return { output: bedOfNails(x, layer.window) };
    case 'bil': return { output: bilinear(x, [sized(output)[0], sized(output)[1]]) };
    case 'unpool': return { output: maxUnpool(x, traces[undoes!]!.switches!, sized(output)) };
    case 'flatten': case 'reshape': return { output: as(as(x, from), output) };
  }
}

/**
 * Runs one picture through a stack, layer by layer, in float64: every layer's output, in order. For figures of small
 * pictures; training runs on `lib/tensor`.
 *
 * @param layers from `planStack` without a refusal
 * @param weights one entry per layer: `[kh, kw, channels, filters]` for `conv`, `[kh, kw, filters, channels]` for `tconv`, `[features, units]` for `dense`
 * Throws `BadInput` (`runStack.weights`) for a missing kernel, and as the operations for weights that do not fit.
 */
export function runStack(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], input: Volume): LayerTrace[] {
  const traces: LayerTrace[] = [];
  layers.forEach((planned, place) => {
    traces.push(runLayer(planned, place === 0 ? as(input, planned.input) : traces[place - 1]!.output, weights[place] ?? {}, place, traces));
  });
  return traces;
}
