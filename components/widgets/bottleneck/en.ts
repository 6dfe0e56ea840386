import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const n3 = (value: Described | undefined) => Number(value).toFixed(3);
const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

export const en = {
  title: 'Down to a bottleneck and up again',
  hint: 'Draw on the input, drag a number of the bottleneck up or down, point at a layer.',
  caption:
    'Every map is computed on this page from weights that this project trained on MNIST; the digits are drawn, not MNIST’s. Maps of a layer share one scale, 0 to its largest number; an empty map is a channel that stays at zero for this picture. The numbers of the bottleneck are what the decoder knows of the digit, and nothing else.',
  summary: 'A trained autoencoder, open: every feature map on the way down and up, and the numbers of the bottleneck as handles.',
  params: {
    model: { label: 'Decoder', options: { 'source-1': 'upsampling', 'source-2': 'transposed' } },
    recipe: { label: 'Trained with', options: { adam: 'Adam 0.001', adadelta: 'Adadelta 0.001' } },
    epoch: { label: 'Epoch' }, digit: { label: 'Digit' }, drawing: { label: 'Drawing' }, other: { label: 'Other digit' }, changes: { label: 'Changed numbers' }, layer: { label: 'Layer looked into' },
  },
  presets: {
    untrained: 'Before training', published: 'The source’s recipe', transposed: 'The second model', 'one-map-cut': 'One map cut', swapped: 'The other digit’s numbers', blank: 'An empty page', 'first-layer': 'Into the first layer',
  },
  numbers: {
    numbers: 'Numbers of the bottleneck', epoch: 'Epoch', lastEpoch: 'Epochs of this run', validationLoss: 'Validation loss after this epoch', loss: 'Cross-entropy of this picture', lossUntouched: 'The same without your changes',
    changes: 'Numbers changed', moved: 'Output pixels moved', silent: 'Maps that are zero everywhere', digit: 'Digit', other: 'Other digit',
  },
  frame: {
    input: 'Input', output: 'Output', untouched: 'Output without your changes', code: 'Bottleneck: row, column, channel', otherCode: 'Bottleneck of the other digit', sent: 'Bottleneck as the decoder gets it', otherInput: 'The other digit', otherOutput: 'What comes back of it',
  },
  refusals: {},
  sentence: n => {
    const what = n.drawn === 1 ? 'A drawn picture' : `The digit ${n.digit}`;
    if (n.status === 'loading') return `${what} waits for the weights of the trained network.`;
    if (n.status === 'failed') return `${what} is here, the weights of the trained network could not be loaded.`;
    const changes = Number(n.changes) === 0 ? '' : ` With ${many(Number(n.changes), 'number')} changed it is ${n3(n.loss)}, and ${many(Number(n.moved), 'output pixel')} moved.`;
    return `${what} goes through ${n.numbers} numbers and comes back with a cross-entropy of ${n3(n.lossUntouched)}, after ${many(Number(n.epoch), 'epoch')} of training.${changes}`;
  },
  view: {
    hourglass: 'The layers from the picture down to the bottleneck and up again', input: 'Input', output: 'Output', inputGrid: 'Input, 28 × 28, to be drawn on', outputGrid: 'Output, 28 × 28',
    cell: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ${value}`,
    look: (name: string, size: string) => `Look into ${name}, ${size}`, layer: 'Layer', largest: (value: string) => `largest number ${value}`, close: 'Close', insideMaps: (n: number, name: string) => `The ${many(n, 'map')} of ${name}`,
    waist: (n: number) => `The bottleneck, ${n} numbers`, map: (n: number) => `map ${n}`, waistMap: (n: number) => `Map ${n} of the bottleneck`,
    place: (map: number, row: number, column: number) => `map ${map}, row ${row}, column ${column}`,
    cut: 'Cut it', cutMap: 'Cut the map', take: (digit: number) => `Take it from the ${digit}`, takeMap: 'its map', takeAll: 'everything', giveBack: 'Give all back',
    loss: 'cross-entropy', changed: (n: number, of: number) => `${n} of ${of} numbers are yours,`, moved: (n: number) => `${n} of 784 output pixels moved.`,
    other: 'The other digit', otherIn: (n: number) => `The digit ${n}`, otherOut: (n: number) => `What comes back of the ${n}`, previous: 'Previous digit', next: 'Next digit',
    digit: 'Digit', draw: 'Draw your own', tape: 'Training', epochs: (n: number) => (n === 0 ? 'before the first epoch' : `after ${many(n, 'epoch')}`), validation: (loss: string) => `validation loss ${loss}`,
    failed: 'The weights of the trained network could not be loaded, so nothing can come back. Your picture and your changes are kept. Check the connection, then try again.', retry: 'Try again',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
