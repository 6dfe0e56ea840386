import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const say = (value: unknown) => showNumber(Number(value));
const many = (n: unknown, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

export const en = {
  title: 'Every number stamps the kernel',
  hint: 'Point at an output cell for its sum, at an input number for its stamp. Drag any number up or down.',
  caption: 'Each input number multiplies the whole kernel, and the result is stamped on the output, one stride further for each cell. Where stamps overlap they add up. Below, the same output comes from the convolution’s matrix, transposed, and from an ordinary window over the input stuffed with zeros. All three are computed and compared cell by cell. Sizes are those of Keras.',
  summary: 'A transposed convolution as stamps, as a transposed matrix and as a window over zeros, step by step and equal at every cell; and why it undoes nothing.',
  params: {
    input: { label: 'Input' },
    kernel: { label: 'Kernel', options: { uneven: 'Uneven', ones: 'Ones', tent: 'Tent', block: '2 × 2 ones', four: '4 × 4 tent' } },
    stride: { label: 'Stride' },
    padding: { label: 'Padding', options: { valid: 'valid', same: 'same' } },
    walk: { label: 'Walk over', options: { cells: 'output cells', stamps: 'stamps' } },
    panel: { label: 'Below', options: { machines: 'three machines', roundtrip: 'there and back', none: 'nothing' } },
    picture: { label: 'Picture' },
    ask: { label: 'Ask for the width and the overlap' }, guess: { label: 'Your width' }, painted: { label: 'Cells that you marked' },
  },
  presets: {
    thumbnail: 'Four stamps', 'one-stamp': 'One stamp', stamps: 'Stamp by stamp', 'side-by-side': 'No overlap', even: 'Even overlap', uneven: 'Uneven overlap', tent: 'A tent', gaps: 'Gaps between stamps',
    same: 'Stride 1, same', there: 'There and back', lost: 'There and back, stride 2', ask: 'Sixteen ones',
  },
  numbers: {
    outputHeight: 'Height of the output', outputWidth: 'Width of the output', inputHeight: 'Height of the input', inputWidth: 'Width of the input',
    kernelHeight: 'Rows of the kernel', kernelWidth: 'Columns of the kernel', stride: 'Stride', padding: 'Padding', parameters: 'Parameters with a bias',
    overlapLeast: 'Fewest stamps on a cell', overlapMost: 'Most stamps on a cell', walk: 'Walk over', row: 'Row', column: 'Column', value: 'Value', stamps: 'Stamps on this cell', arithmetic: 'Arithmetic of this cell',
    pictureHeight: 'Height of the picture', pictureWidth: 'Width of the picture', corner: 'Corner of the output', middle: 'Middle of the output',
  },
  frame: { map: 'Input that is stamped', output: 'Output', overlap: 'Stamps on each cell' },
  refusals: {
    windowTooLarge: v => `On the way there the kernel of ${v.kernel} does not fit into the picture of ${v.picture}. Choose a larger picture, a smaller kernel, or padding “same”.`,
  },
  sentence: (n: Numbers) => n.asked ? `An input of ${n.inputHeight} × ${n.inputWidth} stamps a kernel of ${n.kernelHeight} × ${n.kernelWidth} at stride ${n.stride}, padding “${n.padding}”. How wide is the output, and which cells of its first row are stamped twice? ${n.guess === '' ? 'Nothing is typed yet.' : `Your width is ${say(n.guess)}, with ${many(n.painted, 'cell')} marked.`}` : `${n.pictureHeight === null ? `An input of ${n.inputHeight} × ${n.inputWidth}` : `A picture of ${n.pictureHeight} × ${n.pictureWidth} is convolved to ${n.inputHeight} × ${n.inputWidth}, which`} stamps a kernel of ${n.kernelHeight} × ${n.kernelWidth} at stride ${n.stride}, padding “${n.padding}”: the output is ${n.outputHeight} × ${n.outputWidth}. ${n.overlapLeast === n.overlapMost ? `Every cell gets ${many(n.overlapMost, 'stamp')}.` : `Cells get ${n.overlapLeast} to ${n.overlapMost} stamps.`}`,
  step: (n: Numbers) => (n.walk === 'stamps'
    ? `Row ${n.row}, column ${n.column} of the input, ${say(n.value)}, stamps the kernel.`
    : `Row ${n.row}, column ${n.column}: ${n.stamps === 0 ? 'no stamp falls here' : n.arithmetic} = ${say(n.value)}.`),
  view: {
    asked: { label: 'Width of the output', bad: 'Type a whole number.', row: 'First row of the output: mark what is stamped twice', cell: (n: number) => `Cell ${n}` },
    canvas: 'Input, kernel, stamp and output', output: 'Output', stamp: 'Stamp', stampOf: (x: number) => `${showNumber(x)} × kernel`, map: 'Convolved',
    machines: 'Machines', arithmetic: 'What falls on this cell', noStamp: 'No stamp falls on this cell: it stays 0.',
    tabs: { stamps: 'Stamps', matrix: 'Matrix', window: 'Window', roundtrip: 'There and back' },
    stampSays: (row: number, column: number, x: number) => `The number at row ${row}, column ${column} is ${showNumber(x)}. It multiplies every weight of the kernel, and all of them are added to the output at once, into the orange frame.`,
    place: (row: number, column: number) => `row ${row}, column ${column}`,
    reachedBy: (n: number) => (n === 0 ? 'No stamp falls on this cell.' : `${many(n, 'stamp')} ${n === 1 ? 'falls' : 'fall'} on this cell.`),
    stampHint: 'This is the stamp of that number.',
    matrixSays: 'the convolution’s matrix, rows and columns exchanged', windowSays: 'an ordinary convolution, stride 1, over zeros put between',
    laid: 'Input, in one row', stuffed: 'Input in zeros', turned: 'Turned', outputBy: (by: string) => `Output, ${by}`,
    equal: (n: number, of: number) => `${n} of ${of} cells equal those of the stamps`, tooLarge: (n: number) => `The matrix would have ${n} numbers: too many to draw. Make the input smaller to see it.`,
    tripSays: 'a convolution, then the transposed one with the same kernel', back: 'Back', difference: 'Back − picture',
    trip: (same: boolean, equal: number, count: number, most: number) => `${same ? 'The shape has come back.' : 'Not even the shape has come back: the way there left cells unread.'} Of ${count} values ${equal} ${equal === 1 ? 'has' : 'have'}${most > 0 ? `; the largest miss is ${showNumber(most)}` : ''}.`,
    chosen: (kernel: boolean, r: number, c: number) => `${kernel ? 'Kernel' : 'Input'}, row ${r}, column ${c}`, chosenPixel: (r: number, c: number) => `Picture, row ${r}, column ${c}`,
    sizeOf: { input: 'Input size', kernel: 'Kernel size', picture: 'Picture size' }, less: 'less', more: 'more', smaller: 'smaller', larger: 'larger',
    grid: {
      cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`, edit: (r: number, c: number) => `Number at row ${r}, column ${c}`,
      badNumber: (text: string) => `“${text}” is no number. The cell stays as it was.`, outOfRange: 'That number is too large for a cell.', locked: 'These numbers are fixed here.',
      pasted: (rows: number, columns: number) => `Pasted: ${rows} × ${columns}.`, pasteEmpty: 'Nothing pasted: the clipboard holds no table.',
      pasteRagged: (row: number) => `Nothing pasted: row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Nothing pasted: row ${row}, column ${column} is no number.`,
      pasteSize: 'Nothing pasted: an input has 16 × 16 numbers at most, a kernel 5 × 5.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
