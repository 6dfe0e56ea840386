import type { BilinearLayer, ConvolutionLayer, DenseLayer, EnlargingLayer, Layer, PoolingLayer, ReshapeLayer, Stack } from './stack.ts';
import { CannotWork, squarest, type Mend, type StackRefusal } from './stackRefusal.ts';
import { planTransposedAxis, transposedSize } from './transposed.ts';
import { planAxis, type Plan as AxisPlan } from './window.ts';

export type { Mend, StackRefusal } from './stackRefusal.ts';

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

/** Most numbers that one layer may put out for one picture: beyond it the memory of a phone is at risk. */
export const largestOutput = 4_000_000;

/** The same where nothing is computed and a table only counts: sums of 64 such layers are still exact. */
export const largestCounted = 1e12;

/** Numbers of a shape: the product of its axes. */
export const numbersOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** A convolution's or pooling's window along one axis. Throws `BadInput` for numbers that the notation could not hold. */
export function slidingAxis(size: number, layer: ConvolutionLayer | PoolingLayer): AxisPlan {
  const { window: kernel, stride, padding } = layer;
  const dilation = 'dilation' in layer ? layer.dilation : 1;
  return planAxis(typeof padding === 'number' ? { size, kernel, stride, dilation, padding: 'explicit', pad: padding } : { size, kernel, stride, dilation, padding }, layer.kind);
}

function slid(sizes: readonly [number, number], layer: ConvolutionLayer | PoolingLayer): [number, number] {
  const plans = sizes.map(size => slidingAxis(size, layer));
  const [plan] = plans.filter(({ output }) => output === 0).sort((a, b) => a.size - b.size);
  if (!plan) return plans.map(({ output }) => output) as [number, number];
  const room = plan.size + plan.before + plan.after;
  const largest = Math.floor((room - 1) / plan.dilation) + 1;
  throw new CannotWork('windowTooLarge', room, plan.span, [{ code: 'paddingSame' }, { code: 'windowAtMost', value: largest }]);
}

function stamped(sizes: readonly [number, number], layer: ConvolutionLayer): [number, number] {
  const { window, stride, dilation, padding } = layer;
  const smallest = Math.min(...sizes);
  const left = transposedSize(smallest, window, stride, dilation, padding);
  if (left <= 0) {
    const most = Math.floor((left + 2 * (padding as number) - 1) / 2);
    throw new CannotWork('cropsEverything', most, padding as number, [{ code: 'padAtMost', value: most }]);
  }
  return sizes.map(size => planTransposedAxis({ size, kernel: window, stride, dilation, padding }, layer.kind).output) as [number, number];
}

/** Refuses a flat list where rows and columns are needed. */
function pictureOf(shape: Shape, before: readonly PlannedLayer[] = []): readonly [number, number, number] {
  if (shape.length === 3) return shape;
  const flattened = before.some(({ layer, input }) => layer.kind === 'flatten' && input.length === 3);
  throw new CannotWork('needsPicture', 3, 1, [
    ...(flattened ? [{ code: 'removeFlatten' } as const] : []), { code: 'reshapeFirst', shape: squarest(shape[0]) }, { code: 'removeLayer' },
  ]);
}

type Plan = Omit<PlannedLayer, 'layer' | 'input'>;

function planConvolution(layer: ConvolutionLayer, input: Shape, before: readonly PlannedLayer[]): Plan {
  const [height, width, channels] = pictureOf(input, before);
  const output = [...(layer.kind === 'conv' ? slid : stamped)([height, width], layer), layer.filters] as const;
  const weights = layer.window ** 2 * channels * layer.filters;
  const cells = layer.kind === 'conv' ? output[0] * output[1] : height * width;
  return { output, parameters: weights + (layer.bias ? layer.filters : 0), multiplyAdds: weights * cells };
}

function planPooling(layer: PoolingLayer, input: Shape, before: readonly PlannedLayer[]): Plan {
  // PyTorch's rule: beyond half a window there are windows with nothing in them.
  const most = Math.floor(layer.window / 2);
  if (typeof layer.padding === 'number' && layer.padding > most) {
    throw new CannotWork('padTooLarge', most, layer.padding, [{ code: 'padAtMost', value: most }]);
  }
  const [height, width, channels] = pictureOf(input, before);
  return { output: [...slid([height, width], layer), channels], parameters: 0, multiplyAdds: 0 };
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
  const got = pictureOf(input, before);
  const undoes = poolingToUndo(before);
  const pooling = before[undoes] as PlannedLayer & { layer: PoolingLayer };
  const pooled = pictureOf(pooling.output);
  const differing = pooled.findIndex((size, axis) => size !== got[axis]);
  if (differing >= 0) {
    throw new CannotWork('poolingDiffers', pooled[differing] as number, got[differing] as number, [{ code: 'removeLayer' }]);
  }
  if (pooling.layer.window !== layer.window) {
    throw new CannotWork('poolingDiffers', pooling.layer.window, layer.window, [{ code: 'windowExactly', value: pooling.layer.window }]);
  }
  return { output: pooling.input, parameters: 0, multiplyAdds: 0, undoes };
}

function planEnlarging({ window }: EnlargingLayer | BilinearLayer, input: Shape, before: readonly PlannedLayer[]): Plan {
  const [height, width, channels] = pictureOf(input, before);
  return { output: [height * window, width * window, channels], parameters: 0, multiplyAdds: 0 };
}

function planReshape({ shape }: ReshapeLayer, input: Shape): Plan {
  const [expected, got] = [numbersOf(input), numbersOf(shape)];
  if (expected !== got) {
    throw new CannotWork('reshapeDiffers', expected, got, [{ code: 'reshapeTo', shape: squarest(expected, shape[2]) }, { code: 'removeLayer' }]);
  }
  return { output: shape, parameters: 0, multiplyAdds: 0 };
}

function planLayer(layer: Layer, input: Shape, before: readonly PlannedLayer[]): Plan {
  switch (layer.kind) {
    case 'conv': case 'tconv': return planConvolution(layer, input, before);
    case 'pool': case 'avg': return planPooling(layer, input, before);
    case 'up': case 'nails': case 'bil': return planEnlarging(layer, input, before);
    case 'unpool': return planUnpool(layer, input, before);
    case 'dense': return planDense(layer, input);
    case 'flatten': return { output: [numbersOf(input)], parameters: 0, multiplyAdds: 0 };
    case 'reshape': return planReshape(layer, input);
  }
}

/** Numbers of a layer that would make it small enough, where one would. */
function smaller(layer: Layer, input: Shape, { output, parameters }: Plan, largest: number): Mend[] {
  const upTo = (code: 'filtersAtMost' | 'unitsAtMost' | 'factorAtMost', value: number, least: number): Mend[] => (value >= least ? [{ code, value }] : []);
  if ('filters' in layer || 'units' in layer) {
    const each = 'filters' in layer ? layer.filters : layer.units;
    const most = Math.floor(largest / Math.max(numbersOf(output) / each, parameters / each));
    return upTo('filters' in layer ? 'filtersAtMost' : 'unitsAtMost', most, 1);
  }
  if (layer.kind === 'up' || layer.kind === 'nails' || layer.kind === 'bil') return upTo('factorAtMost', Math.floor(Math.sqrt(largest / numbersOf(input))), 2);
  return [];
}

function refuseTooLarge(layer: Layer, input: Shape, plan: Plan, largest: number): void {
  const numbers = Math.max(numbersOf(plan.output), plan.parameters);
  if (numbers > largest) throw new CannotWork('tooLarge', largest, numbers, [...smaller(layer, input, plan, largest), { code: 'removeLayer' }]);
}

/**
 * Shapes, parameters and multiply-adds of every layer, for one picture of shape `[height, width, channels]` (or a flat
 * list). Sizes are floored as TensorFlow and PyTorch floor them. A stack that cannot work comes back with the layers
 * planned so far and the reason. Throws only for numbers that the notation could not hold (`BadInput`: `conv.stride`).
 *
 * @param largest numbers that a layer may put out, or learn; `largestCounted` where the stack is only counted
 */
export function planStack(stack: Stack, input: Shape, largest = largestOutput): { layers: PlannedLayer[]; refusal: StackRefusal | null } {
  const layers: PlannedLayer[] = [];
  for (const layer of stack) {
    const incoming = layers.at(-1)?.output ?? input;
    try {
      const plan = planLayer(layer, incoming, layers);
      refuseTooLarge(layer, incoming, plan, largest);
      layers.push(Object.assign({ layer, input: incoming }, plan));
    } catch (error) {
      if (!(error instanceof CannotWork)) throw error;
      return { layers, refusal: { code: error.code, layer: layers.length + 1, expected: error.expected, got: error.got, mends: error.mends } };
    }
  }
  return { layers, refusal: null };
}
