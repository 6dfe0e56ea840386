import type { Layer } from '@/lib/arith/stack.ts';
import { notationOf, type Model } from './model.ts';

/** A layer's window as the arithmetic needs it: how many cells it reads along an axis, how far apart, and its step; `enlarges` where the jump is divided by it. */
type Window = { kernel: number; dilation: number; stride: number; enlarges: boolean };

/** One line of the arithmetic, borders ignored. */
export type Growth = {
  layer: string;
  size: number;
  jump: number;
  start: number | null;
  holes: boolean;
  /** The layer's window; null for the input and where nothing is added window by window. */
  window: Window | null;
  /** Whether (kernel − 1) · dilation · jump is what the field grows by. Behind enlarging layers whole cells are seen or not. */
  exact: boolean;
  /** What moves the start, in cells of the layer below: half of the window's reach, and the zeros in front; null behind enlarging layers. */
  shift: { reach: number; zeros: number } | null;
  /** Two standard deviations of where the paths to one cell start, along one axis; null behind what enlarges. */
  spread: number | null;
};

function windowOf(layer: Layer | undefined): Window | null {
  switch (layer?.kind) {
    case 'conv': return { kernel: layer.window, dilation: layer.dilation, stride: layer.stride, enlarges: false };
    case 'pool': case 'avg': return { kernel: layer.window, dilation: 1, stride: layer.stride, enlarges: false };
    case 'tconv': return { kernel: Math.ceil(layer.window / layer.stride), dilation: layer.dilation, stride: layer.stride, enlarges: true };
    case 'bil': return { kernel: 2, dilation: 1, stride: layer.window, enlarges: true };
    case 'up': case 'nails': case 'unpool': return { kernel: 1, dilation: 1, stride: layer.window, enlarges: true };
    case 'dense': return { kernel: 1, dilation: 1, stride: 1, enlarges: false };
    default: return null;
  }
}

/**
 * The arithmetic of a stack, a line for the input and one for every layer; null where a field is no square.
 *
 * A window of k cells spreads the paths by (k² − 1) / 12 · (dilation · jump)², and such squares add up: the width grows
 * with the root of the number of layers (Luo et al. 2016, §2).
 */
export function growthOf({ stack, fields, links }: Model): (Growth | null)[] {
  let squares: number | null = 0;
  return fields.map((field, level) => {
    const before = fields[level - 1];
    // A dense layer sees everything at once: nothing is added.
    const window = field?.jump ? windowOf(stack[level - 1]) : null;
    if (level > 0) {
      squares = squares === null || !window || window.enlarges || !before ? null : squares + ((window.kernel ** 2 - 1) / 12) * (window.dilation * before.jump) ** 2;
    }
    if (!field) return null;
    const link = links[level - 1];
    const product = window && before ? (window.kernel - 1) * window.dilation * before.jump : 0;
    return {
      layer: notationOf(stack, level), size: field.size, jump: field.jump, start: field.start, holes: field.holes, window: before ? window : null,
      exact: !before || Math.abs(product - (field.size - before.size)) < 1e-9,
      shift: window && link?.how === 'gather' ? { reach: ((link.kernel - 1) * link.dilation) / 2, zeros: link.offset } : null,
      spread: squares === null ? null : 2 * Math.sqrt(squares),
    };
  });
}
