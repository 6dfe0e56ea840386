import type { Answer, Verdict } from './frameworks.ts';
import type { Plan } from './plan.ts';
import type { Way } from './ways.ts';
import type { WidgetWords } from '@/lib/widget/define.ts';

const many = (n: unknown, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
const kerasRefuses = 'Keras refuses stride and dilation above 1 together. The figure computes it all the same, as PyTorch does.';
interface Zeros { before: number; after: number; values: readonly number[] }

export const en = {
  title: 'Every window, under what it reads',
  hint: 'Drag a violet handle: size, zeros, window, stride, gaps.',
  caption: 'The input holds 1, 2, 3 … and every weight is 1, so each output is the sum of what its window reads. Dotted cells are zeros that padding adds. The numbers above say how many windows read a cell; hatched cells are read by none. On the picture every pixel shows the same count, rows times columns.',
  summary: 'Size, window, stride, dilation and padding: which windows fit, what they read, and how large the output is.',
  params: {
    padding: { label: 'Padding', options: { valid: 'valid', same: 'same', full: 'full', explicit: 'explicit' } },
    size: { label: 'Size' }, kernel: { label: 'Kernel' }, stride: { label: 'Stride' }, dilation: { label: 'Dilation' },
    pad: { label: 'Zeros on each side' },
    ask: { label: 'Question', options: { no: 'none', guess: 'how many zeros?', answer: 'guess beside the answer' } },
    guessBefore: { label: 'Your zeros before' }, guessAfter: { label: 'Your zeros after' },
    libraries: { label: 'Libraries’ answers' }, keep: { label: 'Keep ways' }, found: { label: 'Ways kept' },
  },
  presets: {
    thumbnail: 'Ten cells', fraction: 'A window too few', halved: 'Same with stride 2', 'odd-zero': 'The odd zero', 'even-zeros': 'One zero on each side',
    kept: 'The size stays', full: 'Full', gaps: 'Cells never read', dilated: 'A window with gaps', stem: '28 to 14, window 7', ask: 'Guess the zeros', answer: 'A guess and the answer', ways: 'Three ways to halve 16',
  },
  numbers: {
    outputSize: 'Size of the output', padBefore: 'Zeros before', padAfter: 'Zeros after', unreadCells: 'Cells that no window reads',
    room: 'Places the window can move on', quotient: 'Steps before rounding down', sticksOut: 'Cells by which one more window would stick out', value: 'Value of this output cell',
    size: 'Size of the input', kernel: 'Weights', stride: 'Stride', dilation: 'Dilation', padding: 'Padding', span: 'Cells the window spans',
    window: 'Window', cells: 'Cells it reads', arithmetic: 'Arithmetic of this window', zeros: 'Zeros it reads', values: 'Output',
    unreadPicture: 'Pixels of the picture that no window reads', picture: 'Pixels of the picture', guessBefore: 'Your zeros before', guessAfter: 'Your zeros after', guessValues: 'Output with your zeros',
  },
  frame: { windows: 'Cells each window reads, the first cell being 0; others are zeros of the padding' },
  refusals: {
    windowTooLarge: v => `The window spans ${v.span} cells and the input ${v.room === v.size ? 'has only' : 'with its zeros has only'} ${v.room}: it fits nowhere. Choose a larger input, a smaller kernel, less dilation, or padding “same”.`,
  },
  sentence: n => (n.ask === 'guess'
    ? `An input of ${n.size} cells, a window that spans ${n.span}, stride ${n.stride}, padding “same”: how many zeros go before and after? Your guess is ${n.guessBefore} before and ${n.guessAfter} after.`
    : `A window that spans ${many(n.span, 'cell')} moves over ${many(n.size, 'cell')} with ${many(n.padBefore, 'zero')} before and ${n.padAfter} after, ${many(n.stride, 'cell')} at a time: ${many(n.outputSize, 'output')}. ${n.unreadCells === 0 ? 'Every cell is read.' : `${many(n.unreadCells, 'cell is', 'cells are')} never read.`}${n.ask === 'answer' ? ` Your guess was ${n.guessBefore} before and ${n.guessAfter} after.` : ''}`),
  step: n => `Window ${n.window} reads ${n.cells ? `cells ${n.cells}` : 'no cell'}${Number(n.zeros) > 0 ? ` and ${many(n.zeros, 'zero')}` : ''}: ${n.arithmetic} = ${n.value}.`,
  view: {
    canvas: 'Input, windows and output in one dimension',
    input: 'Input', picture: 'Picture', output: 'Output', windows: 'Windows', firstWindow: 'First window', timesRead: 'times read',
    inputStrip: (size: number, before: number, after: number) => `Input, ${many(size, 'cell')}, ${many(before, 'zero')} before, ${after} after`,
    inputCell: (n: number) => `Cell ${n}`,
    countedCell: (n: number, count: number) => `Cell ${n}, ${count === 0 ? 'never read' : `read by ${many(count, 'window')}`}`,
    readCell: (n: number, count: number) => (count === 0 ? `No window reads cell ${n}.` : `Cell ${n} is read by ${many(count, 'window')}.`),
    zeroCell: (n: number, before: boolean) => `0: padding, number ${n} ${before ? 'before' : 'after'} the input`,
    reachZero: (count: number) => (count === 0 ? 'A zero that no window reads.' : `A zero of the padding, read by ${many(count, 'window')}.`),
    outputCell: (n: number, value: number) => `Output ${n}: ${value}`,
    sticksOut: (n: number): [string, string] => [`✕ sticks out by ${many(n, 'cell')}: left out`, `✕ ${n} too far`],
    handle: {
      size: (n: number) => `${many(n, 'cell')}`, pad: (n: number) => `${many(n, 'zero')} on each side`, kernel: (n: number) => many(n, 'weight'),
      stride: (n: number) => `stride ${n}`, dilation: (n: number) => `dilation ${n}`, before: (n: number) => `${many(n, 'zero')} before`, after: (n: number) => `${many(n, 'zero')} after`,
    },
    pull: 'Drag, or use the arrow keys.',
    square: (size: number, output: number, unread: number) => `A picture of ${size} × ${size} with the same setting: ${output} × ${output} outputs, ${size ** 2 - (size - unread) ** 2} pixels never read.`,
    whole: 'input', before: 'zeros before', after: 'zeros after', stride: 'stride', spans: (n: number) => `the window spans ${n}`,
    formulaSaid: ({ size, before, after, kernel, dilation, stride, output }: Plan) => `The floor of (${size} + ${before} + ${after} − ((${kernel} − 1) · ${dilation} + 1)) / ${stride}, plus 1, is ${output}`,
    windowAt: (n: number) => `Window ${n}`,
    answers: 'What Keras and PyTorch answer', library: 'library', call: 'call', zeros: 'zeros', size: 'size', values: 'numbers',
    libraries: { keras: 'Keras', torch: 'PyTorch' }, refused: 'refused with an error',
    ways: { layer: '', padded: 'zeros first', refused: '', thinned: 'every answer, then some are dropped', habit: 'what people write instead' },
    verdict: (verdict: Verdict, { stride, before }: Plan, answers: readonly Answer[]): string => {
      const both = answers[0]?.way === 'refused' ? `${kerasRefuses} ` : '';
      const pad = answers.find(({ way }) => way === 'habit')?.before ?? 0;
      const shift = pad - before;
      return both + {
        agree: 'Both libraries put the same zeros around the input: same size, same numbers.',
        sameStride1: 'With stride 1 both libraries put the same zeros; an odd one goes after.',
        habitAgrees: `PyTorch refuses “same” with stride ${stride}. Here ${many(pad, 'zero')} on each side happen to give the same numbers.`,
        habitValues: `PyTorch refuses “same” with stride ${stride}. With ${many(pad, 'zero')} on each side the shape is the same and the numbers are not: every window stands ${many(Math.abs(shift), 'cell')} further to the ${shift > 0 ? 'left' : 'right'}.`,
        habitSize: `PyTorch refuses “same” with stride ${stride}. With ${many(pad, 'zero')} on each side even the size is another.`,
      }[verdict];
    },
    kerasRefuses,
    asked: (before: number, after: number) => `Your zeros: ${before} before, ${after} after. Drag the two violet handles.`,
    compared: (yours: Zeros, right: Zeros, count: number) => (yours.before === right.before && yours.after === right.after
      ? `You put ${yours.before} + ${yours.after} zeros, as TensorFlow does.`
      : `With your ${yours.before} + ${yours.after} zeros: ${many(count, 'output')}${count ? `, ${yours.values.join(', ')}` : ''}. With TensorFlow’s ${right.before} + ${right.after}: ${many(right.values.length, 'output')}, ${right.values.join(', ')}.`),
    yourZeros: 'your zeros',
    kept: 'Ways kept', noneKept: 'none yet', keep: 'Keep this way', isKept: 'Kept', letGo: (way: string) => `Let go of ${way}`,
    way: (padding: string, { kernel, stride, dilation, pad }: Way) => `${padding === 'explicit' ? `${padding} ${pad}` : padding}, kernel ${kernel}, stride ${stride}${dilation > 1 ? `, dilation ${dilation}` : ''}`,
    unread: (n: number) => `${n} unread`,
    less: 'Less', more: 'More',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
