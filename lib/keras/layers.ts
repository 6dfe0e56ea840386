import { stackBounds } from '@/lib/arith/stack.ts';
import type { Sides } from '@/lib/code/modules.ts';
import { Arguments, LeftOut, type Given, type Report } from './arguments.ts';
import type { KerasLayer, LayerWork } from './kerasLayer.ts';
import type { Place } from './python.ts';
import { shapeOf, type Value } from './values.ts';

const convolution = 'filters kernel_size strides padding data_format dilation_rate groups activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer';
const pooling = 'pool_size strides padding data_format name';

/** Arguments by place, as Keras 3.15 has them; classes of `lib/code` last. */
const signatures: Readonly<Record<string, string>> = {
  Conv2D: convolution,
  Conv2DTranspose: convolution.replace('data_format dilation_rate groups', 'output_padding data_format dilation_rate'),
  MaxPooling2D: pooling, AveragePooling2D: pooling,
  UpSampling2D: 'size data_format interpolation',
  Flatten: 'data_format', Reshape: 'target_shape',
  Dense: 'units activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer',
  ZeroPadding2D: 'padding data_format', Cropping2D: 'cropping data_format',
  Activation: 'activation', ReLU: 'max_value negative_slope threshold',
  InputLayer: 'shape batch_size dtype sparse ragged batch_shape input_tensor optional name',
  BedOfNails: 'size', InfinityPadding2D: 'padding', PaddedAveragePooling2D: 'size strides padding', MaxUnpooling2D: 'size strides padding',
};

const olderNames: Readonly<Record<string, string>> = {
  MaxPool2D: 'MaxPooling2D', AvgPool2D: 'AveragePooling2D', Convolution2D: 'Conv2D', Convolution2DTranspose: 'Conv2DTranspose', Deconvolution2D: 'Conv2DTranspose', Deconv2D: 'Conv2DTranspose',
};

/** Keras's own name of a layer's class. */
export const layerType = (name: string): string => olderNames[name] ?? name;
export const isKnownLayer = (name: string): boolean => Object.hasOwn(signatures, layerType(name));
/** Whether a name can be one of Keras's layers at all, ours or not. */
export const looksLikeLayer = (name: string): boolean => isKnownLayer(name)
  || /^(Batch|Layer|Group|Unit|RMS)Normalization$|^(Alpha|Spatial|Gaussian)?Dropout(\dD)?$|Noise$|^(Conv|Separable|Depthwise|MaxPool|AveragePool|Global|UpSampling|ZeroPadding|Cropping)|^(Softmax|Lambda|LSTM|GRU|Embedding|Permute|RepeatVector|Rescaling|Resizing|TimeDistributed|Bidirectional|PReLU|ELU|LeakyReLU|Masking|Normalization|Identity|Attention|MultiHeadAttention|SimpleRNN)$|^Random[A-Z]/.test(name);
/** Layers that join several chains. */
export const isMerge = (name: string): boolean => /^(Add|Subtract|Multiply|Average|Maximum|Minimum|Concatenate|Dot)$/.test(name);
export const parametersOf = (type: string): readonly string[] => signatures[layerType(type)]?.split(' ') ?? [];

const { window, filters, stride, dilation, units, pad } = stackBounds;
const valid = ['valid', 'same'] as const;

/** `1`, `(1, 2)` or `((1, 2), (3, 4))`. */
function sidesOf(value: Value | undefined, usual: number): Sides | null {
  if (!value || value.kind === 'none') return { top: usual, bottom: usual, left: usual, right: usual };
  const pairs = value.kind === 'list' ? value.items.map(shapeOf) : [shapeOf(value)];
  const [rows, columns = rows] = pairs;
  if (pairs.length > 2 || !rows || !columns) return null;
  const [top, bottom = top] = rows;
  const [left, right = left] = columns;
  const all = [top, bottom, left, right];
  if (!all.every((zeros): zeros is number => typeof zeros === 'number' && Number.isInteger(zeros) && zeros >= 0 && zeros <= 4096)) return null;
  return { top: all[0]!, bottom: all[1]!, left: all[2]!, right: all[3]! };
}

function sides(args: Arguments, name: string, usual: number, report: Report, place: Place): Sides {
  const given = args.take(name);
  const found = sidesOf(given?.value, usual);
  if (found) return found;
  report({ code: 'value', ...(given ?? place), values: { of: args.of, name, expected: '1 | (1, 2) | ((1, 2), (3, 4))', got: given?.text ?? '' } });
  throw new LeftOut(name);
}

function target(args: Arguments, report: Report, place: Place): readonly number[] {
  const given = args.take('target_shape');
  const shape = shapeOf(given?.value);
  if (shape && shape.length > 0 && shape.every((size): size is number => size !== null && Number.isInteger(size) && size >= -1 && size !== 0 && size <= stackBounds.side)) return shape;
  report({ code: given ? (given.value.kind === 'unknown' || shape?.includes(null) ? 'unknown' : 'value') : 'missing', ...(given ?? place), values: { of: args.of, name: 'target_shape', expected: '(7, 7, 4)', got: given?.text ?? '' } });
  throw new LeftOut('target_shape');
}

function reluOnly(args: Arguments, report: Report, place: Place): LayerWork {
  const bent = (['negative_slope', 'threshold'] as const).find(name => args.decimal(name, 0) !== 0);
  if (bent) report({ code: 'activation', ...place, values: { of: args.of, name: bent, expected: '0', got: args.take(bent)!.text } });
  return { kind: 'activation', activation: 'relu' };
}

/** Strides: a pooling's are its window unless given. */
const poolingOf = (kind: 'pool' | 'avg', args: Arguments): LayerWork => {
  const side = args.square('pool_size', 2, window);
  return { kind, window: side, stride: args.square('strides', side, stride), padding: args.choice('padding', 'valid', valid) };
};

function workOf(type: string, args: Arguments, report: Report, place: Place): LayerWork {
  const own = (name: string, max: number) => args.square(name, null, max);
  switch (type) {
    case 'Conv2D': case 'Conv2DTranspose': return {
      kind: type === 'Conv2D' ? 'conv' : 'tconv', filters: args.whole('filters', null, 1, filters), window: own('kernel_size', window), stride: args.square('strides', 1, stride),
      padding: args.choice('padding', 'valid', valid), dilation: args.square('dilation_rate', 1, dilation), activation: args.activation(), bias: args.flag('use_bias', true),
    };
    case 'MaxPooling2D': return poolingOf('pool', args);
    case 'AveragePooling2D': return poolingOf('avg', args);
    case 'UpSampling2D': return { kind: args.choice('interpolation', 'nearest', ['nearest', 'bilinear']) === 'bilinear' ? 'bil' : 'up', window: args.square('size', 2, window) };
    case 'Flatten': return { kind: 'flatten' };
    case 'Reshape': return { kind: 'reshape', target: target(args, report, place) };
    case 'Dense': return { kind: 'dense', units: args.whole('units', null, 1, units), activation: args.activation(), bias: args.flag('use_bias', true) };
    case 'ZeroPadding2D': return { kind: 'zeros', sides: sides(args, 'padding', 1, report, place) };
    case 'Cropping2D': return { kind: 'crop', sides: sides(args, 'cropping', 0, report, place) };
    case 'Activation': return { kind: 'activation', activation: args.activation() };
    case 'ReLU': return reluOnly(args, report, place);
    case 'InputLayer': return { kind: 'input' };
    case 'BedOfNails': return { kind: 'nails', window: own('size', window) };
    case 'InfinityPadding2D': return { kind: 'infinity', sides: sides(args, 'padding', 1, report, place) };
    case 'PaddedAveragePooling2D': return { kind: 'avg', window: own('size', window), stride: own('strides', stride), padding: args.whole('padding', null, 0, pad) };
    case 'MaxUnpooling2D': {
      const size = own('size', window);
      args.take('padding');
      return { kind: 'unpool', window: size, stride: args.square('strides', size, stride) };
    }
    default: throw new LeftOut(type);
  }
}

/** `input_shape=`, `batch_input_shape=`, `input_dim=`, or an InputLayer's `shape=`, without the batch. */
export function inputOf(args: Arguments): (number | null)[] | null {
  const dim = shapeOf(args.take('input_dim')?.value);
  const whole = shapeOf(args.take('batch_input_shape')?.value) ?? shapeOf(args.take('batch_shape')?.value);
  const own = shapeOf(args.take('input_shape')?.value) ?? shapeOf(args.take('shape')?.value);
  return own ?? (whole ? whole.slice(1) : dim);
}

/** What `keras.Input` says: the shape without the batch, `null` where the code does not tell. */
export function inputShapeOf(given: ReadonlyMap<string, Given>, place: Place, report: Report): { shape: (number | null)[] | null; batch: number | null } {
  const args = new Arguments('Input', given, place, report);
  const shape = inputOf(args);
  const size = args.take('batch_size')?.value ?? given.get('batch_shape')?.value;
  const batch = size?.kind === 'list' ? size.items[0] : size;
  ['input_tensor', 'tensor'].forEach(name => args.take(name));
  args.rest();
  return { shape, batch: batch?.kind === 'number' ? batch.value : null };
}

/** A layer object. One that cannot be had is reported, and lets through what comes in. */
export function makeLayer(name: string, given: ReadonlyMap<string, Given>, place: Place, report: Report): KerasLayer {
  const type = layerType(name);
  const args = new Arguments(type, given, place, report);
  const layer: KerasLayer = { ...place, type, work: { kind: 'nothing' }, input: inputOf(args) };
  if (!isKnownLayer(type)) {
    report({ code: 'layer', ...place, values: { of: type } });
    return layer;
  }
  try {
    layer.work = workOf(type, args, report, place);
    ['batch_size', 'input_tensor'].forEach(one => args.take(one));
    args.rest();
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
  }
  return layer;
}
