import type { Index } from './python.ts';
import { number, shapeOf, tuple, unknown, type ArrayValue, type Value } from './values.ts';

/** Arrays by their shapes: as much of NumPy as stands in front of a model. */
const array = (shape: ArrayValue['shape'], more: Partial<ArrayValue> = {}): ArrayValue => ({ kind: 'array', shape, set: null, part: 'other', isAltered: false, ...more });

const sets: Readonly<Record<string, { set: ArrayValue['set']; train: number; test: number; picture: readonly number[] }>> = {
  mnist: { set: 'mnist', train: 60_000, test: 10_000, picture: [28, 28] }, fashion_mnist: { set: 'fashion', train: 60_000, test: 10_000, picture: [28, 28] },
  cifar10: { set: null, train: 50_000, test: 10_000, picture: [32, 32, 3] }, cifar100: { set: null, train: 50_000, test: 10_000, picture: [32, 32, 3] },
};

/** `mnist.load_data()`: two pairs of pictures and labels. */
export function loadData(name: string): Value {
  const found = sets[name];
  if (!found) return unknown;
  const pair = (count: number) => tuple([array([count, ...found.picture], { set: found.set, part: 'pictures' }), array([count], { set: found.set, part: 'labels' })]);
  return tuple([pair(found.train), pair(found.test)]);
}

const product = (shape: readonly (number | null)[]): number | null => shape.reduce<number | null>((all, size) => (all === null || size === null ? null : all * size), 1);

function reshaped(from: ArrayValue, target: readonly (number | null)[] | null): ArrayValue {
  if (!target) return { ...from, shape: null };
  const numbers = from.shape && product(from.shape);
  const known = product(target.filter(size => size !== -1));
  return { ...from, shape: target.map(size => (size === -1 ? (numbers !== null && known ? numbers / known : null) : size)) };
}

function expanded(from: ArrayValue, axis: Value | undefined): ArrayValue {
  if (!from.shape || axis?.kind !== 'number') return { ...from, shape: null };
  const at = axis.value < 0 ? from.shape.length + 1 + axis.value : axis.value;
  return { ...from, shape: [...from.shape.slice(0, at), 1, ...from.shape.slice(at)] };
}

/** A function of NumPy or TensorFlow by its name; null where nothing is known of it. */
export function arrayFunction(name: string, given: readonly Value[], named: ReadonlyMap<string, Value>): Value | null {
  const [first, second] = given;
  const from = first?.kind === 'array' ? first : null;
  switch (name) {
    case 'expand_dims': return from && expanded(from, named.get('axis') ?? second);
    case 'reshape': return from && reshaped(from, shapeOf(named.get('newshape') ?? named.get('shape') ?? second));
    case 'zeros': case 'ones': case 'empty': return array(shapeOf(first ?? named.get('shape')));
    case 'random.normal': case 'random.uniform': case 'random.rand': case 'random.randn': case 'random.standard_normal': return array(shapeOf(named.get('size') ?? named.get('shape')), { isAltered: true });
    case 'array': case 'asarray': case 'cast': case 'convert_to_tensor': case 'clip': case 'clip_by_value': case 'float32': return from;
    case 'prod': { const shape = shapeOf(first); const all = shape && product(shape); return all === null ? unknown : number(all); }
    case 'len': return from?.shape?.[0] ? number(from.shape[0]) : first?.kind === 'list' ? number(first.items.length) : unknown;
    case 'int': case 'float': return first?.kind === 'number' ? number(name === 'int' ? Math.trunc(first.value) : first.value) : unknown;
    case 'tuple': case 'list': return first?.kind === 'list' ? { ...first, isTuple: name === 'tuple' } : unknown;
    default: return null;
  }
}

/** `x.reshape(…)`, `x.astype(…)`. */
export function arrayMethod(from: ArrayValue, name: string, given: readonly Value[]): Value {
  if (name === 'astype' || name === 'copy') return from;
  if (name === 'reshape') return reshaped(from, given.length > 1 ? given.map(size => (size.kind === 'number' ? size.value : null)) : shapeOf(given[0]));
  return unknown;
}

/** An array with a number stays the same set; with another array it is altered. */
export function arithmetic(left: Value, right: Value): Value | null {
  const [a, b] = [left, right].map(side => (side.kind === 'array' ? side : null));
  const one = a ?? b;
  if (!one) return null;
  const other = a ? right : left;
  return other.kind === 'number' ? one : { ...one, isAltered: true };
}

/** `x[:100]`, `x[..., None]`, `shape[1:]`, `pair[0]`. */
export function item(of: Value, index: readonly Index[], value: (at: Index & { type: 'at' }) => Value, bound: (part: 'from' | 'to', index: Index & { type: 'slice' }) => Value | null): Value {
  const [first] = index;
  if (of.kind === 'list' && index.length === 1 && first) {
    if (first.type === 'at') {
      const at = value(first);
      return at.kind === 'number' ? of.items.at(at.value) ?? unknown : unknown;
    }
    const [from, to] = [bound('from', first), bound('to', first)];
    if ([from, to].some(end => end !== null && end.kind !== 'number')) return unknown;
    return { ...of, items: of.items.slice((from as { value: number } | null)?.value, (to as { value: number } | null)?.value) };
  }
  if (of.kind !== 'array' || !of.shape || !first) return unknown;
  const isNew = (one: Index | undefined) => one?.type === 'at' && (one.value.type === 'none' || /newaxis$/.test(one.value.text));
  const hasNew = index.length > 1 && isNew(index.at(-1));
  if (index.length > (hasNew ? 3 : 1) || (first.type === 'at' && !hasNew)) return unknown;
  const shape = first.type === 'slice' ? sliced(of.shape, [bound('from', first), bound('to', first)]) : of.shape;
  return { ...of, shape: hasNew ? [...shape, 1] : shape };
}

/** The shape of `x[from:to]`. */
function sliced([size, ...rest]: readonly (number | null)[], [from, to]: readonly [Value | null, Value | null]): readonly (number | null)[] {
  if (size === null || size === undefined || [from, to].some(end => end !== null && end.kind !== 'number')) return [null, ...rest];
  const place = (end: Value | null, usual: number) => (end?.kind !== 'number' ? usual : Math.max(0, Math.min(size, end.value < 0 ? size + end.value : end.value)));
  return [Math.max(0, place(to, size) - place(from, 0)), ...rest];
}
