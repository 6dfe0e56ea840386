import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: unknown) => showNumber(Number(value));
type Numbers = Readonly<Record<string, Described>>;
const windows = (n: number) => `${n} ${n === 1 ? 'window' : 'windows'}`;

const kept = (n: Numbers) => (n.mode === 'average'
  ? `the average of ${n.values} is ${say(n.value)}`
  : `the ${n.mode === 'max' ? 'largest' : 'smallest'} of ${n.values} is ${say(n.value)}, at row ${n.winnerRow}, column ${n.winnerColumn}${n.equals ? ', the first of equals' : ''}`);
const shiftSentence = (n: Numbers) => (n.shift || n.shiftDown ? ` The picture is moved ${say(n.shift)} to the right and ${say(n.shiftDown)} down: output cells that change: ${n.changed} of ${n.stepCount}.` : '');

export const en = {
  title: 'Only the loudest goes on',
  hint: 'Point at an output cell. Drag a number up or down: nothing happens until it wins.',
  caption: 'Rings mark the winner of each window, where its gradient goes back to; dotted rings mark its equals, of which the first wins. Average pooling has no winner: every cell sends an equal share. Padding neither wins nor counts. Pooling has no weights to learn. With a finger: hold a number, then drag.',
  summary: 'A window keeps its largest number: see who wins, who ties, and where the gradient goes back to.',
  params: {
    input: { label: 'Input' },
    mode: { label: 'Keep', options: { max: 'maximum', average: 'average', min: 'minimum' } },
    window: { label: 'Window' }, stride: { label: 'Stride' },
    padding: { label: 'Padding', options: { valid: 'valid', same: 'same' } },
    shift: { label: 'Moved to the right' }, shiftDown: { label: 'Moved down' },
    gradient: { label: 'Gradient' }, upstream: { label: 'Arriving gradient' },
    ask: { label: 'Ask which moves change nothing' }, moves: { label: 'Moves that you marked' },
    drag: { label: 'A drag', options: { pull: 'changes a number', paint: 'paints' } },
  },
  presets: {
    thumbnail: 'Sixteen windows', lone: 'A single 1', 'lone-one': 'One step to the right', 'lone-two': 'Two steps to the right',
    border: 'Across the border', dark: 'All zeros', three: 'Three ones', negative: 'All −1, padded', equal: 'Equals', gradient: 'The gradient’s way back',
    overlap: 'Windows that overlap', shared: 'The average shares its gradient',
  },
  numbers: {
    outputHeight: 'Height of the output', outputWidth: 'Width of the output', inputHeight: 'Height of the input', inputWidth: 'Width of the input',
    row: 'Row', column: 'Column', value: 'Value of this output cell', values: 'Values in the window', read: 'Cells in the window',
    winnerRow: 'Row of the winner', winnerColumn: 'Column of the winner', equals: 'Equals of the winner', ties: 'Windows with a tie',
    survivors: 'Cells that win', cells: 'Cells of the input', window: 'Window', mode: 'Kept',
    shift: 'Moved to the right', shiftDown: 'Moved down', changed: 'Output cells changed by the move',
    stepCount: 'Steps',
  },
  frame: {
    picture: 'Input as pooled', output: 'Output', switches: 'Switches: place of each winner', tied: 'Windows with a tie', unshifted: 'Output without the move',
    changed: 'Output cells changed by the move', upstream: 'Arriving gradient', inputGradient: 'Gradient of the input',
  },
  refusals: {
    windowTooLarge: v => `The window spans ${v.window} × ${v.window} cells, the input has only ${v.inputHeight} × ${v.inputWidth}. Choose padding “same”, a smaller window or a larger input.`,
  },
  sentence: n => n.asked ? `Max pooling with a window of ${n.window} reads a ${n.inputHeight} × ${n.inputWidth} picture. Which moves by one cell change nothing? Marked so far: ${n.marked}.` : `A ${n.window} × ${n.window} window stands in ${n.stepCount} places on the ${n.inputHeight} × ${n.inputWidth} input, so the output is ${n.outputHeight} × ${n.outputWidth}. At row ${n.row}, column ${n.column}, ${kept(n)}.${shiftSentence(n)}`,
  step: n => `Row ${n.row}, column ${n.column}: ${kept(n)}.`,
  view: {
    canvas: 'Input and output of a pooling', output: 'Output', winners: 'rings mark the winners', unwon: 'every cell counts alike',
    inputGradient: 'Gradient of the input', upstream: 'Arriving gradient', toWinners: 'goes to the winners alone', shared: 'shared equally',
    cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`,
    cellAt: (r: number, c: number) => `row ${r}, column ${c}`, cellShort: (r: number, c: number) => `${r}, ${c}`,
    edit: (r: number, c: number) => `Value at row ${r}, column ${c}`,
    arithmetic: 'What the window reads', place: 'place in the input', value: 'value', wins: 'wins', ties: 'equal',
    soFar: { max: 'largest so far', min: 'smallest so far', average: 'sum so far' },
    of: { max: (n: number) => `largest of ${n}`, min: (n: number) => `smallest of ${n}`, average: (n: number) => `mean of ${n}` },
    call: { max: 'max', min: 'min', average: 'mean' },
    survive: (won: number, cells: number) => `${won} of ${cells} numbers win`, nothing: (n: number) => `${n} leave no trace`,
    allCount: (cells: number) => `all ${cells} numbers that a window reads count`, noWeights: '0 weights to learn',
    less: 'Less', more: 'More', inputSize: 'Input',
    chosen: { input: (r: number, c: number) => `Input, row ${r}, column ${c}`, upstream: (r: number, c: number) => `Gradient, row ${r}, column ${c}` },
    reach: (read: number, won: number) => `This cell is read by ${windows(read)} and wins ${won}.`,
    reachAverage: (read: number) => `This cell counts in ${windows(read)}.`,
    reachNone: 'No window reads this cell.',
    asked: { label: 'Moves that change nothing', moves: { 'up-left': 'up and left', up: 'up', 'up-right': 'up and right', left: 'left', right: 'right', 'down-left': 'down and left', down: 'down', 'down-right': 'down and right' } },
    typing: {
      locked: 'This is fixed here.', outOfRange: 'A cell holds numbers from −1,000,000 to 1,000,000.', badNumber: (text: string) => `“${text}” is not a number. The cell keeps its value.`,
      pasted: (rows: number, columns: number) => `Pasted ${rows} × ${columns}.`, pasteEmpty: 'Nothing pasted: the clipboard holds no numbers.',
      pasteRagged: (row: number) => `Nothing pasted: row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Nothing pasted: row ${row}, column ${column} is not a number.`,
      pasteSize: 'Nothing pasted: at most 32 × 32 numbers, none beyond a million.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
