import { relu } from '@/lib/plain/activation.ts';
import { blurDownsample, blurPool } from '@/lib/plain/blurPool.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { kernel, volume, volumeOf, type Kernel, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool, maxPool } from '@/lib/plain/pooling.ts';
import { trainedFilters } from '@/lib/filters/firstLayer.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** What may follow a convolution, in the order in which it is drawn. */
export const ways = ['convolution', 'strided', 'average', 'max', 'blurred'] as const;
export type Way = typeof ways[number];
export const filterSets = ['none', 'edges', 'trained'] as const;
export type FilterSet = typeof filterSets[number];

/** Sobel x and y, and both with the opposite sign: after ReLU each answers to one side of a stroke. */
function edgeFilters(): { kernel: Kernel; bias: Float64Array } {
  const x = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
  const y = [-1, -2, -1, 0, 0, 0, 1, 2, 1];
  const values = x.flatMap((_, tap) => [x[tap]!, y[tap]!, -x[tap]!, -y[tap]!].map(w => w / 4));
  return { kernel: kernel([3, 3, 1, 4], values), bias: new Float64Array(4) };
}

/** How many feature maps a set of filters gives. */
export const featureCount: Readonly<Record<FilterSet, number>> = { none: 1, edges: 4, trained: 16 };

/**
 * The features of a picture with values from 0 to 1: convolution, padding `same`, ReLU; the picture itself without filters.
 * `[rows, columns, features]`.
 */
export function featuresOf(field: Matrix, filters: FilterSet): Volume {
  const input = volumeOf(field);
  if (filters === 'none') return input;
  const bank = filters === 'edges' ? edgeFilters() : trainedFilters();
  const answers = conv2d(input, bank.kernel, { padding: 'same', bias: bank.bias });
  return volume(answers.shape, answers.values.map(relu));
}

/** Weights of the blur along an axis, for a window: 3 for two cells, 7 for four. */
export const blurTaps = (window: number): number => 2 * window - 1;

/** What a way makes of the features; all but `convolution` keep one cell of `window` × `window`. */
export function follow(features: Volume, way: Way, window: number): Volume {
  switch (way) {
    case 'convolution': return features;
    case 'strided': return blurDownsample(features, { taps: 1, stride: window });
    case 'average': return averagePool(features, { window });
    case 'max': return maxPool(features, { window }).output;
    case 'blurred': return blurPool(features, { window, taps: blurTaps(window) });
  }
}

/** Columns `from` to `from + columns` − 1 of a volume. */
export function columnsOf({ shape: [height, width, channels], values }: Volume, from: number, columns: number): Volume {
  const out = volume([height, columns, channels]);
  for (let r = 0; r < height; r++) out.values.set(values.subarray((r * width + from) * channels, (r * width + from + columns) * channels), r * columns * channels);
  return out;
}

export const lengthOf = ({ values }: Volume): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Euclidean distance of two volumes of one shape. */
export const distance = (a: Volume, b: Volume): number => Math.sqrt(a.values.reduce((sum, value, at) => sum + (value - b.values[at]!) ** 2, 0));

/**
 * Distance and length on the pixels of the field: every output cell is repeated over its `window` × `window` pixels, and the
 * unmoved output is moved along by `shift` pixels before they are compared.
 */
export function followed(still: Volume, moved: Volume, window: number, shift: number, columns: number): { gap: number; length: number } {
  const [rows, wide, channels] = still.shape;
  let [gap, length] = [0, 0];
  for (let r = 0; r < rows; r++) for (let x = shift; x < columns; x++) {
    const [from, to] = [Math.floor((x - shift) / window), Math.floor(x / window)];
    if (to >= wide || from >= wide) continue;
    for (let channel = 0; channel < channels; channel++) {
      const [a, b] = [still.values[(r * wide + from) * channels + channel]!, moved.values[(r * wide + to) * channels + channel]!];
      gap += (a - b) ** 2;
      length += a * a;
    }
  }
  return { gap: Math.sqrt(gap * window), length: Math.sqrt(length * window) };
}
