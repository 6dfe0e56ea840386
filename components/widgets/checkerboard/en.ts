import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const many = (n: unknown, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

export const en = {
  title: 'Overlap, counted',
  hint: 'Drag the violet handle to widen the stamp. Point at any cell.',
  caption: 'The numbers count the products that fall on an output cell. In the plane a count is that of its row times that of its column; each map runs from zero, the page, to its own largest value. Beside it the input is copied by the stride, then read by an ordinary convolution with the same kernel, padding “same”: only the border gets fewer. With random or learned weights the input is still all ones, so whatever pattern there is comes from the layer. Learned weights are fitted for each side by itself.',
  summary: 'Where stamps overlap unevenly a checkerboard appears: counted on a line and in the plane, beside copying first and convolving then.',
  params: {
    kernel: { label: 'Kernel' }, stride: { label: 'Stride' }, size: { label: 'Input cells' },
    weights: { label: 'Weights', options: { ones: 'ones', random: 'random', learned: 'learned' } }, seed: { label: 'Draw' }, compare: { label: 'Copy first, beside it' },
  },
  presets: {
    thumbnail: 'Kernel 3, stride 2', even: 'Kernel 4, stride 2', 'side-by-side': 'No overlap', gaps: 'Gaps', five: 'Kernel 5, stride 3', six: 'Kernel 6, stride 3', 'stride-one': 'Stride 1',
    random: 'Random weights', 'random-even': 'Random weights, even overlap', learned: 'Learned weights', 'learned-even': 'Learned weights, even overlap',
  },
  numbers: {
    outputSize: 'Output cells', resizedSize: 'Output cells, copied first', kernel: 'Kernel', stride: 'Stride', size: 'Input cells', weights: 'Weights', quotient: 'Whole strides in the kernel', remainder: 'What is left',
    least: 'Fewest products inside, along a line', most: 'Most products inside, along a line', leastSquare: 'Fewest products inside', mostSquare: 'Most products inside', even: 'Even inside',
    spreadTransposed: 'Largest minus smallest inside, transposed convolution', spreadResized: 'Largest minus smallest inside, copied first',
  },
  frame: { alongTransposed: 'Products along a line, transposed convolution', alongResized: 'Products along a line, copied first', mapTransposed: 'Map, transposed convolution', mapResized: 'Map, copied first', kernelWeights: 'Kernel', kernelResized: 'Kernel, copied first' },
  refusals: {},
  sentence: (n: Numbers) => `${many(n.size, 'input cell')} ${n.size === 1 ? 'stamps' : 'stamp'} a kernel of ${n.kernel} at stride ${n.stride} on ${many(n.outputSize, 'output cell')}. ${n.even === null ? 'The output is all border.' : n.even === 1 ? `Inside, every cell of a line gets ${many(n.least, 'product')}.` : `Inside, cells of a line get ${n.least} to ${many(n.most, 'product')}, in the plane ${n.leastSquare} to ${n.mostSquare}.`} With ${n.weights === 'ones' ? 'weights of one' : n.weights === 'learned' ? 'learned weights' : 'random weights'} the values inside differ by ${showNumber(Number(n.spreadTransposed))} at most, copied first by ${showNumber(Number(n.spreadResized))}.`,
  view: {
    transposed: 'Transposed convolution', resized: 'Copy, then convolve', stampsSay: (k: number, s: number) => `stamps of ${k}, ${s} apart`, copiesSay: (k: number, s: number) => `nearest × ${s}, then a window of ${k}`,
    mapOf: (name: string) => `${name}, in the plane`, line: 'Products along a line',
    row: (n: number) => `row ${n}:`, column: (n: number) => `column ${n}:`, products: (n: number) => many(n, 'product'), valueHere: 'value here:',
    kernelSays: (k: number) => many(k, 'weight'),
    rule: (k: number, s: number) => {
      const [whole, left] = [Math.floor(k / s), k % s];
      const division = `${k} = ${whole} × ${s} + ${left}`;
      if (left === 0) return `${division}: even, ${whole} everywhere along a line.`;
      return `${division}: uneven, ${whole} or ${whole + 1} along each axis.`;
    },
    kernelDrawn: 'Kernel, drawn at random',
    randomSays: 'These weights are drawn at random, as a network begins with, and not trained. Even overlap is no protection: the cells of one stride still add up different weights. Copies hand every cell the same sum.',
    kernelLearned: 'Kernel, learned',
    learnedSays: 'These weights are where training ends: ten drawn digits were made smaller by averaging, and this layer alone brings them back with the smallest squared error. Cells on which more weights fall have more to go by, so they are answered differently, and on an even input that shows. The window over copies was fitted in the same way.',
    less: 'previous', more: 'next',
    grid: {
      cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`, edit: (r: number, c: number) => `Number at row ${r}, column ${c}`,
      badNumber: (text: string) => `“${text}” is no number.`, outOfRange: 'That number is too large.', locked: 'These numbers are computed.', pasted: (rows: number, columns: number) => `Pasted: ${rows} × ${columns}.`,
      pasteEmpty: 'Nothing pasted.', pasteRagged: (row: number) => `Row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Row ${row}, column ${column} is no number.`, pasteSize: 'Nothing pasted.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
