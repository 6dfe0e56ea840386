import { choice, integer, text, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { changed, readChanges } from './changes.ts';
import { blankDrawing, isDrawing } from './drawing.ts';
import type { Frame } from './frame.ts';

const params = {
  model: choice({ default: 'source-1', of: ['source-1', 'source-2'], control: 'buttons' }),
  recipe: choice({ default: 'adam', of: ['adam', 'adadelta'], control: 'buttons' }),
  epoch: integer({ default: 50, min: 0, max: 50, control: 'none' }),
  digit: integer({ default: 3, min: 0, max: 9, control: 'none' }),
  drawing: text({ default: '', maxLength: blankDrawing.length, valid: isDrawing, expected: '784 × 0…f', control: 'none' }),
  other: integer({ default: 7, min: 0, max: 9, control: 'none' }),
  changes: text({ default: '', maxLength: 700, valid: written => readChanges(written) !== null, expected: '5:0,6:12.5,7:x', control: 'none' }),
  layer: integer({ default: 0, min: 0, max: 13, control: 'none' }),
};
export type Params = Values<typeof params>;

/** Every number of the bottleneck taken from the other digit. */
const whole = changed('', Array.from({ length: 64 }, (_, place) => place), 'other');
/** One of the four maps cut: numbers lie row by row, four channels each. */
const firstMap = changed('', Array.from({ length: 16 }, (_, cell) => 4 * cell), 0);

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    untrained: { epoch: 0 },
    published: { recipe: 'adadelta' },
    transposed: { model: 'source-2' },
    'one-map-cut': { changes: firstMap },
    swapped: { changes: whole },
    blank: { drawing: blankDrawing },
    'first-layer': { layer: 1 },
  },
  describe: (p, f) => ({
    status: f.status, model: p.model, recipe: p.recipe, digit: p.digit, other: p.other, drawn: p.drawing === '' ? 0 : 1,
    epoch: f.epoch, lastEpoch: f.lastEpoch, validationLoss: f.validationLoss, numbers: p.model === 'source-1' ? 64 : 36,
    loss: f.loss, lossUntouched: f.lossUntouched, changes: f.changes, moved: f.status === 'ready' ? f.moved : null, silent: f.status === 'ready' ? f.silent : null,
    // As sentences write them.
    lossTold: f.loss?.toFixed(3) ?? null, untouchedTold: f.lossUntouched?.toFixed(3) ?? null,
  }),
  stateful: true,
  heavy: true,
  size: { width: 1120, height: 760, phoneHeight: 1320 },
  sources: ['hinton-2006', 'chollet-2016', 'lecun-mnist', 'amins-2022'],
});
