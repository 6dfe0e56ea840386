import { cellsRead } from '@/lib/arith/window.ts';
import { choice, flag, integer, text, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { inputValue, overhang, planOf } from './plan.ts';
import { readWays } from './ways.ts';

const params = {
  padding: choice({ default: 'valid', of: ['valid', 'same', 'full', 'explicit'], control: 'buttons' }),
  size: integer({ default: 10, min: 2, max: 32, control: 'stepper', symbol: 'n', unit: 'cell' }),
  kernel: integer({ default: 3, min: 1, max: 7, control: 'stepper', symbol: 'k', unit: 'cell' }),
  stride: integer({ default: 2, min: 1, max: 4, control: 'stepper', symbol: 's', unit: 'cell' }),
  dilation: integer({ default: 1, min: 1, max: 3, control: 'stepper', symbol: 'd', unit: 'cell' }),
  pad: integer({ default: 1, min: 0, max: 3, control: 'none', symbol: 'p', unit: 'cell' }),
  ask: choice({ default: 'no', of: ['no', 'guess', 'answer'], control: 'none' }),
  guessBefore: integer({ default: 0, min: 0, max: 3, control: 'none', unit: 'cell' }),
  guessAfter: integer({ default: 0, min: 0, max: 3, control: 'none', unit: 'cell' }),
  libraries: flag({ default: true, control: 'none' }),
  keep: flag({ default: false, control: 'none' }),
  found: text({ default: '', maxLength: 120, valid: written => readWays(written) !== null, expected: 'same.3.2.1.0,valid.2.2.1.0', control: 'none' }),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  const { output, span, before, after } = planOf(p);
  if (output > 0) return null;
  return { code: 'windowTooLarge', keys: ['kernel', 'dilation', 'size', 'padding'], values: { span, size: p.size, room: p.size + before + after } };
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    fraction: { size: 16 },
    halved: { size: 16, padding: 'same' },
    'odd-zero': { size: 6, padding: 'same' },
    'even-zeros': { size: 6, padding: 'explicit' },
    kept: { size: 8, stride: 1, padding: 'same' },
    full: { size: 6, stride: 1, padding: 'full' },
    gaps: { size: 12, kernel: 2, stride: 4 },
    dilated: { size: 12, stride: 1, dilation: 2, padding: 'same' },
    stem: { size: 28, kernel: 7, padding: 'explicit', pad: 3 },
    ask: { size: 6, padding: 'same', ask: 'guess', guessBefore: 2, guessAfter: 2 },
    answer: { size: 6, padding: 'same', ask: 'answer', guessBefore: 1, guessAfter: 1 },
    ways: { size: 16, keep: true, libraries: false },
  },
  constrain,
  steps: (_, frame) => frame.output.length,
  describe: (p, frame, step) => {
    const plan = planOf(p);
    const { size, kernel, stride, dilation, padding } = p;
    const common = { size, kernel, stride, dilation, padding, span: plan.span, ask: p.ask, guessBefore: p.guessBefore, guessAfter: p.guessAfter };
    if (p.ask === 'guess') {
      return {
        outputSize: null, padBefore: null, padAfter: null, unreadCells: null, room: null, quotient: null, sticksOut: null, value: null, ...common,
        window: null, cells: null, arithmetic: null, zeros: null, values: null, unreadPicture: null, picture: null, guessValues: null,
      };
    }
    const room = size + plan.before + plan.after - plan.span;
    const unread = frame.unread.length;
    const read = cellsRead(plan, Math.min(step, plan.output - 1));
    return {
      outputSize: plan.output, padBefore: plan.before, padAfter: plan.after, unreadCells: unread,
      room, quotient: room / stride, sticksOut: overhang(plan), value: frame.output[step] ?? null, ...common,
      window: step + 1,
      cells: read.filter(cell => inputValue(cell, size) > 0).map(cell => cell + 1).join(', '),
      arithmetic: read.map(cell => `${inputValue(cell, size)}×1`).join(' + '),
      zeros: read.filter(cell => inputValue(cell, size) === 0).length,
      values: frame.output.join(', '),
      unreadPicture: size ** 2 - (size - unread) ** 2, picture: size ** 2,
      guessValues: frame.guess ? frame.guess.output.join(', ') : null,
    };
  },
  code: listings,
  size: { width: 1120, height: 660, phoneHeight: 1240 },
  sources: ['dumoulin-visin-2016', 'tensorflow-padding', 'keras', 'pytorch'],
});
