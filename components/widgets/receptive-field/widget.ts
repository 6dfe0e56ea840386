import { parseStack } from '@/lib/arith/stack.ts';
import { choice, integer, text, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { numbersOf } from './numbers.ts';
import { trainedStack } from './trainedStack.ts';
import { isCell, readBlock } from './written.ts';

const params = {
  layers: text({ default: 'conv3,conv3,pool2,conv3', maxLength: 700, valid: written => 'stack' in parseStack(written), expected: 'conv3s2,pool2', control: 'none' }),
  size: integer({ default: 16, min: 1, max: 256, control: 'stepper', unit: 'cell' }),
  ink: choice({ default: 'paths', of: ['none', 'paths', 'random', 'trained'], control: 'buttons' }),
  layer: text({ default: 'last', maxLength: 4, valid: written => /^(?:last|\d{1,2})$/.test(written), expected: 'last | 0…64', control: 'none' }),
  cell: text({ default: 'middle', maxLength: 7, valid: written => written === 'middle' || isCell(written), expected: 'middle | 2,3', control: 'none' }),
  pinned: text({ default: '', maxLength: 7, valid: written => written === '' || isCell(written), expected: '2,3', control: 'none' }),
  seed: integer({ default: 1, min: 1, max: 999, control: 'none' }),
  draws: integer({ default: 1, min: 1, max: 32, control: 'none' }),
  ask: choice({ default: 'no', of: ['no', 'guess', 'answer'], control: 'none' }),
  guess: text({ default: '', maxLength: 15, valid: written => written === '' || readBlock(written) !== null, expected: '0,0,4,4', control: 'none' }),
};
export type Params = Values<typeof params>;

/** Following one link takes about as long as so many multiply-adds. */
const linkCost = 10;

/** Every cell's window is followed in every layer, along both axes. */
function cost({ layers, size }: Params): number {
  const read = parseStack(layers);
  return 'stack' in read ? linkCost * size * read.stack.reduce((sum, layer) => sum + ('window' in layer ? layer.window : 1), 0) : 0;
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    source: { layers: 'conv3s2,pool2', size: 9, cell: '0,0' },
    'one-layer': { layers: 'conv3', size: 8 },
    'two-layers': { layers: 'conv3,conv3', size: 10 },
    'three-layers': { layers: 'conv3,conv3,conv3', size: 12 },
    'pool-last': { layers: 'conv3,pool2', size: 12 },
    'pool-first': { layers: 'pool2,conv3', size: 12 },
    dilated: { layers: 'conv3d1,conv3d2,conv3d4', size: 24 },
    gaps: { layers: 'conv3d2,conv3d2', size: 16 },
    strided: { layers: 'conv3s2,conv3s2,conv3', size: 24 },
    bordered: { layers: 'conv3psame,conv3psame,conv3psame', size: 12, cell: '0,0' },
    overlap: { layers: 'conv3s2,pool2', size: 13, cell: '0,0', pinned: '0,1' },
    ten: { layers: Array.from({ length: 10 }, () => 'conv3').join(','), size: 27 },
    'ten-random': { layers: Array.from({ length: 10 }, () => 'conv3f4').join(','), size: 27, ink: 'random', draws: 16 },
    hourglass: { layers: 'conv3psame,pool2,conv3psame,up2,conv3psame', size: 16 },
    transposed: { layers: 'conv3s2,tconv3s2,conv3', size: 17 },
    trained: { layers: trainedStack, size: 28, ink: 'trained', draws: 16 },
    untrained: { layers: trainedStack, size: 28, ink: 'random', draws: 16 },
    ask: { layers: 'conv3s2,pool2', size: 9, cell: '0,0', ask: 'guess' },
    answer: { layers: 'conv3s2,pool2', size: 9, cell: '0,0', ask: 'answer', guess: '0,0,4,4' },
    reach: { layers: 'conv3,conv3,pool2,conv3', size: 48, ink: 'none' },
  },
  // The whole sum first, then layer by layer up to the chosen cell's.
  steps: (_, frame) => (frame.field.length > 1 ? frame.field.length : 0),
  describe: numbersOf,
  cost,
  lateCode: (p) => import('./code.ts').then(({ listings }) => listings(p)),
  size: { width: 1120, height: 1060, phoneHeight: 2550 },
  sources: ['araujo-2019', 'luo-2016', 'dumoulin-visin-2016'],
});
