import { choice, flag, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Refusal } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import type { Frame } from './compute.ts';
import { indexOf, placeAt, sizeOf, stridesOf } from './order.ts';
import { valueAt, windowOf } from './pixels.ts';
import { asking, placeOf, sumText, termsOf } from './step.ts';

const largestSide = 2048;
const lastIndex = largestSide * largestSide * 3 * 64 - 1;
/** Values of the reader's own picture; what is missing is white. Of a large picture: the part in the window. */
const own = () => matrix({ default: [[255]], rows: [1, 8], columns: [1, 8], min: 0, max: 255, control: 'none' });
const place = () => integer({ default: 0, min: 0, max: largestSide - 1, control: 'none' });
const picked = () => integer({ default: -1, min: -1, max: lastIndex, control: 'none' });

const params = {
  picture: choice({ default: 'sun', of: ['sun', 'flag', 'counting', 'own'], control: 'buttons' }),
  height: integer({ default: 3, min: 1, max: largestSide, control: 'field' }),
  width: integer({ default: 4, min: 1, max: largestSide, control: 'field' }),
  channels: integer({ default: 3, min: 1, max: 3, control: 'stepper' }),
  batch: integer({ default: 1, min: 1, max: 64, control: 'stepper' }),
  n: integer({ default: 0, min: 0, max: 63, control: 'stepper' }),
  range: choice({ default: '0-255', of: ['0-255', '0-1'], control: 'buttons' }),
  reading: choice({ default: 'none', of: ['none', 'reshape', 'swap'], control: 'buttons' }),
  walk: choice({ default: 'hwc', of: ['hwc', 'chw'], control: 'none' }),
  top: place(),
  left: place(),
  values: own(),
  values2: own(),
  values3: own(),
  ask: flag({ default: false, control: 'none' }),
  askRow: place(),
  askColumn: place(),
  askChannel: integer({ default: 0, min: 0, max: 2, control: 'none' }),
  pickHwc: picked(),
  pickChw: picked(),
};
export type Params = Values<typeof params>;

function constrain(p: Params): Refusal | null {
  if (p.n >= p.batch) return { code: 'noPicture', keys: ['n', 'batch'], values: { n: p.n, batch: p.batch, last: p.batch - 1 } };
  const { top, left, rows, columns } = windowOf(p);
  const outside = p.askRow < top || p.askRow >= top + rows || p.askColumn < left || p.askColumn >= left + columns || p.askChannel >= p.channels;
  return p.ask && outside ? { code: 'askOutside', keys: ['askRow', 'askColumn', 'askChannel'], values: { row: p.askRow, column: p.askColumn, channel: p.askChannel } } : null;
}

const question = (height: number, width: number, [askRow, askColumn, askChannel]: [number, number, number]) =>
  ({ height, width, ask: true, askRow, askColumn, askChannel });

/** A value on the scale on show. */
export const onScale = (p: Pick<Params, 'range'>, value: number): number => (p.range === '0-1' ? value / 255 : value);

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    counting: { picture: 'counting' },
    reshape: { height: 4, width: 6, reading: 'reshape' },
    swap: { height: 4, width: 6, reading: 'swap' },
    batch: { batch: 64, n: 2 },
    grey: { height: 8, width: 8, channels: 1 },
    source: { height: 1920, width: 1920, top: 458, left: 928 },
    challenge: question(4, 6, [2, 3, 1]),
    review: question(3, 5, [2, 1, 0]),
    'review-again': question(5, 4, [3, 1, 1]),
  },
  constrain,
  steps: (p, frame) => (p.ask ? 0 : frame.planes.length * frame.planes[0]!.length * frame.planes[0]![0]!.length),
  describe: (p, frame, step) => {
    const at = placeOf(p, step);
    const open = asking(p);
    const size = sizeOf(p);
    const [hwc, chw] = [stridesOf(p, 'hwc'), stridesOf(p, 'chw')];
    const index = { hwc: indexOf(p, 'hwc', at, p.n), chw: indexOf(p, 'chw', at, p.n) };
    const wrong = valueAt(p, p.n, placeAt(p, 'hwc', index.chw - p.n * size));
    return {
      row: at.row, column: at.column, channel: at.channel, picture: p.n,
      value: onScale(p, frame.planes[at.channel]![at.row - frame.top]![at.column - frame.left]!),
      indexHwc: open ? null : index.hwc, indexChw: open ? null : index.chw,
      height: p.height, width: p.width, channels: p.channels, batch: p.batch, pixels: p.height * p.width, size, total: p.batch * size,
      rowStrideHwc: hwc.row, columnStrideHwc: hwc.column, channelStrideHwc: hwc.channel,
      rowStrideChw: chw.row, columnStrideChw: chw.column, channelStrideChw: chw.channel,
      sumHwc: open ? '' : sumText(termsOf(p, 'hwc', at)), sumChw: open ? '' : sumText(termsOf(p, 'chw', at)),
      misread: open || wrong === null ? null : onScale(p, wrong),
      reading: p.reading, right: frame.reading?.right ?? size, open: open ? 1 : 0,
    };
  },
  code: listings,
  size: { width: 1120, height: 777, phoneHeight: 1109 },
  sources: ['harris-2020', 'numpy-internals', 'amins-2022'],
});
