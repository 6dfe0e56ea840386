import type { Layer } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { pictureSide } from '@/lib/data/digits.ts';
import { loadTrained } from '@/lib/filters/trained.ts';
import { kernel, numbers, volume, type Volume } from '@/lib/plain/numbers.ts';
import { cellGradient } from '@/lib/plain/stackGradient.ts';
import { runStack, type LayerWeights } from '@/lib/plain/stackRun.ts';
import { glorotUniform, parameterSlots } from '@/lib/tensor/parameters.ts';
import { randomStream } from '@/lib/training/random.ts';
import { spreadOfMap, type Spread } from './ink.ts';
import { lookOf, type Place } from './look.ts';
import { modelOf } from './model.ts';

/** What is asked for: the cell of a stack, which weights, and over how many draws the mean is taken. */
export interface GradientRequest extends Place { layers: string; size: number; weights: 'random' | 'trained'; seed: number; draws: number }

/** Mean |gradient| of the cell by every pixel, and how it is spread over the field. */
export interface GradientMap extends Spread {
  map: number[][];
  /** Draws in which nothing passed: a ReLU on every way was shut. */
  shut: number;
}

/** One row of a kernel's numbers is one place of its window and one channel: only this filter of it. */
function oneFilter({ kernel: all, bias }: LayerWeights, filter: number, transposed: boolean): LayerWeights {
  const [height, width, third, fourth] = all!.shape as readonly [number, number, number, number];
  // [k, k, in, out], or [k, k, out, in] of a transposed convolution.
  const [channels, filters] = transposed ? [fourth, third] : [third, fourth];
  const values = new Float64Array(height * width * channels);
  for (let tap = 0; tap < height * width; tap++) for (let channel = 0; channel < channels; channel++) {
    values[tap * channels + channel] = all!.values[transposed ? (tap * filters + filter) * channels + channel : (tap * channels + channel) * filters + filter]!;
  }
  const shape = transposed ? [height, width, 1, channels] as const : [height, width, channels, 1] as const;
  return { kernel: kernel(shape, values), ...(bias ? { bias: [bias[filter]!] } : {}) };
}

/** The stack with one filter in its last layer that learns: what stands behind keeps channels apart. */
function lastFilters(layers: readonly PlannedLayer[]): { place: number; filters: number; single: readonly PlannedLayer[] } {
  const place = layers.map(({ layer }) => 'filters' in layer || layer.kind === 'dense').lastIndexOf(true);
  // A dense layer's units are one number each, the first is looked at.
  if (place < 0 || !('filters' in layers[place]!.layer)) return { place: -1, filters: 1, single: layers };
  const stack = layers.map(({ layer }, at): Layer => (at === place ? { ...layer, filters: 1 } as Layer : layer));
  return { place, filters: (layers[place]!.layer as { filters: number }).filters, single: planStack(stack, layers[0]!.input).layers };
}

function startWeights(layers: readonly PlannedLayer[], seed: number): LayerWeights[] {
  const slots = parameterSlots(layers);
  const values = glorotUniform(slots, randomStream(seed, 'weights'));
  const weights: LayerWeights[] = layers.map(() => ({}));
  for (const { layer, role, shape, offset, size } of slots) {
    const own = Float64Array.from(values.subarray(offset, offset + size));
    weights[layer] = { ...weights[layer], ...(role === 'kernel' ? { kernel: numbers(shape, own) } : { bias: own }) };
  }
  return weights;
}

/** Pictures to look at: digits where they fit, noise of every size elsewhere. */
function pictures(size: number, seed: number, count: number): Volume[] {
  if (size === pictureSide) {
    const { images } = strokes(seed, 0, count, 'test');
    return Array.from({ length: count }, (_, at) => volume([size, size, 1], Float64Array.from(images.subarray(at * size * size, (at + 1) * size * size), ink => ink / 255)));
  }
  const random = randomStream(seed, 'pictures');
  return Array.from({ length: count }, () => volume([size, size, 1], Float64Array.from({ length: size * size }, () => 2 * random() - 1)));
}

/**
 * The effective receptive field of a cell (Luo et al. 2016): its gradient by the input, absolute, mean over draws. Every
 * draw has a picture and looks at the next filter of the last layer that learns; with random weights it draws those, too,
 * as Keras starts them. float64; the same numbers for the same request.
 */
export async function gradientOf(request: GradientRequest): Promise<GradientMap> {
  const { layers: text, size, level, row, column, weights: which, seed, draws } = request;
  const model = modelOf(text, size);
  const layers = model.planned.slice(0, level);
  const { place, filters, single } = lastFilters(layers);
  const trained = which === 'trained' ? (await loadTrained()).weights : null;
  const map = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let shut = 0;
  for (const [draw, picture] of pictures(size, seed, draws).entries()) {
    const all = trained ?? startWeights(layers, seed + draw);
    const weights = layers.map((planned, at) => (at === place ? oneFilter(all[at]!, draw % filters, planned.layer.kind === 'tconv') : all[at] ?? {}));
    const { values } = cellGradient(single, weights, runStack(single, weights, picture), [row, column]);
    let any = false;
    for (let at = 0; at < size * size; at++) {
      const amount = Math.abs(values[at]!);
      any ||= amount > 0;
      map[Math.floor(at / size)]![at % size]! += amount / draws;
    }
    if (!any) shut++;
  }
  const look = lookOf(model.chain, { level, row, column });
  return { map, shut, ...spreadOfMap(map, look.rows[0]!, look.columns[0]!) };
}
