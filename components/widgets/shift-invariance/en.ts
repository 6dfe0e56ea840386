import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const pixels = (n: Described | undefined) => `${n} ${n === 1 ? 'pixel' : 'pixels'}`;
const percent = (value: Described | undefined) => (value === null || value === undefined ? 'not defined, the unmoved output is empty' : `${value} %`);
const ways = { convolution: 'Convolution only', strided: 'Strided convolution', average: 'Average pooling', max: 'Max pooling', blurred: 'Blurred pooling' };
const own = (n: Numbers, along: boolean) =>
  `${along ? 'beside the unmoved output moved along' : 'beside the unmoved output'}, convolution only ${percent(along ? n.convolutionAlong : n.convolution)}, strided ${percent(along ? n.stridedAlong : n.strided)}, average pooling ${percent(along ? n.averageAlong : n.average)}, max pooling ${percent(along ? n.maxAlong : n.max)}, blurred pooling ${percent(along ? n.blurredAlong : n.blurred)}`;

export const en = {
  title: 'Nudge the picture and see who notices',
  hint: 'Drag the picture or the violet line: the picture moves, pixel by pixel, to the right.',
  caption: 'Change = distance between the moved and the unmoved output (root of the summed squares of all differences, over all feature maps), divided by the length of the unmoved output. 141 % means that nothing overlaps any more. Dotted lines mark shifts by whole windows. “Moved along”: the unmoved output is moved as far as the picture before the two are compared, on pixels. The trained filters are the first layer of a digit classifier that this project trained on MNIST.',
  summary: 'Move a picture by single pixels and measure how much its features change after convolution, stride, average, max and blurred pooling.',
  params: {
    input: { label: 'Picture' },
    filters: { label: 'Convolution', options: { none: 'none', edges: 'four edge filters', trained: 'trained, 16 filters' } },
    feature: { label: 'Feature map' }, window: { label: 'Window' },
    compare: { label: 'Compare with', options: { still: 'the unmoved output', along: 'the output moved along' } },
    way: { label: 'Arithmetic of', options: ways },
    drag: { label: 'A drag', options: { move: 'moves the picture', paint: 'paints' } },
  },
  presets: {
    thumbnail: 'A handwritten 5', dot: 'One dot', 'dot-four': 'One dot, window 4', 'late-dot': 'One dot at the border', bar: 'A bar', 'along-dot': 'One dot, moved along',
    five: 'A handwritten 5, trained filters', 'five-along': 'The 5, moved along', three: 'A drawn 3, edge filters', own: 'An empty sheet',
  },
  numbers: {
    shift: 'Shift', window: 'Window', filters: 'Filters', way: 'Arithmetic of', compare: 'Compared with', change: 'Change in percent', gap: 'Distance', length: 'Length of the unmoved output',
    convolution: 'Change, convolution only, percent', strided: 'Change, strided convolution, percent', average: 'Change, average pooling, percent', max: 'Change, max pooling, percent', blurred: 'Change, blurred pooling, percent',
    convolutionAlong: 'Moved along, convolution only, percent', stridedAlong: 'Moved along, strided convolution, percent', averageAlong: 'Moved along, average pooling, percent', maxAlong: 'Moved along, max pooling, percent', blurredAlong: 'Moved along, blurred pooling, percent',
    convolutionMean: 'Mean change, convolution only, percent', stridedMean: 'Mean change, strided convolution, percent', averageMean: 'Mean change, average pooling, percent', maxMean: 'Mean change, max pooling, percent', blurredMean: 'Mean change, blurred pooling, percent',
    firstChange: 'First shift that max pooling notices',
  },
  frame: {
    field: 'Picture in its field', courses: 'Distance and change for each shift', convolution: 'Convolution only', strided: 'Strided convolution', average: 'Average pooling', max: 'Max pooling', blurred: 'Blurred pooling',
    gaps: 'Distances', length: 'Length', changes: 'Changes', along: 'Changes, moved along', maps: 'The map on show, for each shift', most: 'Largest value of the map',
  },
  refusals: {},
  sentence: n => `The picture is moved ${pixels(n.shift)} to the right. Change: ${own(n, n.compare === 'along')}.`,
  step: n => `Moved ${pixels(n.shift)}: ${ways[n.way as keyof typeof ways].toLowerCase()}, distance ${showNumber(Number(n.gap))} ÷ length ${showNumber(Number(n.length))}; change: ${percent(n.change)}.`,
  view: {
    canvas: 'A picture, and the change of its features over the shift', ways,
    how: {
      convolution: () => 'every answer', strided: (n: number) => `every ${n === 2 ? 'second' : n === 3 ? 'third' : 'fourth'} answer`, average: (n: number) => `${n} × ${n}`, max: (n: number) => `${n} × ${n}`,
      blurred: (n: number) => `max ${n} × ${n}, blur, every ${n === 2 ? 'second' : n === 3 ? 'third' : 'fourth'}`,
    },
    picture: (rows: number, columns: number, shift: number) => `${rows} × ${columns}, ${shift === 0 ? 'unmoved' : `moved by ${shift}`}`,
    unmoved: 'unmoved', moved: (shift: number) => (shift === 0 ? 'not moved yet' : `moved by ${shift}`), slider: 'Shift of the picture', shiftAxis: 'shift in pixels', shiftShort: 'pixels',
    percent: (value: number) => `${value} %`, nothing: '–', distance: 'distance', length: 'length', alongSum: 'moved along, on pixels:',
    feature: 'Feature map', featureOf: (n: number, of: number) => `${n} of ${of}`, another: 'Draw another digit', less: 'Previous', more: 'Next',
    cell: (r: number, c: number, v: string) => `Row ${r}, column ${c}: ${v}`, edit: (r: number, c: number) => `Value at row ${r}, column ${c}`,
    outside: 'Only the dashed part is the picture: what is around it stays empty.',
    typing: {
      locked: 'This picture is fixed here.', outOfRange: 'A cell holds numbers from −1,000,000 to 1,000,000.', badNumber: (text: string) => `“${text}” is not a number. The cell keeps its value.`,
      pasted: (rows: number, columns: number) => `Pasted ${rows} × ${columns}.`, pasteEmpty: 'Nothing pasted: the clipboard holds no numbers.',
      pasteRagged: (row: number) => `Nothing pasted: row ${row} is not as long as the first.`, pasteText: (row: number, column: number) => `Nothing pasted: row ${row}, column ${column} is not a number.`,
      pasteSize: 'Nothing pasted: 4 to 28 rows of 1 to 28 numbers, none beyond a million.',
    },
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
