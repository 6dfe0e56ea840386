import { parseStack, stackBounds, type Layer, type Stack } from '@/lib/arith/stack.ts';
import { numbersOf } from '@/lib/arith/stackShapes.ts';
import { squarest } from '@/lib/arith/stackRefusal.ts';

/** A stack from its text; an empty text is a stack without layers. Null where the text is not in the notation. */
export function readStack(text: string): Stack | null {
  if (text.trim() === '') return [];
  const read = parseStack(text);
  return 'stack' in read ? read.stack : null;
}

const fresh: Readonly<Record<Exclude<Layer['kind'], 'reshape'>, string>> = {
  conv: 'conv3f8', tconv: 'tconv3f8s2psame', pool: 'pool2', avg: 'avg2', up: 'up2', bil: 'bil2', nails: 'nails2', unpool: 'unpool2', flatten: 'flatten', dense: 'dense10',
};

/** A layer as it is when it has just been added; a reshape fits what comes in. */
export function freshLayer(kind: Layer['kind'], incoming: readonly number[]): Layer {
  if (kind !== 'reshape') return (readStack(fresh[kind]) as Stack)[0]!;
  const [height, width, channels] = squarest(numbersOf(incoming));
  const within = (side: number) => Math.max(1, Math.min(stackBounds.side, side));
  return { kind, shape: [within(height), within(width), within(channels)] };
}

/** The stack with a layer put in at `place` (from 0); as it was where it is full. */
export const withLayer = (stack: Stack, place: number, layer: Layer): Stack =>
  (stack.length >= stackBounds.layers ? stack : [...stack.slice(0, place), layer, ...stack.slice(place)]);

/** The stack with the layer at `from` at `to` instead; the others keep their order. */
export function moved(stack: Stack, from: number, to: number): Stack {
  const rest = stack.filter((_, at) => at !== from);
  return [...rest.slice(0, to), stack[from]!, ...rest.slice(to)];
}

export const without = (stack: Stack, place: number): Stack => stack.filter((_, at) => at !== place);
export const replaced = (stack: Stack, place: number, layer: Layer): Stack => stack.map((old, at) => (at === place ? layer : old));

/** A pooling's windows lie side by side until its stride is given: a new window brings its stride along. */
export function withWindow(layer: Layer, window: number): Layer {
  if (!('window' in layer)) return layer;
  const follows = (layer.kind === 'pool' || layer.kind === 'avg') && layer.stride === layer.window;
  return { ...layer, window, ...(follows ? { stride: window } : {}) } as Layer;
}
