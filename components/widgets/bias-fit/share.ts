import { convParameters, denseParameters } from '@/lib/arith/parameters.ts';

/** A layer by what decides its parameters. */
export interface LayerSize { layer: 'dense' | 'conv'; inputs: number; units: number; kernel: number; channels: number; filters: number }

/** Its learned numbers: all weights, all biases, and the weights of one output. */
export interface Share { weights: number; biases: number; perOutput: number }

/** Counts of a layer with its bias; `biases` is 0 without. */
export function shareOf(size: LayerSize, bias: boolean): Share {
  const count = (withBias: boolean) => (size.layer === 'dense'
    ? denseParameters(size.inputs, size.units, withBias)
    : convParameters([size.kernel, size.kernel], size.channels, size.filters, withBias));
  const weights = count(false);
  return { weights, biases: bias ? count(true) - weights : 0, perOutput: weights / outputsOf(size) };
}

/** The layer that a picture shows: a line is one unit with one input, a neuron in the plane one with two. */
export const shownLayer = (p: LayerSize & { view: 'fit' | 'neuron' | 'share' }): LayerSize =>
  (p.view === 'share' ? p : { ...p, layer: 'dense', inputs: p.view === 'fit' ? 1 : 2, units: 1 });

/** Shapes of kernel and bias as Keras keeps them: inputs × units, or window × window × channels × filters. */
export function shapesOf(size: LayerSize): { kernel: number[]; bias: number[] } {
  const kernel = size.layer === 'dense' ? [size.inputs, size.units] : [size.kernel, size.kernel, size.channels, size.filters];
  return { kernel, bias: [outputsOf(size)] };
}

export const outputsOf = ({ layer, units, filters }: LayerSize): number => (layer === 'dense' ? units : filters);

/** Layers to compare with: the figure's own line and unit, a classifier of digits, a first and a later convolution. */
export const known: readonly LayerSize[] = [
  { layer: 'dense', inputs: 1, units: 1 }, { layer: 'dense', inputs: 2, units: 1 }, { layer: 'dense', inputs: 784, units: 10 },
  { layer: 'conv', kernel: 3, channels: 1, filters: 16 }, { layer: 'conv', kernel: 5, channels: 3, filters: 16 }, { layer: 'conv', kernel: 3, channels: 16, filters: 8 },
].map(size => ({ inputs: 2, units: 1, kernel: 3, channels: 1, filters: 16, ...size }) as LayerSize);

export const sameSize = (a: LayerSize, b: LayerSize): boolean => a.layer === b.layer && (a.layer === 'dense'
  ? a.inputs === b.inputs && a.units === b.units
  : a.kernel === b.kernel && a.channels === b.channels && a.filters === b.filters);

/** A share in percent with three digits that count: 33.3, 0.127, 0.0000754. */
export const percent = (share: number): string => String(Number((share * 100).toPrecision(3)));
