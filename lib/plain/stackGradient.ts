import { BadInput } from '@/lib/arith/badInput.ts';
import type { Pair, WindowOptions } from '@/lib/arith/grid.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { activationGradient } from './activation.ts';
import { conv2d } from './conv2d.ts';
import { conv2dInputGradient } from './conv2dGradient.ts';
import { transpose } from './convolutionMatrix.ts';
import { dense } from './dense.ts';
import { bedOfNailsGradient, bilinearGradient, nearestGradient } from './enlargingGradient.ts';
import { volume, type Kernel, type Volume } from './numbers.ts';
import { averagePoolGradient, maxPoolGradient } from './poolingGradient.ts';
import { as, kernelOf, sized, windowOf, type LayerTrace, type LayerWeights } from './stackRun.ts';
import { planTransposedConv2d } from './transposedConv2d.ts';

/** The ordinary convolution that a transposed one is the transpose of. */
export function transposedAsOrdinary(kernel: Kernel, [height, width]: readonly number[], layer: Extract<Layer, { kind: 'conv' | 'tconv' }>): WindowOptions {
  const { rows, columns } = planTransposedConv2d([height!, width!], [kernel.shape[0], kernel.shape[1]], windowOf(layer));
  return {
    stride: layer.stride, dilation: layer.dilation,
    padding: { top: rows.cropBefore, bottom: Math.max(0, rows.cropAfter), left: columns.cropBefore, right: Math.max(0, columns.cropAfter) },
  };
}

/** From the gradient by a layer's output (behind its activation) to the gradient by its input. */
export function backLayer({ layer, input: from, undoes }: PlannedLayer, outgoing: Volume, place: number, weights: LayerWeights, traces: readonly LayerTrace[]): Volume {
  const shape = sized(from);
  const gradient = 'activation' in layer ? activationGradient(outgoing, traces[place]!.output, layer.activation) : outgoing;
  switch (layer.kind) {
    case 'conv': return conv2dInputGradient(gradient, kernelOf(weights, place) as Kernel, shape, windowOf(layer));
    case 'tconv': return conv2d(gradient, kernelOf(weights, place) as Kernel, transposedAsOrdinary(kernelOf(weights, place) as Kernel, shape, layer));
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
