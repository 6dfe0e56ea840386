/**
 * The layer notation: `conv3f16psamearelu,pool2,flatten,dense10`. A layer is its kind, its window (units for `dense`,
 * `7x7x4` for `reshape`, nothing for `flatten`), then options in any order, each at most once: `f` filters, `s` stride, `p` padding (`same`, `valid` or a number of
 * zeros), `d` dilation, `a` activation, `b0` for no bias. What equals its default is not written, so a stack has
 * exactly one text: `parseStack(printStack(s))` equals `s`, and printing a parsed text gives its shortest form.
 */
export type Activation = 'linear' | 'relu' | 'sigmoid';
/** `same` and `valid` as Keras; a number: that many zeros on every side, as PyTorch. */
export type LayerPadding = 'valid' | 'same' | number;

export interface ConvolutionLayer {
  kind: 'conv' | 'tconv';
  window: number; filters: number; stride: number; padding: LayerPadding; dilation: number;
  activation: Activation; bias: boolean;
}
export interface PoolingLayer { kind: 'pool' | 'avg'; window: number; stride: number; padding: LayerPadding }
/** `up` repeats (nearest), `nails` fills with zeros, `unpool` puts each value back where the pooling found it. */
export interface EnlargingLayer { kind: 'up' | 'nails' | 'unpool'; window: number }
/** Bilinear enlarging, half-pixel centres (Keras, `UpSampling2D(interpolation='bilinear')`). */
export interface BilinearLayer { kind: 'bil'; window: number }
export interface FlattenLayer { kind: 'flatten' }
/** The same numbers as a picture again: rows, columns, channels. */
export interface ReshapeLayer { kind: 'reshape'; shape: readonly [height: number, width: number, channels: number] }
export interface DenseLayer { kind: 'dense'; units: number; activation: Activation; bias: boolean }
export type Layer = ConvolutionLayer | PoolingLayer | EnlargingLayer | BilinearLayer | FlattenLayer | ReshapeLayer | DenseLayer;
export type Stack = readonly Layer[];

/** Largest values that are read; beyond them a text is refused, not clamped. */
export const stackBounds = { layers: 64, window: 64, filters: 1024, stride: 64, dilation: 64, pad: 64, units: 65_536, side: 65_536 } as const;

/** Why a text is not a stack. `layer` counts from 1; `text` is the part that was not understood. */
export interface NotationRefusal {
  code: 'empty' | 'tooManyLayers' | 'unknownKind' | 'missingNumber' | 'unknownOption' | 'optionTwice' | 'optionNotHere' | 'numberOutOfBounds';
  layer: number;
  text: string;
  /** What would have been right, without words of a language: `conv | tconv | …`, `1…64`, `f s p d a b`. */
  expected: string;
}

const kinds = 'conv | tconv | pool | avg | up | bil | nails | unpool | flatten | reshape | dense';
const optionsOf: Readonly<Record<Layer['kind'], string>> = {
  conv: 'fspdab', tconv: 'fspdab', pool: 'sp', avg: 'sp', up: '', bil: '', nails: '', unpool: '', flatten: '', reshape: '', dense: 'ab',
};
const layerForm = /^(tconv|conv|unpool|pool|avg|up|bil|nails|flatten|dense)(\d*)(.*)$/;
const reshapeForm = /^reshape(?:(\d+)x(\d+)x(\d+))?(.*)$/;
const optionForm = /^(?:([fsdb])(\d+)|(p)(same|valid|\d+)|(a)(linear|relu|sigmoid))/;

class NotUnderstood extends Error {
  constructor(readonly code: NotationRefusal['code'], readonly text: string, readonly expected: string) { super(code); }
}

function bounded(text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) throw new NotUnderstood('numberOutOfBounds', text, `${min}…${max}`);
  return value;
}

/** Splits `s2psame` into its options. */
function readOptions(rest: string, allowed: string): Map<string, string> {
  const options = new Map<string, string>();
  while (rest !== '') {
    const found = optionForm.exec(rest);
    if (!found) throw new NotUnderstood('unknownOption', rest, [...allowed].join(' '));
    const key = (found[1] ?? found[3] ?? found[5]) as string;
    if (!allowed.includes(key)) throw new NotUnderstood('optionNotHere', found[0], [...allowed].join(' '));
    if (options.has(key)) throw new NotUnderstood('optionTwice', found[0], key);
    options.set(key, (found[2] ?? found[4] ?? found[6]) as string);
    rest = rest.slice(found[0].length);
  }
  return options;
}

const readPadding = (text: string | undefined): LayerPadding =>
  text === undefined || text === 'valid' ? 'valid' : text === 'same' ? 'same' : bounded(text, 0, stackBounds.pad);

function readReshape([, height, width, channels, rest]: RegExpExecArray, text: string): ReshapeLayer {
  if (height === undefined) throw new NotUnderstood('missingNumber', text, 'reshape7x7x4');
  readOptions(rest ?? '', optionsOf.reshape);
  const side = (written: string | undefined) => bounded(written ?? '', 1, stackBounds.side);
  return { kind: 'reshape', shape: [side(height), side(width), side(channels)] };
}

function readLayer(text: string): Layer {
  const reshape = reshapeForm.exec(text);
  if (reshape) return readReshape(reshape, text);
  const [, kind, number = '', rest = ''] = (layerForm.exec(text) ?? []) as unknown as [string, Exclude<Layer['kind'], 'reshape'> | undefined, string, string];
  if (!kind) throw new NotUnderstood('unknownKind', text, kinds);
  if ((number === '') !== (kind === 'flatten')) throw new NotUnderstood('missingNumber', text, kind === 'flatten' ? kind : `${kind}2`);
  const options = readOptions(rest, optionsOf[kind]);
  const count = (key: string, fallback: number, max: number) => bounded(options.get(key) ?? String(fallback), 1, max);
  const learned = () => ({
    activation: (options.get('a') ?? 'linear') as Activation,
    bias: bounded(options.get('b') ?? '1', 0, 1) === 1,
  });
  if (kind === 'flatten') return { kind };
  if (kind === 'dense') return { kind, units: bounded(number, 1, stackBounds.units), ...learned() };
  const window = bounded(number, 1, stackBounds.window);
  if (kind === 'up' || kind === 'bil' || kind === 'nails' || kind === 'unpool') return { kind, window };
  const padding = readPadding(options.get('p'));
  if (kind === 'pool' || kind === 'avg') return { kind, window, stride: count('s', window, stackBounds.stride), padding };
  return {
    kind, window, filters: count('f', 1, stackBounds.filters), stride: count('s', 1, stackBounds.stride), padding,
    dilation: count('d', 1, stackBounds.dilation), ...learned(),
  };
}

/**
 * Reads a stack from its notation. Never throws: a text that is not one comes back with the layer (from 1), the
 * part that was not understood and what would have been right.
 */
export function parseStack(text: string): { stack: Stack } | { refusal: NotationRefusal } {
  const parts = text.split(',').map(part => part.trim());
  if (text.trim() === '') return { refusal: { code: 'empty', layer: 1, text, expected: kinds } };
  if (parts.length > stackBounds.layers) {
    return { refusal: { code: 'tooManyLayers', layer: stackBounds.layers + 1, text: String(parts.length), expected: `1…${stackBounds.layers}` } };
  }
  const stack: Layer[] = [];
  for (const part of parts) {
    try {
      stack.push(readLayer(part));
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      return { refusal: { code: error.code, layer: stack.length + 1, text: error.text, expected: error.expected } };
    }
  }
  return { stack };
}

/** One layer in its shortest form: options in the order f s p d a b, defaults left out. */
export function printLayer(layer: Layer): string {
  if (layer.kind === 'flatten') return 'flatten';
  if (layer.kind === 'reshape') return `reshape${layer.shape.join('x')}`;
  const parts: (string | number)[] = [layer.kind, 'units' in layer ? layer.units : layer.window];
  if ('filters' in layer && layer.filters !== 1) parts.push('f', layer.filters);
  if ('stride' in layer && layer.stride !== ('filters' in layer ? 1 : layer.window)) parts.push('s', layer.stride);
  if ('padding' in layer && layer.padding !== 'valid') parts.push('p', layer.padding);
  if ('dilation' in layer && layer.dilation !== 1) parts.push('d', layer.dilation);
  if ('activation' in layer && layer.activation !== 'linear') parts.push('a', layer.activation);
  if ('bias' in layer && !layer.bias) parts.push('b0');
  return parts.join('');
}

/** The text of a stack; the inverse of `parseStack`. */
export const printStack = (stack: Stack): string => stack.map(printLayer).join(',');
