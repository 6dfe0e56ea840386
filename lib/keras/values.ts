import type { KerasLayer } from './kerasLayer.ts';

/** A place in the chain of layers: an input, or what a layer puts out for what stands in front. */
export interface Tensor {
  from: Tensor | null;
  /** For an input: its shape without the batch, `null` where the code does not tell a size. */
  shape: readonly (number | null)[] | null;
  batch: number | null;
  layer: KerasLayer | null;
  /** For an unpooling: the second tensor it was given. */
  before: Tensor | null;
  line: number;
}

/** A layer where it is called; what it was called on is not told inside of a `Sequential`. */
export interface Use { layer: KerasLayer; from: Tensor | null; before: Tensor | null }

/** A model: its input and its layers in order. A `Sequential` grows. */
export interface Model {
  name: string;
  line: number;
  input: readonly (number | null)[] | null;
  uses: Use[];
  batch: number | null;
  isSequential: boolean;
  /** Of a functional model. */
  start: Tensor | null;
  end: Tensor | null;
}

/** Pictures or numbers in arrays, by their shape alone; `null` where a size is not known. */
export interface ArrayValue {
  kind: 'array';
  shape: readonly (number | null)[] | null;
  /** Which set it comes from, and which part. */
  set: 'mnist' | 'fashion' | null;
  part: 'pictures' | 'labels' | 'other';
  /** Something was added to it that is not a plain number. */
  isAltered: boolean;
}

export interface OptimizerValue { kind: 'optimizer'; name: string; settings: ReadonlyMap<string, Value>; line: number; text: string }

/** What an expression stands for, as far as layers, models and the shapes of data need it. */
export type Value =
  | { kind: 'number'; value: number } | { kind: 'text'; value: string } | { kind: 'flag'; value: boolean } | { kind: 'none' }
  | { kind: 'list'; items: readonly Value[]; isTuple: boolean }
  /** A dotted name of a package, as `keras.layers.Conv2D`. */
  | { kind: 'path'; path: string }
  | { kind: 'layer'; layer: KerasLayer }
  | { kind: 'tensor'; tensor: Tensor }
  | { kind: 'model'; model: Model }
  | ArrayValue
  | OptimizerValue
  | { kind: 'loss'; name: string }
  | { kind: 'unknown'; names?: string };

export const unknown: Value = { kind: 'unknown' };
export const number = (value: number): Value => ({ kind: 'number', value });
export const tuple = (items: readonly Value[]): Value => ({ kind: 'list', items, isTuple: true });
export const sizes = (shape: readonly (number | null)[]): Value => tuple(shape.map(size => (size === null ? unknown : number(size))));

/** A list of sizes; unknown ones and `None` are `null`. Null where it is no list of numbers at all. */
export function shapeOf(value: Value | undefined): (number | null)[] | null {
  if (!value) return null;
  if (value.kind === 'number') return [value.value];
  if (value.kind !== 'list') return null;
  return value.items.map(item => (item.kind === 'number' ? item.value : null));
}
