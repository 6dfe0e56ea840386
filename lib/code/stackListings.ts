import type { Layer, Stack } from '@/lib/arith/stack.ts';
import { explainRefusal } from '@/lib/arith/stackSummary.ts';
import type { CodePiece, Listing } from '@/lib/widget/define.ts';
import { callKeras, callTorch } from './calls.ts';
import { classLines } from './classes.ts';
import { kerasModules } from './kerasModules.ts';
import { channelsFirst, construct, planCode, type CodeInput, type Module } from './modules.ts';
import { input as inputPart, kernel, output, quiet, tuple, type Line, type Listings } from './pieces.ts';
import { torchModules } from './torchModules.ts';

export interface StackOptions {
  /** Pictures in the batch. Absent: Keras leaves it open (`None`), PyTorch is given one. */
  batch?: number;
}

/**
 * A stack as a Keras 3 and a PyTorch 2 model, whole: it can be copied and run. The loop at its end prints every layer
 * with its shape, then the number of weights. Layers that a framework does not have stand above the model as classes.
 *
 *     stackListings(sourceStack('source-1'), [28, 28, 1], { batch: 256 })
 *     stackListings(stack of `dense3b0,dense1b0,flatten,dense1b0`, [4, 2], { batch: 64 })     four corners of x and y
 *
 * `input` is `[height, width, channels]`, `[units]`, or `[points, features]` for dense layers on a list of points.
 * Kernel sizes, filters and units have the colour of the kernel, the input's shape that of the input, the last printed
 * shape that of the output; the other numbers are live. Never throws for a stack that cannot work: the layers in front
 * of the refused one stand there, and a comment says why (in English, as all comments in code).
 */
export function stackListings(stack: Stack, input: CodeInput, options: StackOptions = {}): Listings {
  const { layers, refusal } = planCode(stack, input);
  const refused = refusal ? [[quiet(`# ${explainRefusal(stack, refusal)}`)]] : [];
  return { keras: kerasListing(kerasModules(layers), input, options, refused), torch: torchListing(torchModules(layers), input, options, refused) };
}

/**
 * One layer called on one array, or a few in a row (a pooling and its unpooling):
 *
 *     callListings(conv layer, [7, 7, 1])          y = keras.layers.Conv2D(1, 3)(x)       prints (1, 5, 5, 1)
 *     callListings([pool, unpool], [4, 4, 1], { batch: 8 })
 *
 * The array holds zeros: only shapes are printed. Colours and refusals as in `stackListings`.
 */
export function callListings(layer: Layer | Stack, input: CodeInput, { batch = 1 }: StackOptions = {}): Listings {
  const stack = 'kind' in layer ? [layer] : layer;
  const { layers, refusal } = planCode(stack, input);
  const refused = refusal ? [[quiet(`# ${explainRefusal(stack, refusal)}`)]] : [];
  return { keras: callKeras(kerasModules(layers), input, batch, refused), torch: callTorch(torchModules(layers), input, batch, refused) };
}

const withNote = (line: Line, note: string | undefined): Line => (note ? [...line, '   ', quiet(`# ${note}`)] : line);
const text = (line: string): Line => [line];

/** The shape with its batch; the last one in the colour of the output. */
function shapeTuple(batch: CodePiece, shape: readonly number[], last: boolean): Line {
  const sizes = shape.map(size => (last ? output(size) : String(size)));
  return tuple([batch, ...sizes]);
}

/** Keras's automatic names: the class in snake case, numbered from the second of its kind. */
export function kerasNames(modules: readonly Module[]): string[] {
  const seen = new Map<string, number>();
  return modules.map(({ type }) => {
    const name = type.replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2').replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}_${before}`;
  });
}

function kerasModel(modules: readonly Module[], input: CodeInput, batch: number | undefined): Line[] {
  const given = [...(batch === undefined ? [] : [', batch_size=', { live: String(batch) }]), ')'];
  const start: Line = ['keras.Input(', ...tuple(input.map(inputPart)), ...given];
  if (!modules.some(({ reads }) => reads !== undefined)) {
    return [
      text('model = keras.Sequential(['),
      ['    ', ...start, ','],
      ...modules.map(module => withNote(['    ', ...construct(module, 'layers.'), ','], module.note)),
      text('])'),
    ];
  }
  const undone = new Set(modules.map(({ reads }) => reads));
  const lines: Line[] = [['inputs = ', ...start], text('x = inputs')];
  for (const module of modules) {
    const keeps = module.keeps !== undefined && undone.has(module.keeps);
    if (keeps) lines.push(text(`before_${module.keeps} = x`));
    const given = module.reads === undefined ? '(x)' : `(x, before_${module.reads})`;
    lines.push(withNote(['x = ', ...construct(module, 'layers.'), given], module.note));
  }
  return [...lines, text('model = keras.Model(inputs, x)')];
}

function kerasListing(modules: readonly Module[], input: CodeInput, { batch }: StackOptions, refused: Line[]): Listing {
  const functional = modules.some(({ reads }) => reads !== undefined);
  const names = kerasNames(modules);
  return {
    code: [
      text('import keras'), text('from keras import layers'), [],
      ...classLines(modules, 'keras').map(text),
      ...kerasModel(modules, input, batch), ...refused, [],
      text(`for layer in model.layers${functional ? '[1:]' : ''}:`),
      text('    print(layer.name, layer.output.shape, layer.count_params())'),
      text('print(model.count_params())'),
    ],
    prints: [
      ...modules.map(({ shape, parameters }, at): Line =>
        [`${names[at]} `, ...shapeTuple(batch === undefined ? 'None' : { live: String(batch) }, shape, at === modules.length - 1), ' ', ...count(parameters)]),
      count(modules.reduce((sum, { parameters }) => sum + parameters, 0)),
    ],
  };
}

const count = (parameters: number): Line => (parameters === 0 ? ['0'] : [kernel(parameters)]);

function torchModel(modules: readonly Module[]): Line[] {
  const poolings = modules.filter(({ type }) => type === 'KeepingMaxPool2d');
  const named = (module: Module): Line => (module.type === 'KeepingMaxPool2d' ? [`pool_${module.keeps}`]
    : module.reads === undefined ? construct(module, 'nn.') : [`${module.type}(pool_${module.reads})`]);
  return [
    ...poolings.map((module): Line => [`pool_${module.keeps} = `, ...construct(module, 'nn.')]),
    text('model = nn.Sequential('),
    ...modules.map(module => withNote(['    ', ...named(module), ','], module.note)),
    text(')'),
  ];
}

function torchListing(modules: readonly Module[], input: CodeInput, { batch = 1 }: StackOptions, refused: Line[]): Listing {
  return {
    code: [
      text('import torch'), text('from torch import nn'), [],
      ...classLines(modules, 'torch').map(text),
      ...torchModel(modules), ...refused, [],
      ['x = torch.zeros', ...tuple([{ live: String(batch) }, ...channelsFirst(input).map(inputPart)]), ...(input.length === 3 ? ['   ', quiet('# batch, channels, height, width')] : [])],
      text('for layer in model:'),
      text('    x = layer(x)'),
      text('    print(type(layer).__name__, tuple(x.shape))'),
      text('print(sum(weights.numel() for weights in model.parameters()))'),
    ],
    prints: [
      ...modules.map(({ type, shape }, at): Line => [`${type} `, ...shapeTuple({ live: String(batch) }, channelsFirst(shape), at === modules.length - 1)]),
      count(modules.reduce((sum, { parameters }) => sum + parameters, 0)),
    ],
  };
}
