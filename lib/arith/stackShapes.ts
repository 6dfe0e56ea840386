import type { ConvolutionLayer, DenseLayer, EnlargingLayer, Layer, PoolingLayer, Stack } from './stack.ts';
import { transposedSize } from './transposed.ts';
import { planAxis, type Axis } from './window.ts';

/** `[height, width, channels]`, or `[units]` behind `flatten`. */
export type Shape = readonly [height: number, width: number, channels: number] | readonly [units: number];

/** A layer with everything that follows from what comes in. */
export interface PlannedLayer {
  layer: Layer;
  input: Shape;
  output: Shape;
  /** Learned numbers: kernel and bias. */
  parameters: number;
  /** Multiplications of a weight with a value, per picture; those with a zero of the padding counted. */
  multiplyAdds: number;
  /** For `unpool`: place in the stack, from 0, of the max pooling that it undoes. */
  undoes?: number;
}

/**
 * Why a stack cannot work. `layer` counts from 1. `mends` are what would let this layer work, best first:
 * `paddingSame`, or a bound for one of its numbers.
 */
export interface StackRefusal {
  code: 'windowTooLarge' | 'padTooLarge' | 'cropsEverything' | 'needsPicture' | 'noPoolingToUndo' | 'poolingDiffers' | 'tooLarge';
  layer: number;
  expected: number;
  got: number;
  mends: readonly Mend[];
}
export type Mend = { code: 'paddingSame' } | { code: 'windowAtMost' | 'windowExactly' | 'padAtMost'; value: number }
  | { code: 'removeLayer' } | { code: 'poolFirst' } | { code: 'removeFlatten' };

/** Most numbers that one layer may put out for one picture: beyond it the memory of a phone is at risk. */
export const largestOutput = 4_000_000;

class CannotWork extends Error {
  constructor(readonly code: StackRefusal['code'], readonly expected: number, readonly got: number, readonly mends: readonly Mend[]) { super(code); }
}

const asAxis = (size: number, layer: ConvolutionLayer | PoolingLayer): Axis => ({
  size, kernel: layer.window, stride: layer.stride, dilation: 'dilation' in layer ? layer.dilation : 1,
  ...(typeof layer.padding === 'number' ? { padding: 'explicit', pad: layer.padding } : { padding: layer.padding }),
});

function slid(size: number, layer: ConvolutionLayer | PoolingLayer): number {
  const plan = planAxis(asAxis(size, layer));
  if (plan.output > 0) return plan.output;
  const room = size + plan.before + plan.after;
  const largest = Math.floor((room - 1) / plan.dilation) + 1;
  throw new CannotWork('windowTooLarge', room, plan.span, [{ code: 'paddingSame' }, { code: 'windowAtMost', value: largest }]);
}

function stamped(size: number, layer: ConvolutionLayer): number {
  const output = transposedSize(size, layer.window, layer.stride, layer.dilation, layer.padding);
  if (output > 0) return output;
  const pad = layer.padding as number;
  throw new CannotWork('cropsEverything', Math.floor((output + 2 * pad - 1) / 2), pad, [{ code: 'padAtMost', value: Math.floor((output + 2 * pad - 1) / 2) }]);
}

function pictureOf(shape: Shape): readonly [number, number, number] {
  if (shape.length === 3) return shape;
  throw new CannotWork('needsPicture', 3, 1, [{ code: 'removeFlatten' }, { code: 'removeLayer' }]);
}

type Plan = Omit<PlannedLayer, 'layer' | 'input'>;

function planConvolution(layer: ConvolutionLayer, input: Shape): Plan {
  const [height, width, channels] = pictureOf(input);
  const size = layer.kind === 'conv' ? slid : stamped;
  const output = [size(height, layer), size(width, layer), layer.filters] as const;
  const weights = layer.window ** 2 * channels * layer.filters;
  const cells = layer.kind === 'conv' ? output[0] * output[1] : height * width;
  return { output, parameters: weights + (layer.bias ? layer.filters : 0), multiplyAdds: weights * cells };
}

function planDense(layer: DenseLayer, input: Shape): Plan {
  const features = input[input.length - 1] as number;
  const cells = input.length === 3 ? input[0] * input[1] : 1;
  const output: Shape = input.length === 3 ? [input[0], input[1], layer.units] : [layer.units];
  const weights = features * layer.units;
  return { output, parameters: weights + (layer.bias ? layer.units : 0), multiplyAdds: weights * cells };
}

/** The last max pooling in front that no `unpool` has undone yet. */
function poolingToUndo(before: readonly PlannedLayer[]): number {
  const open: number[] = [];
  before.forEach(({ layer }, place) => {
    if (layer.kind === 'pool') open.push(place);
    if (layer.kind === 'unpool') open.pop();
  });
  const place = open.pop();
  if (place === undefined) throw new CannotWork('noPoolingToUndo', 1, 0, [{ code: 'poolFirst' }, { code: 'removeLayer' }]);
  return place;
}

function planUnpool(layer: EnlargingLayer, input: Shape, before: readonly PlannedLayer[]): Plan {
  const undoes = poolingToUndo(before);
  const pooling = before[undoes] as PlannedLayer & { layer: PoolingLayer };
  const [height, width, channels] = pictureOf(input);
  if (pooling.layer.window !== layer.window) {
    throw new CannotWork('poolingDiffers', pooling.layer.window, layer.window, [{ code: 'windowExactly', value: pooling.layer.window }]);
  }
  const pooled = pictureOf(pooling.output);
  const differing = pooled.findIndex((size, axis) => size !== [height, width, channels][axis]);
  if (differing >= 0) {
    throw new CannotWork('poolingDiffers', pooled[differing] as number, [height, width, channels][differing] as number, [{ code: 'removeLayer' }]);
  }
  return { output: pooling.input, parameters: 0, multiplyAdds: 0, undoes };
}

function planLayer(layer: Layer, input: Shape, before: readonly PlannedLayer[]): Plan {
  switch (layer.kind) {
    case 'conv': case 'tconv': return planConvolution(layer, input);
    case 'dense': return planDense(layer, input);
    case 'flatten': return { output: [input.reduce((product, size) => product * size, 1)], parameters: 0, multiplyAdds: 0 };
    case 'unpool': return planUnpool(layer, input, before);
    case 'up': case 'nails': {
      const [height, width, channels] = pictureOf(input);
      return { output: [height * layer.window, width * layer.window, channels], parameters: 0, multiplyAdds: 0 };
    }
    case 'pool': case 'avg': {
      // PyTorch's rule: beyond half a window there are windows with nothing in them.
      const most = Math.floor(layer.window / 2);
      if (typeof layer.padding === 'number' && layer.padding > most) {
        throw new CannotWork('padTooLarge', most, layer.padding, [{ code: 'padAtMost', value: most }]);
      }
      const [height, width, channels] = pictureOf(input);
      return { output: [slid(height, layer), slid(width, layer), channels], parameters: 0, multiplyAdds: 0 };
    }
  }
}

/**
 * Shapes, parameters and multiply-adds of every layer, for one picture of shape `[height, width, channels]`.
 * Sizes are floored as TensorFlow and PyTorch floor them. Never throws: a stack that cannot work comes back with
 * the layers planned so far and the reason.
 */
export function planStack(stack: Stack, input: Shape): { layers: PlannedLayer[]; refusal: StackRefusal | null } {
  const layers: PlannedLayer[] = [];
  for (const layer of stack) {
    const incoming = layers.at(-1)?.output ?? input;
    try {
      const plan = planLayer(layer, incoming, layers);
      const numbers = plan.output.reduce((product, size) => product * size, 1);
      if (Math.max(numbers, plan.parameters) > largestOutput) {
        throw new CannotWork('tooLarge', largestOutput, Math.max(numbers, plan.parameters), [{ code: 'removeLayer' }]);
      }
      layers.push({ layer, input: incoming, ...plan });
    } catch (error) {
      if (!(error instanceof CannotWork)) throw error;
      return { layers, refusal: { code: error.code, layer: layers.length + 1, expected: error.expected, got: error.got, mends: error.mends } };
    }
  }
  return { layers, refusal: null };
}
