import { integer, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import { roundRatio, type Frame } from './compute.ts';
import { largestSide } from './sizes.ts';

const params = {
  width: integer({ default: 28, min: 1, max: largestSide, control: 'field' }),
  height: integer({ default: 28, min: 1, max: largestSide, control: 'field' }),
  channels: integer({ default: 1, min: 1, max: 512, control: 'stepper' }),
  units: integer({ default: 1, min: 1, max: 4096, control: 'field' }),
  filters: integer({ default: 1, min: 1, max: 1024, control: 'field' }),
  kernel: integer({ default: 3, min: 1, max: 15, control: 'stepper', symbol: 'k' }),
};
export type Params = Values<typeof params>;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: { width: 224, height: 224, channels: 3 },
    mnist: { width: 28, height: 28, channels: 1 },
    photo: { width: 224, height: 224, channels: 3 },
    'full-hd': { width: 1920, height: 1080, channels: 3 },
    sixteen: { width: 28, height: 28, channels: 1, units: 16, filters: 16 },
    'kernel-as-large': { width: 5, height: 5, channels: 1, kernel: 5 },
  },
  describe: (p, frame) => ({
    denseParameters: frame.denseParameters,
    convParameters: frame.convParameters,
    ratio: roundRatio(frame.denseParameters / frame.convParameters),
    pixels: p.width * p.height,
    inputs: p.width * p.height * p.channels,
    filterWeights: p.kernel * p.kernel * p.channels,
    doubledDenseParameters: frame.doubledDenseParameters,
    equalPixels: frame.equalPixels,
  }),
  code: listings,
  size: { width: 1120, height: 800, phoneHeight: 1180 },
  sources: ['dumoulin-visin-2016', 'goodfellow-2016', 'amins-2022'],
});
