import { showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: Described | undefined) => formatNumber(Number(value), 'en');
const two = (value: Described | undefined) => formatNumber(Number(Number(value).toPrecision(2)), 'en');
const ordinal = (n: number) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
const banks: Readonly<Record<string, string>> = { trained: 'trained', random: 'random', both: 'trained' };

export const en = {
  title: 'One place, sixteen answers',
  hint: 'Point at a map, or move the window over the picture. Take the pen and draw.',
  caption: 'The trained filters are the first layer of a small network that this project taught to name handwritten digits (MNIST); the random ones are such a layer before its first step, and seed 1 is where the trained ones began. Zeros stand around the picture. Each filter is drawn to its own scale, the maps of a bank to one. Strength is the mean of the map after ReLU.',
  summary: 'A picture through sixteen filters at once, trained and random: every map, every product, the strongest first.',
  params: {
    bank: { label: 'Filters', options: { trained: 'trained', random: 'random', both: 'both' } },
    sort: { label: 'Order', options: { number: 'as in the layer', strength: 'strongest first' } },
    relu: { label: 'After ReLU' },
    seed: { label: 'Seed of the random ones' },
    picture: { label: 'Picture', options: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9', ring: 'Ring', own: 'Your own' } },
    values: { label: 'Your own picture' }, row: { label: 'Row of the window’s middle' }, column: { label: 'Column of the window’s middle' },
  },
  presets: {
    thumbnail: 'A seven, trained filters', random: 'Random filters', both: 'Trained beside random', sorted: 'Strongest first, after ReLU', 'random-sorted': 'Random, strongest first',
    ring: 'A ring: every direction once', draw: 'Draw your own',
  },
  numbers: {
    filter: 'Filter', row: 'Row', column: 'Column', sum: 'Sum of the products', bias: 'Bias', response: 'Response', value: 'Response as shown',
    strength: 'Its strength', rank: 'Its rank by strength', strongest: 'Strongest filter', strongestStrength: 'Strength of the strongest', weakest: 'Weakest filter', weakestStrength: 'Strength of the weakest',
    meanStrength: 'Mean strength of the bank', otherMeanStrength: 'Mean strength of the random bank beside it', above: 'Filters that answer above zero here',
    filters: 'Filters', kernel: 'Side of a filter', channels: 'Channels of a filter', weights: 'Weights', parameters: 'Parameters', outputHeight: 'Rows of a map', outputWidth: 'Columns of a map',
    trainingPictures: 'Pictures it was trained on', epochs: 'Passes over them', rightPercent: 'Digits it names rightly, of a hundred it never saw', seed: 'Seed',
  },
  frame: { picture: 'Picture', banks: 'Banks', order: 'Filters in the order of their tiles, from 0', told: 'How the trained ones were learned' },
  refusals: {},
  sentence: n => `${n.bank === 'random' ? 'Sixteen random filters' : n.bank === 'both' ? 'Sixteen filters, trained and random,' : 'Sixteen trained filters'} of 5 × 5 answer a picture of ${n.outputHeight} × ${n.outputWidth}: ${say(n.filters)} maps from ${say(n.parameters)} parameters. At row ${n.row}, column ${n.column} ${say(n.above)} of them answer above zero; filter ${n.filter} answers ${showNumber(Number(n.value))}. The strongest is filter ${n.strongest}: its map’s mean after ReLU is ${two(n.strongestStrength)}.`,
  step: n => `Filter ${n.filter}, ${banks[String(n.bank)]}, at row ${n.row}, column ${n.column}: the 25 products add up to ${showNumber(Number(n.sum))}, with the bias ${showTerm(Number(n.bias))} that is ${showNumber(Number(n.response))}${n.relu && Number(n.response) < 0 ? ', after ReLU 0' : ''}. Strength ${two(n.strength)}, rank ${n.rank}.`,
  view: {
    canvas: 'A picture, sixteen filters with their maps, and the answer of each at the window',
    input: 'Input', output: 'Output', beside: ' beside ', bank: 'The bank: filters and their maps',
    picture: (rows: number, columns: number) => `The picture, ${rows} × ${columns}. Arrows move the window, space draws.`,
    cell: (row: number, column: number, value: string) => `Row ${row}, column ${column}: ink ${value}`,
    entry: (n: number, bank: string, value: string, strength: string) => `Filter ${n}, ${bank}: answers ${value} here, strength ${strength}`,
    filterNumber: (n: number, bank: string) => `Filter ${n}, ${bank}`,
    filterAt: (n: number, row: number, column: number) => `filter ${n}, row ${row}, column ${column}`,
    strength: (value: string, rank: number, of: number) => `strength ${value}, ${ordinal(rank)} of ${of}`,
    key: 'Beside each map: the answer at the window; bar: strength.',
    here: (n: number, row: number, column: number, value: string) => `Filter ${n} answers ${value} at row ${row}, column ${column}.`,
    window: 'Window', filter: 'Filter', products: 'Products', oneProduct: 'this cell',
    sumOf: (count: number) => `sum of ${count} products`, bias: 'bias', response: 'response',
    sumSaid: (sum: string, bias: string, response: string) => `The window times the filter, cell by cell: the products add up to ${sum}, ${bias} bias, response ${response}.`,
    above: (above: number, of: number) => `${above} of ${of} filters answer above zero here`,
    line: (sum: string, bias: number) => `25 products ${sum} ${showTerm(bias)} bias`,
    pick: 'Picture', pictureName: (name: string) => (name === 'ring' ? 'A ring' : `A ${name}`),
    hand: 'On the picture', hands: { look: 'Look', pen: 'Pen', eraser: 'Eraser' }, blank: 'Blank sheet', choose: 'Open a picture',
    opened: (name: string) => `${name} is the picture now, as 28 × 28 ink.`,
    badFile: (name: string) => `“${name}” is not a picture that this browser can read. The old picture stays.`,
    hugeFile: (name: string) => `“${name}” is larger than 40 MB. The old picture stays.`,
    locked: 'This part of the figure is locked.',
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
