import type { Activation, ConvolutionLayer, DenseLayer, PoolingLayer } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { croppedOf, isEven, module, sidesOf, type Module, type Sides } from './modules.ts';
import { commas, kernel, py, type Line } from './pieces.ts';

/**
 * The layers of a plan as those of PyTorch 2, channels first. Its `same` exists for stride 1 only and its padding is even
 * on both sides, so the odd zero behind is written as a layer of its own, or as `ceil_mode` for pooling. Transposed
 * convolutions stamp as Keras's do; what `padding` and `output_padding` cannot say is cut off behind them.
 */
export function torchModules(layers: readonly PlannedLayer[]): Module[] {
  const kept = new Set(layers.map(({ undoes }) => undoes));
  let flattened: readonly number[] | undefined;
  return layers.flatMap((planned, place) => {
    const modules = modulesOf(layers, place, kept.has(place), flattened);
    if (modules[0]!.type === 'Flatten') flattened ??= planned.input.length === 3 ? planned.input : undefined;
    else flattened = undefined;
    return modules;
  });
}

const named = (name: string, value: number, usual: number): Line => (value === usual ? [] : py`${`${name}=`}${value}`);

function activated(modules: Module[], activation: Activation): Module[] {
  if (activation === 'linear') return modules;
  return [...modules, module(activation === 'relu' ? 'ReLU' : 'Sigmoid', [], modules.at(-1)!.shape)];
}

const sidesText = ({ top, bottom, left, right }: Sides): Line => py`(${left}, ${right}, ${top}, ${bottom})`;
const evenText = ({ top, left }: Sides): Line => {
  if (top === 0 && left === 0) return [];
  return top === left ? py`padding=${top}` : py`padding=(${top}, ${left})`;
};
const grown = ([rows, columns, channels]: readonly number[], { top, bottom, left, right }: Sides) =>
  [rows! + top + bottom, columns! + left + right, channels!];

function convolution(layer: ConvolutionLayer, planned: PlannedLayer, place: number): Module[] {
  const { window, filters, stride, dilation, padding } = layer;
  const sides = sidesOf(layer, planned.input);
  const same = padding === 'same' && stride === 1;
  const padded = same || isEven(sides) ? [] : [module('ZeroPad2d', sidesText(sides), grown(planned.input, sides), { note: 'left, right, top, bottom: padding="same" is for stride 1 only' })];
  const conv = module('Conv2d', commas([
    py`${planned.input.at(-1)!}`, kernel(filters), py`kernel_size=${kernel(window)}`, named('stride', stride, 1),
    same ? py`padding="same"` : padded.length > 0 ? [] : evenText(sides), named('dilation', dilation, 1), layer.bias ? [] : 'bias=False',
  ]), planned.output, { parameters: planned.parameters, learns: place });
  return activated([...padded, conv], layer.activation);
}

function transposed(layer: ConvolutionLayer, planned: PlannedLayer, place: number): Module[] {
  const { window, filters, stride, dilation } = layer;
  const { before, after } = croppedOf(layer, planned.input);
  const more = Math.max(0, -after);
  const cut = Math.max(0, after) - before;
  const [rows, columns, channels] = planned.output as readonly [number, number, number];
  const conv = module('ConvTranspose2d', commas([
    py`${planned.input.at(-1)!}`, kernel(filters), py`kernel_size=${kernel(window)}`, named('stride', stride, 1),
    named('padding', before, 0), named('output_padding', more, 0), named('dilation', dilation, 1), layer.bias ? [] : 'bias=False',
  ]), cut > 0 ? [rows + cut, columns + cut, channels] : planned.output, { parameters: planned.parameters, learns: place });
  const cropped = cut > 0 ? [module('ZeroPad2d', py`(0, ${-cut}, 0, ${-cut})`, planned.output, { note: 'takes the last row and column away, as Keras does' })] : [];
  return activated([conv, ...cropped], layer.activation);
}

/** `valid` and even zeros by `padding`, an odd zero behind by `ceil_mode`; at stride 1, where that does nothing, by a layer. */
function pooling(layer: PoolingLayer, planned: PlannedLayer, place: number, kept: boolean): Module[] {
  const { kind, window, stride } = layer;
  const sides = sidesOf(layer, planned.input);
  const strideText = named('stride', stride, window);
  const uncounted = kind === 'avg' && sides.top + sides.bottom + sides.left + sides.right > 0 ? 'count_include_pad=False' : [];
  const type = kind === 'avg' ? 'AvgPool2d' : 'MaxPool2d';
  const own = kept ? { own: true, keeps: place } : {};
  const make = (args: Line, shape: readonly number[]) => module(kept ? 'KeepingMaxPool2d' : type, args, shape, own);
  if (isEven(sides)) return [make(commas([py`${window}`, strideText, evenText(sides), uncounted]), planned.output)];
  if (stride > 1) return [make(commas([py`${window}`, strideText, evenText(sides), 'ceil_mode=True', uncounted]), planned.output)];
  if (kind === 'pool') {
    const padded = module('ConstantPad2d', py`${sidesText(sides)}, float("-inf")`, grown(planned.input, sides), { note: 'left, right, top, bottom: values that never win' });
    return [padded, make(commas([py`${window}`, strideText]), planned.output)];
  }
  const half = window / 2;
  const [rows, columns, channels] = planned.output as readonly [number, number, number];
  return [
    make(commas([py`${window}`, strideText, py`padding=${half}`, uncounted]), [rows + 1, columns + 1, channels]),
    module('ZeroPad2d', py`(${-1}, 0, ${-1}, 0)`, planned.output, { note: 'takes the first row and column away: Keras pads behind' }),
  ];
}

function unpooling(planned: PlannedLayer, pool: PoolingLayer): Module[] {
  const sides = sidesOf(pool, planned.output);
  const unpool = (shape: readonly number[]) => module('MaxUnpooling2d', [], shape, { own: true, reads: planned.undoes! });
  if (isEven(sides) || pool.stride > 1) return [unpool(planned.output)];
  const back = { top: -sides.top, bottom: -sides.bottom, left: -sides.left, right: -sides.right };
  return [unpool(grown(planned.output, sides)), module('ZeroPad2d', sidesText(back), planned.output, { note: 'takes the padding away again' })];
}

/** A dense layer's weights can be sorted for PyTorch's order; a reshape behind needs the numbers in Keras's order. */
function flatten({ input, output }: PlannedLayer, toReshape: boolean): Module {
  if (input.length !== 3) return module('Flatten', [], output);
  if (toReshape) return module('FlattenByCell', [], output, { own: true });
  return module('Flatten', [], output, { note: 'channel by channel; Keras counts cell by cell' });
}

/** On a picture a dense layer is a 1 × 1 convolution: PyTorch's `Linear` would read the last axis, the columns. */
function dense(layer: DenseLayer, planned: PlannedLayer, place: number, flattened: readonly number[] | undefined): Module[] {
  const picture = planned.input.length === 3;
  const layerItself = module(picture ? 'Conv2d' : 'Linear', commas([
    py`${planned.input.at(-1)!}`, kernel(layer.units), picture ? 'kernel_size=1' : [], layer.bias ? [] : 'bias=False',
  ]), planned.output, {
    parameters: planned.parameters, learns: place, ...(flattened ? { flattened } : {}),
    ...(picture ? { note: 'a dense layer at every cell' } : {}),
  });
  return activated([layerItself], layer.activation);
}

function modulesOf(layers: readonly PlannedLayer[], place: number, kept: boolean, flattened: readonly number[] | undefined): Module[] {
  const planned = layers[place]!;
  const { layer, output } = planned;
  switch (layer.kind) {
    case 'conv': return convolution(layer, planned, place);
    case 'tconv': return transposed(layer, planned, place);
    case 'pool': case 'avg': return pooling(layer, planned, place, kept);
    case 'up': return [module('Upsample', py`scale_factor=${layer.window}`, output)];
    case 'nails': return [module('BedOfNails', py`${layer.window}`, output, { own: true })];
    case 'unpool': return unpooling(planned, layers[planned.undoes!]!.layer as PoolingLayer);
    case 'bil': return [module('Upsample', py`scale_factor=${layer.window}, mode="bilinear", align_corners=False`, output)];
    case 'flatten': return [flatten(planned, layers.slice(place + 1).find(({ layer: { kind } }) => kind !== 'flatten')?.layer.kind === 'reshape')];
    case 'reshape': return [module('Reshape', py`${layer.shape[0]}, ${layer.shape[1]}, ${layer.shape[2]}`, output, { own: true, note: 'rows, columns, channels, as Keras counts' })];
    case 'dense': return dense(layer, planned, place, flattened);
  }
}
