import { integer, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';

const params = {
  /** Pixels in a line that one number must see. */
  target: integer({ default: 31, min: 2, max: 63, control: 'slider' }),
  /** Channels of the picture and of every layer. */
  channels: integer({ default: 16, min: 1, max: 64, control: 'stepper' }),
};
export type Params = Values<typeof params>;
export const bounds = { least: params.target.min, most: params.target.max } as const;

export const widget = defineWidget<Frame>()({
  params,
  presets: { thumbnail: {}, near: { target: 7 }, far: { target: 63 }, between: { target: 39 } },
  describe: (p, { deep, pooled, dilated }) => ({
    target: p.target, channels: p.channels,
    deepLayers: deep.count, deepField: deep.field, deepParameters: deep.parameters, deepMultiplyAdds: deep.multiplyAdds,
    pooledLayers: pooled.count, pooledConvolutions: pooled.convolutions, pooledField: pooled.field, pooledParameters: pooled.parameters, pooledMultiplyAdds: pooled.multiplyAdds, pooledJump: pooled.jump, pooledSide: pooled.outputSide,
    dilatedLayers: dilated.count, dilatedField: dilated.field, dilatedParameters: dilated.parameters, dilatedMultiplyAdds: dilated.multiplyAdds,
    parametersRatio: Math.round((10 * deep.parameters) / pooled.parameters) / 10, workRatio: Math.round((10 * deep.multiplyAdds) / pooled.multiplyAdds) / 10,
  }),
  cost: () => 0,
  size: { width: 1120, height: 700, phoneHeight: 1180 },
  sources: ['yu-2016', 'araujo-2019', 'luo-2016'],
});
