import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? formatNumber(value, 'en') : String(value));

/** A ratio has three figures already: all of them are written. */
const sayRatio = (ratio: number) => formatNumber(ratio, 'en', 12);

/** "78.5 times as many": how many parameters the dense layer has for each one of the convolution. */
const times = (ratio: number) => (ratio === 1 ? 'exactly as many' : `${sayRatio(ratio)} times as many`);

export const en = {
  title: 'A picture grows; who has to learn more?',
  hint: 'Drag the violet line: it is the size of your picture.',
  caption:
    'Both axes are logarithmic: every step to the next tick multiplies by the same factor. Counts are exact and include the biases. The dense layer reads the picture flattened; each unit holds one weight for every value. The convolution’s filters hold their kernel once per channel, however often they use it.',
  summary: 'Parameters of a dense layer and of a convolution as the picture grows, from one pixel to 4,096 × 4,096.',
  params: {
    width: { label: 'Width' },
    height: { label: 'Height' },
    channels: { label: 'Channels' },
    units: { label: 'Units' },
    filters: { label: 'Filters' },
    kernel: { label: 'Kernel' },
  },
  presets: {
    thumbnail: 'Photograph',
    mnist: 'Digit, 28 × 28',
    photo: 'Photograph, 224 × 224',
    'full-hd': 'Full HD video',
    sixteen: '16 units, 16 filters',
    'kernel-as-large': 'Kernel as large as the picture',
  },
  numbers: {
    denseParameters: 'Parameters of the dense layer',
    convParameters: 'Parameters of the convolution',
    ratio: 'Dense for each one of the convolution',
    pixels: 'Pixels',
    inputs: 'Values the picture consists of',
    filterWeights: 'Weights of one filter',
    doubledDenseParameters: 'Dense, picture twice as wide and high',
    equalPixels: 'Pixels from which the dense layer needs at least as many',
  },
  frame: {
    denseParameters: 'Parameters of the dense layer',
    convParameters: 'Parameters of the convolution',
    doubledDenseParameters: 'Dense, picture twice as wide and high',
    equalPixels: 'Pixels from which the dense layer needs at least as many',
    curve: 'Pixels, dense parameters, convolution parameters',
    references: 'Width, height, channels, dense parameters, convolution parameters',
  },
  refusals: {},
  sentence: n =>
    `On a picture of ${say(n.pixels)} pixels the dense layer learns ${say(n.denseParameters)} numbers and the convolution ${say(n.convParameters)}: the dense layer learns ${times(Number(n.ratio))}. With twice the width and height it would be ${say(n.doubledDenseParameters)} and still ${say(n.convParameters)}.`,
  view: {
    chart: 'Parameters of a dense layer and of a convolution over the number of pixels, both axes logarithmic',
    dense: 'dense layer',
    conv: 'convolution',
    pixels: 'pixels in the picture',
    parameters: 'parameters to learn',
    slider: 'Size of your picture',
    size: (width: number, height: number) => `${width} × ${height}`,
    sizeSaid: (width: number, height: number, pixels: number) => `${say(width)} by ${say(height)}, ${say(pixels)} pixels`,
    pointed: (size: string, dense: string, conv: string, ratio: number) => `${size}: dense ${dense}, convolution ${conv}; ${times(ratio)}.`,
    equal: (pixels: number) => `equal at ${say(pixels)} pixels`,
    known: ['MNIST', 'photo', 'full HD'],
    unit: 'One unit reads the whole picture;',
    filter: 'one filter reads this much at a time.',
    unitWeights: (weights: number) => `One unit: ${say(weights)} weight${weights === 1 ? '' : 's'}`,
    filterWeights: (weights: number) => `One filter: ${say(weights)} weight${weights === 1 ? '' : 's'}`,
    drawnTrue: (px: string) => `On this scale the window is ${px} px wide; the ring shows where it is.`,
    factors: { width: 'width', height: 'height', channels: 'channels', units: 'units', kernel: 'kernel', filters: 'filters', bias: 'biases' },
    ratio: (ratio: number) => `× ${sayRatio(ratio)}`,
    compared: (ratio: number): [before: string, number: string, after: string] =>
      ratio === 1 ? ['', '', 'Exactly as many in both layers.'] : ['', sayRatio(ratio), ' times as many in the dense layer'],
    double: 'Double the width and the height:',
    doubled: (dense: string, conv: string) => `${dense} in the dense layer, still ${conv} in the convolution.`,
    table: { title: 'Numbers to learn, biases included', picture: 'Picture', ratio: 'Ratio', yours: 'yours', show: (size: string) => `Show ${size} in the chart` },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
