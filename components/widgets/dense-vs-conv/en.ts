import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';
import { roundRatio } from './compute.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? formatNumber(value, 'en') : String(value));

/** A rounded ratio has three figures already: all of them are written. */
const sayRatio = (many: number, few: number) => formatNumber(roundRatio(many / few), 'en', 12);

/** Who learns more, and how many times as much. */
function compare(dense: number, conv: number): string {
  if (dense === conv) return 'both learn exactly as many';
  return dense > conv ? `the dense layer learns ${sayRatio(dense, conv)} times as many` : `the convolution learns ${sayRatio(conv, dense)} times as many`;
}

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
    `On a picture of ${say(n.pixels)} pixels the dense layer learns ${say(n.denseParameters)} numbers and the convolution ${say(n.convParameters)}: ${compare(Number(n.denseParameters), Number(n.convParameters))}. With twice the width and height it would be ${say(n.doubledDenseParameters)} and still ${say(n.convParameters)}.`,
  view: {
    chart: 'Parameters of a dense layer and of a convolution over the number of pixels, both axes logarithmic',
    dense: 'dense layer',
    conv: 'convolution',
    pixels: 'pixels in the picture',
    parameters: 'parameters to learn',
    slider: 'Size of your picture',
    size: (width: number, height: number) => `${width} × ${height}`,
    sizeSaid: (width: number, height: number, pixels: number) => `${say(width)} by ${say(height)}, ${say(pixels)} pixels`,
    pointed: (size: string, dense: number, conv: number) => `${size}: dense ${say(dense)}, convolution ${say(conv)}; ${compare(dense, conv)}.`,
    equal: (pixels: number) => `equal at ${say(pixels)} pixels`,
    known: ['MNIST', 'photo', 'full HD'],
    unit: 'One unit reads the whole picture;',
    filter: 'one filter reads this much at a time.',
    unitWeights: (weights: number) => `One unit: ${say(weights)} weight${weights === 1 ? '' : 's'}`,
    filterWeights: (weights: number) => `One filter: ${say(weights)} weight${weights === 1 ? '' : 's'}`,
    drawnTrue: (px: string) => `On this scale the window is ${px} px wide; the ring shows where it is.`,
    factors: { width: 'width', height: 'height', channels: 'channels', units: 'units', kernel: 'kernel', filters: 'filters', bias: 'biases' },
    ratio: (dense: number, conv: number) => `× ${sayRatio(Math.max(dense, conv), Math.min(dense, conv))}`,
    compared: (dense: number, conv: number): [before: string, number: string, after: string] => {
      if (dense === conv) return ['', '', 'Exactly as many in both layers.'];
      return dense > conv ? ['', sayRatio(dense, conv), ' times as many in the dense layer'] : ['', sayRatio(conv, dense), ' times as many in the convolution'];
    },
    double: 'Double the width and the height:',
    doubled: (dense: string, conv: string) => `${dense} in the dense layer, still ${conv} in the convolution.`,
    table: { title: 'Numbers to learn, biases included', picture: 'Picture', ratio: 'Ratio', yours: 'yours', show: (size: string) => `Show ${size} in the chart` },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
