import type { Matrix } from '@/lib/params/kinds.ts';
import { placeAt, sizeOf, type Place, type Shape } from './order.ts';
import { packed, valueAt, windowOf } from './pixels.ts';
import type { Params } from './widget.ts';

/** The line of numbers counted off with exchanged lengths, beside the picture with its axes really exchanged. */
export type Reading = {
  /** The lengths it is read with. */
  shape: number[];
  /** How many of the picture's numbers stand where the transpose puts them. */
  right: number;
  /** Both pictures as packed colours, `[row][column]`; samples of them where they are large. */
  reshaped: Matrix;
  transposed: Matrix;
  /** Numbers of the reshaped one by channel, and the index in the line of each; empty where the picture is large. */
  planes: Matrix[];
  sources: Matrix[];
};

/** What the figure draws. Values are whole numbers from 0 to 255, whatever the scale they are shown on. */
export type Frame = {
  /** The part on show, one matrix a channel. */
  planes: Matrix[];
  /** The part's corner, and whether it is the whole picture. */
  top: number;
  left: number;
  whole: boolean;
  /** One picture as it lies in memory; empty where it is too long to show. */
  hwc: number[];
  chw: number[];
  /** The whole picture, sampled, as packed colours; empty where it is on show anyway or not known. */
  overview: Matrix;
  reading: Reading | null;
};

/** An overview has at most this many samples a side. */
const samples = 48;

const grid = <T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(r, c)));
const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Colours of a picture of that size, one in every so many pixels. `numbers` gives a pixel's channel. */
function sampled(rows: number, columns: number, channels: number, numbers: (place: Place) => number | null): Matrix {
  const [high, wide] = [Math.min(rows, samples), Math.min(columns, samples)];
  const middle = (i: number, count: number, of: number) => Math.floor(((i + 0.5) * of) / count);
  return grid(high, wide, (r, c) => packed(each(channels, channel => numbers({ row: middle(r, high, rows), column: middle(c, wide, columns), channel }))));
}

/** How many numbers a reshape to channels, height, width leaves where the transpose would put them. */
function rightInReshape({ height, width, channels }: Shape): number {
  const pixels = height * width;
  if (channels === 1) return pixels;
  // Number `ch·pixels + p` of the line should be number `p·channels + ch`: one pixel at most for each channel.
  return each(channels, ch => (ch * (pixels - 1)) % (channels - 1) === 0).filter(Boolean).length;
}

/** The same for height and width exchanged: pixel `r·height + c` of the line should be pixel `c·width + r`. */
function rightInSwap({ height, width, channels }: Shape): number {
  if (height === 1 || width === 1) return height * width * channels;
  return channels * each(width, r => (r * (height - 1)) % (width - 1) === 0).filter(Boolean).length;
}

function readingOf(p: Params, whole: boolean): Reading | null {
  if (p.reading === 'none') return null;
  const swap = p.reading === 'swap';
  const [rows, columns] = swap ? [p.width, p.height] : [p.height, p.width];
  const { channels } = p;
  /** Index in the line of the number that the wrong lengths put at a place. */
  const source = ({ row, column, channel }: Place) => (swap ? (row * columns + column) * channels + channel : (channel * rows + row) * columns + column);
  const read = (place: Place) => valueAt(p, p.n, placeAt(p, 'hwc', source(place)));
  const planesOf = <T>(make: (place: Place) => T): T[][][] => (whole ? each(channels, channel => grid(rows, columns, (row, column) => make({ row, column, channel }))) : []);
  return {
    shape: swap ? [p.width, p.height, channels] : [channels, p.height, p.width],
    right: swap ? rightInSwap(p) : rightInReshape(p),
    reshaped: sampled(rows, columns, channels, read),
    transposed: sampled(rows, columns, channels, ({ row, column, channel }) => valueAt(p, p.n, swap ? { row: column, column: row, channel } : { row, column, channel })),
    planes: planesOf(place => read(place)!),
    sources: planesOf(source),
  };
}

/** The numbers on show, the picture's two lines, and what a wrong reading makes of one. */
export function compute(p: Params): Frame {
  const { top, left, rows, columns, whole } = windowOf(p);
  const value = (place: Place) => valueAt(p, p.n, place)!;
  const line = (order: 'hwc' | 'chw') => (whole ? each(sizeOf(p), i => value(placeAt(p, order, i))) : []);
  const known = !whole && p.picture !== 'own';
  return {
    planes: each(p.channels, channel => grid(rows, columns, (r, c) => value({ row: top + r, column: left + c, channel }))),
    top, left, whole,
    hwc: line('hwc'),
    chw: line('chw'),
    overview: known ? sampled(p.height, p.width, p.channels, value) : [],
    reading: readingOf(p, whole),
  };
}

