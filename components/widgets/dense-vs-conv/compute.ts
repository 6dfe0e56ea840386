import { convParameters, denseParameters } from '@/lib/arith/parameters.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { largestSide } from './sizes.ts';
import type { Params } from './widget.ts';

export type Frame = {
  denseParameters: number;
  convParameters: number;
  /** The dense layer's parameters once the picture is twice as wide and twice as high. */
  doubledDenseParameters: number;
  /** The smallest picture, in whole pixels, on which the dense layer has at least as many parameters. */
  equalPixels: number;
  /** Rows of pixels, dense parameters, convolution parameters: one for every doubling of the pixels. */
  curve: Matrix;
  /** Rows of width, height, channels, dense parameters, convolution parameters, for pictures everyone knows. */
  references: Matrix;
};

/** A handwritten digit of MNIST, a photograph as networks of ImageNet read it, a frame of full HD video. */
export const wellKnown = [[28, 28, 1], [224, 224, 3], [1920, 1080, 3]] as const;

export const dense = (pixels: number, p: Pick<Params, 'channels' | 'units'>) => denseParameters(pixels * p.channels, p.units);
export const conv = (p: Pick<Params, 'channels' | 'filters' | 'kernel'>) => convParameters([p.kernel, p.kernel], p.channels, p.filters);

const largest = largestSide ** 2;
const doublings = Array.from({ length: Math.log2(largest) + 1 }, (_, i) => 2 ** i);

/** Solves pixels · channels · units + units ≥ the convolution's parameters. At the largest bounds 230,402: always on the axis. */
const equalPixels = (p: Params) => Math.max(1, Math.ceil((conv(p) - p.units) / (p.channels * p.units)));

export const compute = (p: Params): Frame => ({
  denseParameters: dense(p.width * p.height, p),
  convParameters: conv(p),
  doubledDenseParameters: dense(4 * p.width * p.height, p),
  equalPixels: equalPixels(p),
  curve: doublings.map(pixels => [pixels, dense(pixels, p), conv(p)]),
  references: wellKnown.map(([width, height, channels]) => [width, height, channels, dense(width * height, { ...p, channels }), conv({ ...p, channels })]),
});

/** Three figures, or all of a whole number's: 78.5, 5,376. */
export const roundRatio = (ratio: number): number => (ratio >= 100 ? Math.round(ratio) : Number(ratio.toPrecision(3)));
