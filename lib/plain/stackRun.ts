import { BadInput } from '@/lib/arith/badInput.ts';
import type { Pair } from '@/lib/arith/grid.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activate, activationGradient } from './activation.ts';
import { conv2d } from './conv2d.ts';
import { conv2dInputGradient } from './conv2dGradient.ts';
import { transpose } from './convolutionMatrix.ts';
import { dense } from './dense.ts';
import { bedOfNails, bilinear, nearest } from './enlarging.ts';
import { bedOfNailsGradient, bilinearGradient, nearestGradient } from './enlargingGradient.ts';
import { maxUnpool } from './maxUnpool.ts';
import { volume, type Kernel, type Numbers, type Volume } from './numbers.ts';
import { averagePool, maxPool } from './pooling.ts';
import { averagePoolGradient, maxPoolGradient } from './poolingGradient.ts';
import { planTransposedConv2d, transposedConv2d } from './transposedConv2d.ts';

/** The learned numbers of one layer; absent where it learns nothing. Kernels in Keras's layouts. */
export interface LayerWeights { kernel?: Numbers; bias?: ArrayLike<number> }

/** What a layer put out for one picture, behind its activation; for a max pooling where its winners stood. A flat list is 1 × 1 × units. */
export interface LayerTrace { output: Volume; switches?: Int32Array }

const sized = (shape: readonly number[]): Volume['shape'] => (shape.length === 1 ? [1, 1, shape[0]!] : shape as Volume['shape']);
const as = (input: Volume, shape: readonly number[]): Volume => ({ shape: sized(shape), values: input.values });

function kernelOf({ kernel }: LayerWeights, place: number): Numbers {
  if (!kernel) throw new BadInput({ argument: 'runStack.weights', expected: `a kernel for layer ${place + 1}`, got: kernel, mend: 'give every layer that learns its kernel' });
  return kernel;
}

const windowOf = (layer: Extract<Layer, { kind: 'conv' | 'tconv' | 'pool' | 'avg' }>) =>
  ({ window: layer.window, stride: layer.stride, padding: layer.padding, ...('dilation' in layer ? { dilation: layer.dilation } : {}) });

function runLayer({ layer, input: from, output, undoes }: PlannedLayer, x: Volume, weights: LayerWeights, place: number, traces: readonly LayerTrace[]): LayerTrace {
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

/** Gradient by what went into a transposed convolution: the ordinary convolution that it is the transpose of. */
function transposedInputGradient(gradient: Volume, kernel: Kernel, [height, width]: readonly number[], layer: Extract<Layer, { kind: 'conv' | 'tconv' }>): Volume {
  const { rows, columns } = planTransposedConv2d([height!, width!], [kernel.shape[0], kernel.shape[1]], windowOf(layer));
  return conv2d(gradient, kernel, {
    stride: layer.stride, dilation: layer.dilation,
    padding: { top: rows.cropBefore, bottom: Math.max(0, rows.cropAfter), left: columns.cropBefore, right: Math.max(0, columns.cropAfter) },
  });
}

function backLayer({ layer, input: from, undoes }: PlannedLayer, outgoing: Volume, place: number, weights: LayerWeights, traces: readonly LayerTrace[]): Volume {
  const shape = sized(from);
  const gradient = 'activation' in layer ? activationGradient(outgoing, traces[place]!.output, layer.activation) : outgoing;
  switch (layer.kind) {
    case 'conv': return conv2dInputGradient(gradient, kernelOf(weights, place) as Kernel, shape, windowOf(layer));
    case 'tconv': return transposedInputGradient(gradient, kernelOf(weights, place) as Kernel, shape, layer);
    case 'dense': return { shape, values: dense(gradient, transpose(kernelOf(weights, place))).values };
    case 'pool': return maxPoolGradient(gradient, traces[place]!.switches!, shape);
    case 'avg': return averagePoolGradient(gradient, shape, windowOf(layer));
    case 'up': return nearestGradient(gradient, layer.window);
    case 'nails': return bedOfNailsGradient(gradient, layer.window);
    case 'bil': return bilinearGradient(gradient, shape);
    case 'unpool': return volume(shape, Array.from(traces[undoes!]!.switches!, index => gradient.values[index]!));
    case 'flatten': case 'reshape': return as(gradient, from);
  }
}

/**
 * Gradient of one number of the last layer by every number of the input, `[height, width, channels]`: the effective
 * receptive field of that cell for this picture and these weights. Nothing passes where a ReLU is shut or a cell did not win.
 *
 * @param traces from `runStack` with the same layers and weights
 * @param cell row and column of the last output; its first channel is taken
 * Throws `BadInput` (`cellGradient.cell`). Luo, Li, Urtasun & Zemel 2016.
 */
export function cellGradient(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], traces: readonly LayerTrace[], [row, column]: Pair): Volume {
  const [rows, columns, channels] = traces.at(-1)!.output.shape;
  if (!(row >= 0 && row < rows && column >= 0 && column < columns)) {
    throw new BadInput({ argument: 'cellGradient.cell', expected: `a cell of the ${rows} × ${columns} output`, got: [row, column], mend: 'choose a cell that the output has' });
  }
  let gradient = volume([rows, columns, channels]);
  gradient.values[(row * columns + column) * channels] = 1;
  for (let place = layers.length - 1; place >= 0; place--) gradient = backLayer(layers[place]!, gradient, place, weights[place] ?? {}, traces);
  return gradient;
}
