import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activate, activationGradient } from './activation.ts';
import { conv2dKernelGradient } from './conv2dGradient.ts';
import { crossEntropy, crossEntropyFromLogits, squaredError, type Loss } from './loss.ts';
import { numbers, volume, type Kernel, type Numbers, type Volume } from './numbers.ts';
import { backLayer, transposedAsOrdinary } from './stackGradient.ts';
import { as, kernelOf, runStack, windowOf, type LayerTrace, type LayerWeights } from './stackRun.ts';

/** Gradient of one number by what a layer put out (behind its activation) and by what it has learned. Shapes as theirs. */
export interface LayerBack { output: Volume; kernel?: Numbers; bias?: Float64Array }

export interface StackBack { input: Volume; layers: readonly LayerBack[] }

/** Sums by the last axis. */
function overCells({ shape: [, , channels], values }: Volume): Float64Array {
  const sums = new Float64Array(channels);
  values.forEach((value, place) => { sums[place % channels]! += value; });
  return sums;
}

/** Every feature that went in times every gradient of what came out, summed over the cells. */
function denseKernelGradient(gradient: Volume, input: Volume, { shape }: Numbers): Numbers {
  const [features, units] = shape as readonly [number, number];
  const byKernel = numbers(shape);
  for (let row = 0; row * features < input.values.length; row++) for (let a = 0; a < features; a++) for (let b = 0; b < units; b++) {
    byKernel.values[a * units + b]! += input.values[row * features + a]! * gradient.values[row * units + b]!;
  }
  return byKernel;
}

/** Gradient by a layer's kernel, from the gradient before its activation; null where it has none. */
function kernelGradient({ layer, input: from }: PlannedLayer, gradient: Volume, input: Volume, weights: LayerWeights, place: number): Numbers | null {
  if (layer.kind !== 'conv' && layer.kind !== 'tconv' && layer.kind !== 'dense') return null;
  const kernel = kernelOf(weights, place);
  if (layer.kind === 'dense') return denseKernelGradient(gradient, input, kernel);
  if (layer.kind === 'conv') return conv2dKernelGradient(gradient, input, kernel.shape as Kernel['shape'], windowOf(layer));
  return conv2dKernelGradient(input, gradient, kernel.shape as Kernel['shape'], transposedAsOrdinary(kernel as Kernel, from, layer));
}

/**
 * Gradient of one number, made from a stack's last output, by every activation and every learned weight of the stack, for
 * one picture, in float64. Slopes: ReLU's at 0 is 0; of equal cells in a pooling window the first has won.
 *
 * @param traces from `runStack` with the same layers, weights and input
 * @param gradient of that number by the last layer's output, in its shape
 */
export function stackBack(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], traces: readonly LayerTrace[], input: Volume, gradient: Volume): StackBack {
  const back: LayerBack[] = [];
  let outgoing = gradient;
  for (let place = layers.length - 1; place >= 0; place--) {
    const planned = layers[place]!;
    const { layer } = planned;
    const came = place === 0 ? as(input, planned.input) : traces[place - 1]!.output;
    const before = 'activation' in layer ? activationGradient(outgoing, traces[place]!.output, layer.activation) : outgoing;
    const kernel = kernelGradient(planned, before, came, weights[place] ?? {}, place);
    back[place] = { output: outgoing, ...(kernel && { kernel }), ...(weights[place]?.bias && { bias: overCells(before) }) };
    outgoing = backLayer(planned, outgoing, place, weights[place] ?? {}, traces);
  }
  return { input: outgoing, layers: back };
}

/** Place of the layer whose sigmoid gives the stack's answer, with nothing behind it but a change of shape; −1 where there is none. */
export function headOf(layers: readonly PlannedLayer[]): number {
  const last = layers.findLastIndex(({ layer }) => layer.kind !== 'flatten' && layer.kind !== 'reshape');
  const layer = layers[last]?.layer;
  return layer && 'activation' in layer && layer.activation === 'sigmoid' ? last : -1;
}

/** The stack without the sigmoid at its head: it ends in logits. The same layers where there is none. */
export const toLogits = (layers: readonly PlannedLayer[]): readonly PlannedLayer[] => {
  const head = headOf(layers);
  return layers.map((planned, place) => (place === head ? { ...planned, layer: { ...planned.layer, activation: 'linear' } as PlannedLayer['layer'] } : planned));
};

export type LossName = 'binaryCrossentropy' | 'meanSquaredError';

/** One picture through a stack and back again: `traces` end in the answer. */
export interface Looked { loss: number; traces: readonly LayerTrace[]; back: StackBack }

/**
 * The loss of a picture whose answer should be `target`, and its gradient by everything. Cross-entropy is taken from the
 * logits where the stack ends in a sigmoid, as Keras does. Throws as `runStack`, and as the losses for a target of another size.
 */
export function lossBack(layers: readonly PlannedLayer[], weights: readonly LayerWeights[], input: Volume, target: ArrayLike<number>, loss: LossName): Looked {
  const isFromLogits = loss === 'binaryCrossentropy' && headOf(layers) >= 0;
  const run = isFromLogits ? toLogits(layers) : layers;
  const traces = runStack(run, weights, input);
  const { shape, values } = traces.at(-1)!.output;
  const of: (answer: ArrayLike<number>, wanted: ArrayLike<number>) => Loss = isFromLogits ? crossEntropyFromLogits : loss === 'binaryCrossentropy' ? crossEntropy : squaredError;
  const judged = of(values, target);
  const back = stackBack(run, weights, traces, input, volume(shape, judged.gradient));
  const answered = isFromLogits ? traces.map((trace, place) => (place < headOf(layers) ? trace : { ...trace, output: activate(trace.output, 'sigmoid') })) : traces;
  return { loss: judged.loss, traces: answered, back };
}
