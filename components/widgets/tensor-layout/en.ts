import { showNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? formatNumber(value, 'en') : String(value));
const names: Readonly<Record<number, readonly string[]>> = { 1: ['Grey'], 2: ['Red', 'Green'], 3: ['Red', 'Green', 'Blue'] };
const axis = { picture: 'picture', row: 'row', column: 'column', channel: 'channel' };
const sum = (text: Described | undefined, index: Described | undefined) => `${text} = ${say(index)}`;

export const en = {
  title: 'One picture, two orders in memory',
  hint: 'Point at a pixel or at a number. Drag a channel’s number up or down.',
  caption: 'Rows, columns, channels and indices count from 0. In the channels and in the two lines more ink means a larger number, more light; the picture keeps its own colours. The number in front of a line is the index it begins with. In a batch of drawn pictures each is the one before, moved by one column.',
  summary: 'A picture, its channels, and the two lines of numbers it can be in memory, with the index of every number worked out.',
  params: {
    picture: { label: 'Picture', options: { sun: 'Sun', flag: 'Flag', counting: 'Counting', own: 'Your own' } },
    height: { label: 'Height' }, width: { label: 'Width' }, channels: { label: 'Channels' },
    batch: { label: 'Pictures in the batch' }, n: { label: 'Picture n' },
    range: { label: 'Values', options: { '0-255': '0–255', '0-1': '0–1' } },
    reading: { label: 'Misread H, W, C', options: { none: 'no', reshape: 'channels first', swap: 'width first' } },
    walk: { label: 'Walk', options: { hwc: 'H, W, C', chw: 'C, H, W' } },
    top: { label: 'Window, first row' }, left: { label: 'Window, first column' },
    values: { label: 'Own picture, red or grey' }, values2: { label: 'Own picture, green' }, values3: { label: 'Own picture, blue' },
    ask: { label: 'Ask for the indices' }, askRow: { label: 'Row asked for' }, askColumn: { label: 'Column asked for' }, askChannel: { label: 'Channel asked for' },
    pickHwc: { label: 'Index picked in H, W, C' }, pickChw: { label: 'Index picked in C, H, W' },
  },
  presets: {
    thumbnail: 'Sun, 3 × 4', counting: 'Numbers that count', reshape: 'Channels first by reshape', swap: 'Width first by reshape', batch: 'A batch of 64', grey: 'Grey, 8 × 8',
    source: '1920 × 1920 in colour', challenge: 'Find the number', review: 'Find it, 3 × 5', 'review-again': 'Find it, 5 × 4',
  },
  numbers: {
    row: 'Row', column: 'Column', channel: 'Channel', picture: 'Picture', value: 'Its number', indexHwc: 'Index in H, W, C', indexChw: 'Index in C, H, W',
    height: 'Height', width: 'Width', channels: 'Channels', batch: 'Pictures in the batch', pixels: 'Pixels', size: 'Numbers in a picture', total: 'Numbers in the batch',
    rowStrideHwc: 'From row to row, H, W, C', columnStrideHwc: 'From column to column, H, W, C', channelStrideHwc: 'From channel to channel, H, W, C',
    rowStrideChw: 'From row to row, C, H, W', columnStrideChw: 'From column to column, C, H, W', channelStrideChw: 'From channel to channel, C, H, W',
    misread: 'Number that a reshape to C, H, W puts there', right: 'Numbers that stand right in this reading',
  },
  frame: {
    planes: 'Channels on show', top: 'First row on show', left: 'First column on show', whole: 'All of the picture on show', hwc: 'Line in H, W, C', chw: 'Line in C, H, W',
    overview: 'Overview', reading: 'Reading',
  },
  refusals: {
    noPicture: v => `There is no picture ${v.n} in this batch: ${v.batch} ${v.batch === 1 ? 'picture is' : 'pictures are'} counted from 0 to ${v.last}. Make the batch larger first.`,
    askOutside: v => `The picture on show has no row ${v.row}, column ${v.column}, channel ${v.channel}.`,
  },
  sentence: n => {
    const shape = `A picture of ${say(n.height)} rows, ${say(n.width)} columns and ${say(n.channels)} ${n.channels === 1 ? 'channel' : 'channels'} is ${say(n.size)} numbers in one line${Number(n.batch) > 1 ? `, a batch of ${say(n.batch)} is ${say(n.total)}` : ''}.`;
    const place = `row ${say(n.row)}, column ${say(n.column)}, channel ${say(n.channel)}`;
    if (n.open) return `${shape} Asked: at which index lies ${place}, in H, W, C and in C, H, W order?`;
    const read = n.reading === 'none' ? '' : ` Read with the lengths exchanged, ${say(n.right)} of ${say(n.size)} numbers stand where they belong.`;
    return `${shape} At ${place} stands ${showNumber(Number(n.value))}: index ${say(n.indexHwc)} in H, W, C order and ${say(n.indexChw)} in C, H, W order.${read}`;
  },
  step: n => `Row ${say(n.row)}, column ${say(n.column)}, channel ${say(n.channel)}: ${showNumber(Number(n.value))}. H, W, C: ${sum(n.sumHwc, n.indexHwc)}. C, H, W: ${sum(n.sumChw, n.indexChw)}.`,
  view: {
    canvas: 'A picture, its channels, and its two lines of numbers',
    order: { hwc: 'H, W, C', chw: 'C, H, W' },
    line: { hwc: 'The line of numbers in H, W, C order', chw: 'The line of numbers in C, H, W order' },
    sum: { hwc: 'Place times stride along each axis, H, W, C', chw: 'Place times stride along each axis, C, H, W' },
    detail: {
      hwc: (shape: string, count: number, said: string) => `shape ${shape}: ${count === 1 ? 'a pixel is one number' : `a pixel’s ${said} numbers are neighbours`}`,
      chw: (shape: string, count: number, said: string) => `shape ${shape}: ${count === 1 ? 'a channel is one number' : `a channel’s ${said} numbers stay together`}`,
    },
    together: { hwc: 'a pixel stays together', chw: 'a channel stays together' },
    axis,
    hop: (stride: number, name: 'row' | 'column' | 'channel') => `+${stride} next ${axis[name]}`,
    channel: (count: number, at: number) => names[count]?.[at] ?? `Channel ${at}`,
    channelNumber: (at: number) => `channel ${at}`,
    plane: (name: string, at: number) => `Channel ${at}, ${name}`,
    strayedPlane: (name: string) => `${name}, as the wrong lengths read it`,
    asRead: 'as read',
    cell: (r: string, c: string, v: string) => `Row ${r}, column ${c}: ${v}`,
    indexed: (i: string, v: string) => `Index ${i}: ${v}`,
    indexOnly: (i: string) => `Index ${i}`,
    size: (height: string, width: string) => `${height} high, ${width} wide`,
    picture: (size: string) => `The picture in its own colours, ${size}`,
    pictureName: 'Picture', windowName: 'Window', wholeName: 'Whole picture',
    corner: (row: string, column: string) => `from row ${row}, column ${column}`,
    overview: (size: string, row: string, column: string) => `The whole picture, ${size}. The window stands at row ${row}, column ${column}. Arrows move it by 8 pixels, with Shift by one.`,
    readingCanvas: 'The line read with exchanged lengths, beside the picture with exchanged axes',
    reshapedPicture: (size: string) => `What the reshape shows, ${size}`,
    transposedPicture: (size: string) => `What the transpose shows, ${size}`,
    rightOf: (right: string, all: string) => `After the reshape ${right} of ${all} numbers stand where the transpose puts them.`,
    rightMark: 'They are framed in teal, the chosen pixel’s in blue.',
    walk: 'Walk along', paint: 'Paint', noPaint: 'Point', blank: 'Blank page',
    inks: { black: 'Black', white: 'White', red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue' },
    chosen: (channel: string, r: string, c: string) => `${channel}, row ${r}, column ${c}`,
    less: 'Less', more: 'More', up: 'Up', down: 'Down', left: 'Left', right: 'Right',
    windowRow: 'Window from row', windowColumn: 'Window from column',
    choose: 'Open a picture', shrink: 'Shrink it to 8 pixels',
    badFile: (name: string) => `“${name}” is not a picture that this browser can read. The old picture stays.`,
    hugeFile: (name: string) => `“${name}” is larger than 40 MB. The old picture stays.`,
    partOnly: 'The link brought only this part of the picture. Open the file again to move the window.',
    locked: 'This part of the figure is locked.',
    tooLarge: 'The numbers of a large picture can be read here, not changed. Make it 8 × 8 or smaller first.',
    edit: (r: number, c: number) => `New value, row ${r}, column ${c}`,
    pinned: 'Pinned. Click it again or press Esc to let go.',
    painting: 'Drag over the picture to paint.',
    askHint: 'Click one number in each line. The values stay hidden until both are right.',
    badNumber: (text: string) => `“${text}” is not a number. The old one stays.`,
    outOfRange: (most: number) => `A channel’s number lies between 0 and ${most}. The old one stays.`,
    pasted: 'The numbers are in the channel now.',
    pasteEmpty: 'There is nothing to paste.',
    pasteText: (r: number, c: number) => `Nothing pasted: row ${r}, column ${c} is not a number.`,
    pasteRagged: (r: number) => `Nothing pasted: row ${r} has another length than row 0.`,
    pasteSize: (rows: number, columns: number, height: number, width: number) => `Nothing pasted: ${rows} × ${columns} numbers do not fill a channel of ${height} × ${width}.`,
    pasteRange: (r: number, c: number) => `Nothing pasted: the number in row ${r}, column ${c} is out of range.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
