import { choice, flag, integer, number, text, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './frame.ts';
import { isModel } from './model.ts';

/** The recipe panel of the picture offers every parameter; the host adds none of its own. */
const control = 'none';

const params = {
  data: choice({ default: 'strokes', of: ['strokes', 'mnist', 'fashion'], control }),
  /** One of the source's models, or any other in the layer notation. */
  model: text({ default: 'source-1', maxLength: 2000, valid: isModel, expected: 'source-1 | source-2 | conv3f16psamearelu,…', control }),
  engine: choice({ default: 'auto', of: ['auto', 'fast', 'tfjs', 'wasm', 'webgl', 'webgpu'], control }),
  workers: integer({ default: 0, min: 0, max: 16, control }),
  optimizer: choice({ default: 'adam', of: ['adam', 'adadelta', 'sgd', 'rmsprop'], control }),
  rate: number({ default: 0.001, min: 0.000001, max: 100, step: 0.001, control }),
  /** The optimizer's other settings, Keras's by default; each rule reads its own. */
  beta1: number({ default: 0.9, min: 0, max: 0.9999, step: 0.01, control }),
  beta2: number({ default: 0.999, min: 0, max: 0.99999, step: 0.001, control }),
  epsilon: number({ default: 1e-7, min: 1e-12, max: 1, step: 1e-7, control }),
  rho: number({ default: 0.95, min: 0, max: 0.9999, step: 0.01, control }),
  decay: number({ default: 0.9, min: 0, max: 0.9999, step: 0.01, control }),
  momentum: number({ default: 0.9, min: 0, max: 0.9999, step: 0.01, control }),
  loss: choice({ default: 'binaryCrossentropy', of: ['binaryCrossentropy', 'meanSquaredError'], control }),
  batch: integer({ default: 256, min: 1, max: 1024, control }),
  epochs: integer({ default: 10, min: 1, max: 200, control }),
  images: integer({ default: 12_000, min: 1, max: 60_000, control }),
  seed: integer({ default: 7, min: 0, max: 999_999, control }),
  autostart: flag({ default: false, control }),
};
export type Params = Values<typeof params>;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    upsampling: {},
    transposed: { model: 'source-2' },
    published: { data: 'mnist', images: 60_000, optimizer: 'adadelta', rate: 0.001, epochs: 50 },
    remedied: { data: 'mnist', images: 60_000, optimizer: 'adam', rate: 0.001, epochs: 3 },
  },
  describe: (_, frame) => ({
    status: frame.status,
    epoch: frame.epoch,
    epochs: frame.epochs,
    batch: frame.batch,
    batches: frame.batches,
    loss: frame.loss,
    validationLoss: frame.validationLoss,
    picturesPerSecond: frame.picturesPerSecond,
    secondsLeft: frame.secondsLeft,
    shownEpoch: frame.shown?.epoch ?? null,
    deadChannels: frame.deadChannels.reduce((sum, layer) => sum + layer.dead, 0),
    totalParameters: frame.totalParameters,
  }),
  stateful: true,
  size: { width: 1120, height: 960, phoneHeight: 2040 },
  sources: ['amins-2022', 'lecun-1998'],
});
