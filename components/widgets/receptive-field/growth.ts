import type { AxisField } from '@/lib/arith/receptiveField.ts';
import type { Layer } from '@/lib/arith/stack.ts';
import type { Model } from './model.ts';

/** A layer's window as the arithmetic needs it: how many cells it reads along an axis, how far apart, and its step; below 1 it enlarges. */
interface Window { kernel: number; dilation: number; stride: number; enlarges: boolean }

function windowOf(layer: Layer): Window | null {
  switch (layer.kind) {
    case 'conv': return { kernel: layer.window, dilation: layer.dilation, stride: layer.stride, enlarges: false };
    case 'pool': case 'avg': return { kernel: layer.window, dilation: 1, stride: layer.stride, enlarges: false };
    case 'tconv': return { kernel: Math.ceil(layer.window / layer.stride), dilation: layer.dilation, stride: layer.stride, enlarges: true };
    case 'bil': return { kernel: 2, dilation: 1, stride: layer.window, enlarges: true };
    case 'up': case 'nails': case 'unpool': return { kernel: 1, dilation: 1, stride: layer.window, enlarges: true };
    case 'dense': return { kernel: 1, dilation: 1, stride: 1, enlarges: false };
    default: return null;
  }
}

/** One layer's step of the sum: (kernel − 1) · dilation · jump, and what it does to the jump. */
export interface Adds extends Window {
  jump: number;
  field: AxisField;
  before: AxisField;
  /** The product as it is written. */
  term: string;
  /** Whether the product is what the field really grows by. Behind enlarging layers whole cells are seen or not. */
  exact: boolean;
}

const shortNumber = (value: number): string => String(Number(value.toFixed(3)));

/** Null for the input, and where a field is no square. */
export function addsOf({ stack, fields }: Pick<Model, 'stack' | 'fields'>, level: number): Adds | null {
  const [layer, field, before] = [stack[level - 1], fields[level], fields[level - 1]];
  const window = layer && windowOf(layer);
  if (!window || !field || !before || field.jump === 0) return null;
  const { kernel, dilation } = window;
  const product = (kernel - 1) * dilation * before.jump;
  const term = `(${kernel} \u2212 1)${dilation > 1 ? ` × ${dilation}` : ''} × ${shortNumber(before.jump)}`;
  return { ...window, jump: before.jump, field, before, term, exact: Math.abs(product - (field.size - before.size)) < 1e-9 };
}

/**
 * Two standard deviations of where the paths to one cell start, along one axis, for the input and for every layer; null
 * behind what enlarges. A window of k cells spreads by (k² − 1) / 12 · (dilation · jump)², and such squares add up: the
 * width grows with the root of the number of layers (Luo et al. 2016, §2).
 */
export function spreads({ stack, fields }: Pick<Model, 'stack' | 'fields'>): (number | null)[] {
  let squares: number | null = 0;
  return [0, ...stack.map((layer, place) => {
    const window = windowOf(layer);
    const before = fields[place];
    if (squares === null || !window || !before || window.enlarges || !fields[place + 1]?.jump) squares = null;
    else squares += ((window.kernel ** 2 - 1) / 12) * (window.dilation * before.jump) ** 2;
    return squares === null ? null : 2 * Math.sqrt(squares);
  })];
}
