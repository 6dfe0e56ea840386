import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const say = (value: unknown) => showNumber(Number(value));

export const en = {
  title: 'Turn the kernel until nothing is left',
  hint: 'Drag the round handle to turn the second kernel. Drag any number up or down.',
  caption: 'Stride 1, padding “same”. Above, every input number stamps the kernel. Below, an ordinary convolution reads the same input with the kernel of the reader’s turning. The difference is upper minus lower. With several channels the same is computed with whole random weights on a 4 × 4 picture; Keras keeps a transposed kernel as rows, columns, out, in, and an ordinary one as rows, columns, in, out.',
  summary: 'A transposed convolution that does not enlarge is an ordinary convolution with its kernel turned and its channels swapped. Turn it and see.',
  params: {
    input: { label: 'Input' }, kernel: { label: 'Kernel', options: { uneven: 'Uneven', edge: 'Edge', tent: 'Tent', move: 'Move' } },
    turn: { label: 'Turned by', options: { 0: '0°', 90: '90°', 180: '180°', 270: '270°' } },
    channels: { label: 'Channels in' }, filters: { label: 'Channels out' }, swap: { label: 'Swap channels' },
  },
  presets: { thumbnail: 'Not turned', turned: 'Turned by 180°', both: 'Turned and swapped', symmetric: 'A symmetric kernel', move: 'A kernel that moves', edge: 'An edge, turned', second: 'Four channels in, eight out' },
  numbers: {
    height: 'Height', width: 'Width', kernelSide: 'Side of the kernel', turn: 'Turned by, degrees', equal: 'Equal cells', cells: 'Cells', largestDifference: 'Largest difference',
    row: 'Row', column: 'Column', transposedValue: 'Transposed convolution here', convolvedValue: 'Convolution here', stamps: 'Products of the stamps', window: 'Products of the window',
    channels: 'Channels in', filters: 'Channels out', swapped: 'Channels swapped', channelDifference: 'Largest difference with channels', parameters: 'Parameters of either layer',
  },
  frame: { turnedKernel: 'Kernel of the convolution', transposed: 'Transposed convolution', convolved: 'Convolution', difference: 'Difference', channelDifference: 'Largest difference with channels' },
  refusals: { oddSquare: v => `This figure turns square kernels of an odd side; ${v.rows} × ${v.columns} is none. With an even side “same” puts its odd zero before in one layer and behind in the other, and the answers stand one cell apart.` },
  sentence: (n: Numbers) => `A transposed convolution with stride 1 and padding “same” stands beside a convolution with the kernel turned by ${n.turn}°: ${n.equal} of ${n.cells} cells are equal, the largest difference is ${say(n.largestDifference)}.`,
  step: (n: Numbers) => `Row ${n.row}, column ${n.column}: stamps ${n.stamps} = ${say(n.transposedValue)}; window ${n.window} = ${say(n.convolvedValue)}.`,
  view: {
    canvas: 'Input, two kernels, two outputs and their difference', asStamp: 'as a stamp', turned: 'Turned', transposed: 'Transposed convolution', convolved: 'Convolution', stamps: 'stamps', window: 'window', difference: 'Difference',
    arithmetic: 'Products of this cell', place: (row: number, column: number) => `row ${row}, column ${column}`,
    left: (difference: number) => (Math.abs(difference) < 1e-9 ? 'No difference here.' : `Difference here: ${showNumber(difference)}. Dashed weights meet another input cell than in the stamps.`),
    verdict: (equal: number, cells: number) => (equal === cells ? `Nothing left: ${equal} of ${cells} cells equal.` : `${equal} of ${cells} cells equal.`),
    chosen: (kernel: boolean, r: number, c: number) => `${kernel ? 'Kernel' : 'Input'}, row ${r}, column ${c}`, less: 'less', more: 'more',
    withChannels: 'With several channels', outIn: 'rows, columns, out, in', inOut: 'rows, columns, in, out: swapped', unswapped: 'as it was, not swapped',
    channelsSay: (difference: number | null, turn: number, swap: boolean) => (difference === null ? 'This kernel does not fit an ordinary convolution: the number of channels it reads is not the number that comes in. Swap the two axes.'
      : difference === 0 ? 'Turned and swapped, the two layers give equal numbers on every channel.'
        : `The shapes fit, the largest difference is ${showNumber(difference)}. ${turn === 180 ? 'Turned already; now swap the channels.' : swap ? 'Swapped already; now turn by 180°.' : 'Turn by 180° and swap the channels.'}`),
    grid: {
      cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`, edit: (r: number, c: number) => `Number at row ${r}, column ${c}`,
      badNumber: (text: string) => `“${text}” is no number. The cell stays as it was.`, outOfRange: 'That number is too large for a cell.', locked: 'These numbers are fixed here.',
      pasted: (rows: number, columns: number) => `Pasted: ${rows} × ${columns}.`, pasteEmpty: 'Nothing pasted: the clipboard holds no table.',
      pasteRagged: (row: number) => `Nothing pasted: row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Nothing pasted: row ${row}, column ${column} is no number.`,
      pasteSize: 'Nothing pasted: an input has 12 × 12 numbers at most, a kernel 5 × 5.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
