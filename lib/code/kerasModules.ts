import type { ConvolutionLayer, PoolingLayer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { croppedOf, module, sidesOf, type Module, type Sides } from './modules.ts';
import { commas, kernel, live, py, tuple, type Line } from './pieces.ts';

/**
 * The layers of a plan as those of Keras 3. Where Keras refuses or has none: stride and dilation above 1 together (every
 * s-th cell of the dense answer, or the zeros between the cells written out), numbers as padding (a layer for the
 * zeros), bed of nails, max unpooling, average pooling that pads by a number (classes above the model).
 *
 * `same` is TensorFlow's, but for one: average pooling of Keras 3.15 on the PyTorch backend repeats the border's cells
 * where the padding is uneven or wider than one (`_apply_same_padding`), so its numbers there differ.
 */
export const kerasModules = (layers: readonly PlannedLayer[]): Module[] => layers.flatMap((_, place) => modulesOf(layers, place));

const option = (name: string, value: number, usual: number): Line => (value === usual ? [] : py`${`${name}=`}${value}`);
const learned = (layer: { activation: string; bias: boolean }): Line[] => [
  layer.activation === 'linear' ? [] : py`activation="${layer.activation}"`,
  layer.bias ? [] : py`use_bias=False`,
];
const paddingOf = ({ padding }: { padding: unknown }): Line => (padding === 'same' ? py`padding="same"` : []);

/** `2`, `(1, 2)` or `((0, 1), (0, 1))`, as the padding and the cropping layers read it. */
function sidesArgument({ top, bottom, left, right }: Sides): Line {
  if (top !== bottom || left !== right) return py`((${top}, ${bottom}), (${left}, ${right}))`;
  return top === left ? py`${top}` : py`(${top}, ${left})`;
}

const grown = ([rows, columns, channels]: readonly number[], { top, bottom, left, right }: Sides) =>
  [rows! + top + bottom, columns! + left + right, channels!];

function zeros(input: readonly number[], sides: Sides): Module[] {
  if (sides.top + sides.bottom + sides.left + sides.right === 0) return [];
  return [module('ZeroPadding2D', sidesArgument(sides), grown(input, sides))];
}

function convolution(layer: ConvolutionLayer, planned: PlannedLayer, place: number): Module[] {
  const { window, filters, stride, dilation } = layer;
  const both = stride > 1 && dilation > 1;
  const explicit = typeof layer.padding === 'number' || both;
  const sides = sidesOf(layer, planned.input);
  const padded = explicit ? zeros(planned.input, sides) : [];
  const size = padded[0]?.shape ?? planned.input;
  const span = (window - 1) * dilation + 1;
  const conv = module('Conv2D', commas([
    kernel(filters), kernel(window), both ? [] : option('strides', stride, 1), explicit ? [] : paddingOf(layer), option('dilation_rate', dilation, 1), ...learned(layer),
  ]), both ? [size[0]! - span + 1, size[1]! - span + 1, filters] : planned.output, { parameters: planned.parameters, learns: place });
  if (!both) return [...padded, conv];
  return [...padded, conv, module('MaxPooling2D', py`1, strides=${stride}`, planned.output, { note: 'keeps every s-th cell: Keras refuses strides and dilation_rate above 1 together' })];
}

function transposed(layer: ConvolutionLayer, planned: PlannedLayer, place: number): Module[] {
  const { window, filters, stride, dilation, padding } = layer;
  const span = (window - 1) * dilation + 1;
  const both = stride > 1 && dilation > 1;
  const [rows, columns, channels] = planned.input as readonly [number, number, number];
  const stuffed = both ? [module('BedOfNails', py`${stride}`, [rows * stride, columns * stride, channels], { own: true, note: 'Keras refuses strides and dilation_rate above 1 together' })] : [];
  const same = padding === 'same' && !both;
  // Without a padding of its own, Keras gives (n − 1) · s + max(span, s) cells; after the nails n · s + span − 1.
  const whole = (n: number) => (both ? n * stride + span - 1 : (n - 1) * stride + Math.max(span, stride));
  const conv = module('Conv2DTranspose', commas([
    kernel(filters), kernel(window), both ? [] : option('strides', stride, 1), same ? paddingOf(layer) : [], option('dilation_rate', dilation, 1), ...learned(layer),
  ]), same ? planned.output : [whole(rows), whole(columns), filters], { parameters: planned.parameters, learns: place });
  const { before } = croppedOf(layer, planned.input);
  const after = whole(rows) - planned.output[0] - before;
  if (same || before + after === 0) return [...stuffed, conv];
  return [...stuffed, conv, module('Cropping2D', sidesArgument({ top: before, bottom: after, left: before, right: after }), planned.output)];
}

function pooling(layer: PoolingLayer, planned: PlannedLayer, place: number): Module[] {
  const { kind, window, stride, padding } = layer;
  const args = commas([py`${window}`, option('strides', stride, window), paddingOf(layer)]);
  if (typeof padding !== 'number' || padding === 0) return [module(kind === 'pool' ? 'MaxPooling2D' : 'AveragePooling2D', args, planned.output, { keeps: place })];
  if (kind === 'avg') return [module('PaddedAveragePooling2D', py`${window}, strides=${stride}, padding=${padding}`, planned.output, { own: true })];
  const sides = sidesOf(layer, planned.input);
  return [
    module('InfinityPadding2D', sidesArgument(sides), grown(planned.input, sides), { own: true, keeps: place }),
    module('MaxPooling2D', args, planned.output),
  ];
}

function unpooling(planned: PlannedLayer, pool: PoolingLayer): Line {
  const { top, bottom, left, right } = sidesOf(pool, planned.output);
  const plain = pool.stride === pool.window && top + bottom + left + right === 0;
  return plain ? py`${pool.window}` : py`${pool.window}, strides=${pool.stride}, padding=((${top}, ${bottom}), (${left}, ${right}))`;
}

function modulesOf(layers: readonly PlannedLayer[], place: number): Module[] {
  const planned = layers[place]!;
  const { layer, output } = planned;
  switch (layer.kind) {
    case 'conv': return convolution(layer, planned, place);
    case 'tconv': return transposed(layer, planned, place);
    case 'pool': case 'avg': return pooling(layer, planned, place);
    case 'up': return [module('UpSampling2D', py`${layer.window}`, output)];
    case 'nails': return [module('BedOfNails', py`${layer.window}`, output, { own: true })];
    case 'unpool': return [module('MaxUnpooling2D', unpooling(planned, layers[planned.undoes!]!.layer as PoolingLayer), output, { own: true, reads: planned.undoes! })];
    case 'bil': return [module('UpSampling2D', py`${layer.window}, interpolation="bilinear"`, output)];
    case 'reshape': return [module('Reshape', tuple(layer.shape.map(live)), output)];
    case 'flatten': return [module('Flatten', [], output)];
    case 'dense': return [module('Dense', commas([kernel(layer.units), ...learned(layer)]), output, { parameters: planned.parameters, learns: place })];
  }
}
