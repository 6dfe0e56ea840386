import { choice, flag, integer, matrix, text, type Values } from '@/lib/params/kinds.ts';
import { asking, defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { mostShift, readMoves } from './moves.ts';
import { border, counted, dark, equal, field, lone, negative, three } from './pictures.ts';
import { plansOf } from './plan.ts';
import { stepOf, valuesText } from './step.ts';

const shifted = () => integer({ default: 0, min: -mostShift, max: mostShift, control: 'none' });

const params = {
  input: matrix({ default: field, rows: [1, 32], columns: [1, 32], control: 'none', symbol: 'x' }),
  mode: choice({ default: 'max', of: ['max', 'average', 'min'], control: 'buttons' }),
  window: integer({ default: 2, min: 1, max: 4, control: 'stepper', symbol: 'k' }),
  stride: integer({ default: 2, min: 1, max: 4, control: 'stepper', symbol: 's' }),
  padding: choice({ default: 'valid', of: ['valid', 'same'], control: 'buttons' }),
  /** Columns to the right and rows down that the picture is moved before it is pooled. */
  shift: shifted(),
  shiftDown: shifted(),
  gradient: flag({ default: false }),
  /** Cells that it does not hold are 1. */
  upstream: matrix({ default: [[1]], rows: [1, 32], columns: [1, 32], control: 'none' }),
  /** What a drag on a cell of the input does. */
  drag: choice({ default: 'pull', of: ['pull', 'paint'], control: 'buttons' }),
  /** Asks which moves of the picture by one cell leave the output as it is, and shows none; `moves` are those that the reader marks. */
  ask: flag({ default: false, control: 'none' }),
  moves: text({ default: '', maxLength: 80, valid: written => readMoves(written) !== null, expected: 'left,down-left', control: 'none' }),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  const { rows, columns } = plansOf(p);
  if (rows.output > 0 && columns.output > 0) return null;
  return { code: 'windowTooLarge', keys: ['input', 'window', 'padding'], values: { window: p.window, inputHeight: rows.size, inputWidth: columns.size } };
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {}, lone: { input: lone, drag: 'paint' }, 'lone-one': { input: lone, shift: 1, drag: 'paint' }, 'lone-two': { input: lone, shift: 2, drag: 'paint' },
    border: { input: border, drag: 'paint' }, dark: { input: dark, drag: 'paint' }, three: { input: three, drag: 'paint' }, negative: { input: negative, padding: 'same' },
    equal: { input: equal }, gradient: { gradient: true, upstream: counted }, overlap: { window: 3, stride: 1, gradient: true }, shared: { mode: 'average', gradient: true },
  },
  constrain,
  steps: (p, frame) => p.ask ? 0 : frame.output.length * (frame.output[0]?.length ?? 0),
  describe: (p, frame, at) => {
    const { rows, columns } = plansOf(p);
    if (p.ask) return asking({ marked: readMoves(p.moves)!.length, inputHeight: rows.size, inputWidth: columns.size, window: p.window });
    const step = stepOf(p, frame, at);
    const winner = step.reads.find(({ wins }) => wins);
    return {
      outputHeight: rows.output, outputWidth: columns.output, inputHeight: rows.size, inputWidth: columns.size,
      row: step.row + 1, column: step.column + 1, value: step.value, values: valuesText(step), read: step.reads.length,
      winnerRow: winner ? winner.row + 1 : null, winnerColumn: winner ? winner.column + 1 : null,
      equals: step.reads.filter(({ ties }) => ties).length, ties: frame.tied.flat().filter(Boolean).length,
      survivors: new Set(frame.switches.flat()).size, cells: rows.size * columns.size, window: p.window, mode: p.mode,
      shift: p.shift, shiftDown: p.shiftDown, changed: frame.changed,
      stepCount: rows.output * columns.output,
    };
  },
  cost: p => {
    const { rows, columns } = plansOf(p);
    return rows.output * columns.output * p.window * p.window;
  },
  code: listings,
  size: { width: 1120, height: 700, phoneHeight: 1180 },
  sources: ['scherer-2010', 'keras', 'pytorch'],
});
