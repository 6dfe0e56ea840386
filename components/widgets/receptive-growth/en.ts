import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const whole = (value: Described | undefined) => Number(value).toLocaleString('en');
const layers = (n: Described | undefined) => `${n} ${n === 1 ? 'layer' : 'layers'}`;
const pixels = (n: number) => `${n} ${n === 1 ? 'pixel' : 'pixels'}`;

export const en = {
  title: 'Three ways to see far',
  hint: 'Drag a violet handle: how many pixels in a line must one number see?',
  caption: 'One line of the input stands for the picture. Every blue line is a weight through which the cell on top sees; open bars are pooling. All convolutions are 3 × 3 with padding “same” and a bias, with as many channels out as in; multiply-adds are for a picture of 64 × 64. Pooling compares and is not counted.',
  summary: 'Pooling, dilation or more layers to the same receptive field: layers, parameters and multiply-adds side by side.',
  params: { target: { label: 'Must see' }, channels: { label: 'Channels' } },
  presets: { thumbnail: '31 pixels', near: '7 pixels', far: '63 pixels', between: '39 pixels: one step of pooling too far' },
  numbers: {
    target: 'Pixels that must be seen', channels: 'Channels',
    deepLayers: 'Layers, stacked', deepField: 'Field, stacked', deepParameters: 'Parameters, stacked', deepMultiplyAdds: 'Multiply-adds, stacked',
    pooledLayers: 'Layers, with pooling', pooledConvolutions: 'Convolutions, with pooling', pooledField: 'Field, with pooling', pooledParameters: 'Parameters, with pooling', pooledMultiplyAdds: 'Multiply-adds, with pooling', pooledJump: 'Jump, with pooling', pooledSide: 'Side of the output, with pooling',
    dilatedLayers: 'Layers, dilated', dilatedField: 'Field, dilated', dilatedParameters: 'Parameters, dilated', dilatedMultiplyAdds: 'Multiply-adds, dilated',
    parametersRatio: 'Parameters, stacked to pooled', workRatio: 'Multiply-adds, stacked to pooled',
  },
  frame: {
    deep: 'Stacked', pooled: 'With pooling', dilated: 'Dilated', layers: 'Layers', count: 'Number of layers', convolutions: 'Convolutions', field: 'Field', jump: 'Jump', outputSide: 'Side of the output',
    parameters: 'Parameters', multiplyAdds: 'Multiply-adds', adds: 'What each layer adds',
  },
  refusals: {},
  sentence: n => `To see ${n.target} pixels with ${n.channels} channels: stacking takes ${layers(n.deepLayers)}, ${whole(n.deepParameters)} parameters and ${whole(n.deepMultiplyAdds)} multiply-adds; pooling ${layers(n.pooledLayers)}, ${whole(n.pooledParameters)} and ${whole(n.pooledMultiplyAdds)}; dilation ${layers(n.dilatedLayers)}, ${whole(n.dilatedParameters)} and ${whole(n.dilatedMultiplyAdds)}.`,
  view: {
    ways: { deep: 'Stack deeper', pooled: 'Pool between', dilated: 'Spread the taps' },
    how: { deep: '3 × 3 again and again', pooled: '3 × 3, then max pooling 2 × 2', dilated: '3 × 3, dilation 1, 2, 4, 8 …' },
    tower: (name: string) => `${name}: what the cell on top sees`, target: 'Pixels that one number must see', mustSee: (n: number) => `must see ${pixels(n)}`,
    layers: (n: number) => (n === 1 ? '1 layer' : `${n} layers`), convolutions: (n: number) => `(${n} ${n === 1 ? 'convolution' : 'convolutions'})`, sees: (n: number) => `sees ${n}`,
    parameters: 'parameters', multiplyAdds: 'multiply-adds', answers: 'answers left', jump: (n: number) => (n === 1 ? 'one per pixel' : `one every ${n} pixels`), fewest: 'fewest',
    conv: (dilation: number) => (dilation === 1 ? '3 × 3' : `3 × 3, dilation ${dilation}`), pool: 'max pooling 2 × 2',
    layer: (n: number, kind: string, cells: number) => `Layer ${n}, ${kind}: the cell on top sees ${cells} of its cells in a line.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
