import type { WidgetWords } from '@/lib/widget/define.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';

const cells = (n: number) => `${n} output ${n === 1 ? 'cell' : 'cells'}`;
const say = (value: unknown) => showNumber(Number(value));

const kernels = { identity: 'Identity', box: 'Box blur', gaussian: 'Gaussian', sharpen: 'Sharpen', sobelX: 'Sobel x', sobelY: 'Sobel y', laplacian: 'Laplacian', emboss: 'Emboss' };

export const en = {
  title: 'A window reads the picture',
  hint: 'Point at any cell. Paint the input, drag a weight up or down.',
  caption: 'Every cell is a number. In the input 0 is the page and the largest number is full ink. Signed numbers run from rust, negative, through the page, zero, to ink, positive. At speed 0.5× the products are added one by one.',
  summary: 'A small window of weights slides over a picture; every product and sum is on the page.',
  params: {
    input: { label: 'Input' },
    kernel: { label: 'Kernel', options: kernels },
    padding: { label: 'Padding', options: { valid: 'valid', same: 'same', full: 'full' } },
    stride: { label: 'Stride' },
    dilation: { label: 'Dilation' },
    bias: { label: 'Bias' },
    activation: { label: 'Activation', options: { linear: 'none', relu: 'ReLU' } },
    flip: { label: 'Turn the kernel by 180°' },
    channels: { label: 'Channels' },
    input2: { label: 'Input, channel 2' },
    input3: { label: 'Input, channel 3' },
    kernel2: { label: 'Kernel, channel 2', options: kernels },
    kernel3: { label: 'Kernel, channel 3', options: kernels },
    picture: { label: 'Picture', options: { none: 'closed', scene: 'a drawn scene' } },
    ask: { label: 'Ask for the last output cell' }, guess: { label: 'Your answer' },
  },
  presets: {
    thumbnail: 'A handwritten 7', edge: 'Vertical edges', blur: 'Blur', impulse: 'A single 1', square: 'A square',
    strided: 'Stride 2', dilated: 'A window with gaps', channels: 'Three channels', photo: 'A real picture',
  },
  numbers: {
    outputHeight: 'Height of the output', outputWidth: 'Width of the output', parameters: 'Parameters, bias included',
    row: 'Row', column: 'Column', value: 'Value of this output cell', first: 'Value of the first output cell',
    arithmetic: 'Arithmetic of this cell', sum: 'Sum before bias and activation', activation: 'Activation', stepCount: 'Steps',
    inputHeight: 'Height of the input', inputWidth: 'Width of the input', kernelHeight: 'Height of the kernel', kernelWidth: 'Width of the kernel',
    weights: 'Weights', channels: 'Channels', stride: 'Stride', dilation: 'Dilation', bias: 'Bias',
    padTop: 'Zeros above', padBottom: 'Zeros below', padLeft: 'Zeros on the left', padRight: 'Zeros on the right',
    spanHeight: 'Rows the window spans', spanWidth: 'Columns the window spans',
  },
  frame: { output: 'Output', padded: 'Input with its zeros', kernels: 'Weights as multiplied', pads: 'Zeros on each side' },
  refusals: {
    windowTooLarge: v => `The window spans ${v.windowHeight} × ${v.windowWidth} cells, the input has only ${v.inputHeight} × ${v.inputWidth}. Choose padding “same”, a smaller kernel, less dilation or a larger input.`,
  },
  sentence: n => n.asked ? `A ${n.kernelHeight} × ${n.kernelWidth} window reads a ${n.inputHeight} × ${n.inputWidth} input. Which number stands at the bottom right of the output? ${n.guess === '' ? 'Nothing is typed yet.' : `Your answer is ${say(n.guess)}.`}` : `A ${n.kernelHeight} × ${n.kernelWidth} window stands in ${n.stepCount} places on the ${n.inputHeight} × ${n.inputWidth} input, so the output is ${n.outputHeight} × ${n.outputWidth}. At row ${n.row}, column ${n.column} it is ${say(n.value)}.`,
  step: n => {
    const sum = `${n.arithmetic}${n.bias ? ` + ${say(n.bias)} (bias)` : ''}`;
    return `Row ${n.row}, column ${n.column}: ${n.activation === 'relu' ? `ReLU(${sum})` : sum} = ${say(n.value)}.`;
  },
  view: {
    canvas: 'Input, kernel, products and output of a convolution',
    products: 'Products', output: 'Output',
    zeros: 'with zeros around it', turned: 'turned by 180°',
    channel: (n: number) => `Channel ${n}`, channels: 'Channel on show', channelSum: (n: number) => `channel ${n}`,
    factors: 'input × weight', product: 'product', running: 'running sum', bias: 'bias',
    arithmetic: 'The products and their running sum',
    kernelRow: (n: number) => `row ${n}`,
    place: (r: number, c: number) => `row ${r}, column ${c}`,
    cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`,
    reach: (n: number) => `This cell reaches ${cells(n)}.`,
    reachNone: 'No window reads this cell.',
    pinned: 'Pinned. Click again or press Esc to let go.',
    locked: 'This part of the figure is locked.',
    edit: (r: number, c: number) => `New value, row ${r}, column ${c}`,
    chosenInput: (r: number, c: number) => `Input, row ${r}, column ${c}`,
    chosenWeight: (r: number, c: number) => `Weight, row ${r}, column ${c}`,
    less: 'Less', more: 'More',
    inputSize: 'Input size', kernelSize: 'Kernel size',
    openPicture: 'Filter a real picture', closePicture: 'Close the picture',
    kerasRefuses: 'Keras refuses stride and dilation above 1 together; PyTorch computes this.',
    badNumber: (text: string) => `“${text}” is not a number. The cell keeps its value.`,
    asked: { label: (r: number, c: number) => `The output’s number in row ${r}, column ${c}`, bad: 'Type a whole number.' },
    outOfRange: 'That number is too large for a cell. It keeps its value.',
    pasted: (rows: number, columns: number) => `Pasted ${rows} × ${columns} numbers.`,
    pasteEmpty: 'There is nothing to paste.',
    pasteText: (r: number, c: number) => `Nothing pasted: row ${r}, column ${c} is not a number.`,
    pasteRagged: (r: number) => `Nothing pasted: row ${r} has another length than row 1.`,
    pasteSize: (rows: number, columns: number, most: number) => `Nothing pasted: ${rows} × ${columns} is too large, ${most} × ${most} is the most.`,
    pasteRange: (r: number, c: number) => `Nothing pasted: the number in row ${r}, column ${c} is too large.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
