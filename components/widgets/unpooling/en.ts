import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const say = (value: unknown) => showNumber(Number(value));
const names: Record<string, string> = { nearest: 'nearest neighbour', bedOfNails: 'bed of nails', maxUnpooling: 'max unpooling', bilinear: 'bilinear' };
const listed = (keys: unknown) => String(keys).split(' ').map(key => names[key]).join(' and ');
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const en = {
  title: 'One pooled map, four ways back',
  hint: 'Point at any cell. Click or drag to paint the input; the threads follow the winners.',
  caption: 'Max pooling keeps the largest number of every window. A thread is its switch: the place that max unpooling remembers and the others do not. Errors are mean squared differences to the part that was pooled. Hatched cells lie behind the last whole window and are not pooled. Of equal numbers the first in reading order wins. No way back has a weight to learn.',
  summary: 'Pool a picture of your own, then fill it up again by copying, by nails, by memory or by mixing, and see what each gets wrong.',
  params: {
    input: { label: 'Input', options: { stroke: 'Stroke', stars: 'Stars', blocks: 'Blocks', ramp: 'Ramp', corners: 'Corners' } },
    window: { label: 'Window' }, ask: { label: 'Ask for the last number' }, guess: { label: 'Your answer' },
  },
  presets: {
    thumbnail: 'A stroke', stars: 'Max unpooling is exact', blocks: 'Copying is exact', ramp: 'Mixing wins', corners: 'Nails are exact', loud: 'One loud cell',
    level: 'Four alike', line: 'On the dividing line', five: 'A side that 2 does not divide', below: 'Below zero', large: 'A window of 3', small: 'Four windows',
  },
  numbers: {
    errorNearest: 'Error, nearest neighbour', errorBedOfNails: 'Error, bed of nails', errorMaxUnpooling: 'Error, max unpooling', errorBilinear: 'Error, bilinear',
    smallest: 'Smallest error', window: 'Window', inputHeight: 'Height of the input', inputWidth: 'Width of the input',
    pooledHeight: 'Height of the pooled map', pooledWidth: 'Width of the pooled map', height: 'Height that comes back', width: 'Width that comes back',
    leftOut: 'Cells that no window covers', dropped: 'Numbers thrown away', row: 'Row', column: 'Column', value: 'Largest of this window', values: 'Numbers of this window',
    pooledCount: 'Pooled numbers', switchBits: 'Bits of the switches', winnerRow: 'Row of the winner', winnerColumn: 'Column of the winner', losersMean: 'Mean of the losers', half: 'Half of the winner',
    squaredNearest: 'Squares in this window, nearest neighbour', squaredBedOfNails: 'Squares in this window, bed of nails',
    squaredMaxUnpooling: 'Squares in this window, max unpooling', squaredBilinear: 'Squares in this window, bilinear',
  },
  frame: {
    part: 'Part that was pooled', pooled: 'Pooled', switches: 'Switches: place of each winner in the input, counted row by row from 0', nearest: 'Nearest neighbour', bedOfNails: 'Bed of nails',
    maxUnpooling: 'Max unpooling', bilinear: 'Bilinear',
  },
  refusals: {
    windowTooLarge: v => `A window of ${v.window} × ${v.window} does not fit into an input of ${v.rows} × ${v.columns}. Choose a smaller window or a larger input.`,
  },
  sentence: (n: Numbers) => n.asked ? `A ${n.inputHeight} × ${n.inputWidth} input is max pooled with a window of ${n.window}. Which number belongs at the bottom right? ${n.guess === '' ? 'Nothing is typed yet.' : `Your answer is ${say(n.guess)}.`}` : `A ${n.inputHeight} × ${n.inputWidth} input is max pooled with a window of ${n.window} to ${n.pooledHeight} × ${n.pooledWidth} and filled up to ${n.height} × ${n.width} again. Mean squared errors: nearest neighbour ${say(n.errorNearest)}, bed of nails ${say(n.errorBedOfNails)}, max unpooling ${say(n.errorMaxUnpooling)}, bilinear ${say(n.errorBilinear)}. Smallest: ${listed(n.smallest)}.`,
  step: (n: Numbers) => `The largest of ${n.values} is ${say(n.value)}; it stood at row ${n.winnerRow}, column ${n.winnerColumn}.`,
  view: {
    asked: { label: 'x, the number at the bottom right', bad: 'Type a whole number.' },
    canvas: 'Input, pooled map and four ways back', pooled: 'Pooled',
    methods: { nearest: 'Nearest neighbour', bedOfNails: 'Bed of nails', maxUnpooling: 'Max unpooling', bilinear: 'Bilinear' },
    error: 'error', smallest: 'smallest', wrongHere: 'What each way gets wrong in this window:', windowError: 'Squares in this window',
    rule: (losers: readonly number[], winner: number) => {
      if (losers.length === 0) return 'A window of one cell throws nothing away.';
      const [m, half] = [mean(losers), winner / 2];
      const facts = `The losers average ${showNumber(m)}, half of the winner is ${showNumber(half)}`;
      if (winner === 0) return `${facts}: against a winner of 0, copies and zeros are the same.`;
      if (m === half) return `${facts}: copies and zeros miss by the same.`;
      return `${facts}: here ${(m > half) === (winner > 0) ? 'copies of the winner come closer than zeros' : 'zeros come closer than copies of the winner'}.`;
    },
    leftOut: 'No window covers this cell: it is lost before the way back begins.',
    ink: 'Paint with', chosen: (r: number, c: number) => `Row ${r}, column ${c}`, size: 'Input size', less: 'less', more: 'more', smaller: 'smaller', larger: 'larger',
    grid: {
      cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`, edit: (r: number, c: number) => `Number at row ${r}, column ${c}`,
      badNumber: (text: string) => `“${text}” is no number. The cell stays as it was.`, outOfRange: 'That number is too large for a cell.', locked: 'The input is fixed here.',
      pasted: (rows: number, columns: number) => `Pasted: ${rows} × ${columns}.`, pasteEmpty: 'Nothing pasted: the clipboard holds no table.',
      pasteRagged: (row: number) => `Nothing pasted: row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Nothing pasted: row ${row}, column ${column} is no number.`,
      pasteSize: 'Nothing pasted: give 32 × 32 numbers at most, none beyond a million.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
