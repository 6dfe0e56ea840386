import type { ConvolutionLayer, Layer, LayerPadding, PoolingLayer, Stack } from '@/lib/arith/stack.ts';

/** Layers that the reader can add, in the order in which they are offered. */
export const addable = ['conv', 'pool', 'avg', 'tconv', 'up', 'bil', 'nails', 'unpool'] as const satisfies readonly Layer['kind'][];

/** One number of a layer between − and +: the layer with one less and with one more. `text` where it is a word. */
export interface Edit { key: 'window' | 'factor' | 'filters' | 'stride' | 'dilation' | 'padding' | 'units'; shown: number | null; text: string; less: Layer | null; more: Layer | null }

const bounds = { window: 11, factor: 4, stride: 8, dilation: 16, filters: 64, pad: 5, units: 64 } as const;
const followsWindow = (layer: Layer): boolean => (layer.kind === 'pool' || layer.kind === 'avg') && layer.stride === layer.window;

/** Paddings in the order of the steps: valid, same, then one zero on each side and more. A pooling takes at most half its window. */
function paddingsOf(layer: Layer): LayerPadding[] {
  const most = layer.kind === 'pool' || layer.kind === 'avg' ? Math.min(bounds.pad, Math.floor(layer.window / 2)) : bounds.pad;
  return ['valid', 'same', ...Array.from({ length: most }, (_, at) => at + 1)];
}

function number(layer: Layer, key: Edit['key'], value: number, least: number, most: number, set: (value: number) => Layer): Edit {
  return { key, shown: value, text: '', less: value > least ? set(value - 1) : null, more: value < most ? set(value + 1) : null };
}

function padding(layer: ConvolutionLayer | PoolingLayer): Edit {
  const all = paddingsOf(layer);
  const at = layer.padding === 0 ? 0 : all.indexOf(layer.padding);
  const to = (place: number): Layer | null => (all[place] === undefined ? null : { ...layer, padding: all[place] });
  return { key: 'padding', shown: typeof layer.padding === 'number' && layer.padding > 0 ? layer.padding : null, text: layer.padding === 'same' ? 'same' : 'valid', less: at > 0 ? to(at - 1) : null, more: at < 0 ? null : to(at + 1) };
}

/** What can be stepped of a layer. A pooling's stride follows its window until it is set apart. */
export function editsOf(layer: Layer): Edit[] {
  switch (layer.kind) {
    case 'conv': case 'tconv': return [
      number(layer, 'window', layer.window, 1, bounds.window, window => ({ ...layer, window })), number(layer, 'stride', layer.stride, 1, bounds.stride, stride => ({ ...layer, stride })),
      number(layer, 'dilation', layer.dilation, 1, bounds.dilation, dilation => ({ ...layer, dilation })), padding(layer), number(layer, 'filters', layer.filters, 1, bounds.filters, filters => ({ ...layer, filters })),
    ];
    case 'pool': case 'avg': return [
      number(layer, 'window', layer.window, 1, bounds.window, window => ({ ...layer, window, ...(followsWindow(layer) ? { stride: window } : {}), ...(typeof layer.padding === 'number' ? { padding: Math.min(layer.padding, Math.floor(window / 2)) } : {}) })),
      number(layer, 'stride', layer.stride, 1, bounds.stride, stride => ({ ...layer, stride })), padding(layer),
    ];
    case 'up': case 'bil': case 'nails': case 'unpool': return [number(layer, 'factor', layer.window, 1, bounds.factor, window => ({ ...layer, window }))];
    case 'dense': return [number(layer, 'units', layer.units, 1, bounds.units, units => ({ ...layer, units }))];
    default: return [];
  }
}

const learned = { filters: 1, stride: 1, padding: 'valid', dilation: 1, activation: 'linear', bias: true } as const;

function fresh(kind: Layer['kind']): Layer {
  switch (kind) {
    case 'conv': return { kind, window: 3, ...learned };
    case 'tconv': return { kind, window: 3, ...learned, stride: 2 };
    case 'pool': case 'avg': return { kind, window: 2, stride: 2, padding: 'valid' };
    case 'up': case 'nails': case 'unpool': case 'bil': return { kind, window: 2 };
    default: return { kind: 'flatten' };
  }
}

/** The stack with a new layer behind place `at`. */
export const added = (stack: Stack, at: number, kind: Layer['kind']): Stack => [...stack.slice(0, at + 1), fresh(kind), ...stack.slice(at + 1)];
export const removed = (stack: Stack, at: number): Stack => stack.filter((_, place) => place !== at);
export const edited = (stack: Stack, at: number, layer: Layer): Stack => stack.map((each, place) => (place === at ? layer : each));

/** One layer changes places with its neighbour. */
export function moved(stack: Stack, at: number, by: 1 | -1): Stack {
  const next = [...stack];
  [next[at], next[at + by]] = [next[at + by]!, next[at]!];
  return next;
}
