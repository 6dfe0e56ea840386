import { choice, integer, matrix, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { fieldColumns, mostShift } from './field.ts';
import { bar, dot, empty, five, lateDot, three } from './pictures.ts';

const params = {
  input: matrix({ default: dot, rows: [4, 28], columns: [1, 28], control: 'none', symbol: 'x' }),
  filters: choice({ default: 'none', of: ['none', 'edges', 'trained'], control: 'buttons' }),
  /** The feature map on show, from 1; the last one where there are fewer. */
  feature: integer({ default: 1, min: 1, max: 16, control: 'none' }),
  /** Side of the pooling window, and the stride. */
  window: integer({ default: 2, min: 2, max: 4, control: 'stepper', symbol: 'k' }),
  /** `still`: with the unmoved output where it stood (invariance). `along`: with it moved along (equivariance). */
  compare: choice({ default: 'still', of: ['still', 'along'], control: 'buttons' }),
  /** The way whose arithmetic is told. */
  way: choice({ default: 'max', of: ['convolution', 'strided', 'average', 'max', 'blurred'], control: 'select' }),
  /** What a drag on the picture does. */
  drag: choice({ default: 'move', of: ['move', 'paint'], control: 'buttons' }),
};
export type Params = Values<typeof params>;

const percent = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Math.round(value * 100));
/** Mean over all shifts but 0. */
const mean = (changes: readonly (number | null)[]): number | null => (changes.includes(null) ? null : changes.slice(1).reduce<number>((sum, value) => sum + value!, 0) / mostShift);

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: { input: five, filters: 'trained', feature: 4, way: 'blurred' },
    dot: { input: dot, filters: 'none', window: 2, compare: 'still' }, 'dot-four': { input: dot, filters: 'none', window: 4, compare: 'still' },
    'late-dot': { input: lateDot, window: 4 }, bar: { input: bar }, 'along-dot': { input: dot, compare: 'along' },
    five: { input: five, filters: 'trained', feature: 4 }, 'five-along': { input: five, filters: 'trained', feature: 4, compare: 'along' },
    three: { input: three, filters: 'edges' }, own: { input: empty, filters: 'edges', drag: 'paint' },
  },
  steps: () => mostShift + 1,
  describe: (p, { courses }, step) => {
    const { gaps, length, changes, along } = courses[p.way];
    const own = (p.compare === 'still' ? changes : along)[step];
    const first = courses.max.changes.findIndex(change => change === null || change >= 0.005);
    return {
      shift: step, window: p.window, filters: p.filters, way: p.way, compare: p.compare,
      change: percent(own), gap: gaps[step]!, length,
      convolution: percent(courses.convolution.changes[step]), strided: percent(courses.strided.changes[step]), average: percent(courses.average.changes[step]),
      max: percent(courses.max.changes[step]), blurred: percent(courses.blurred.changes[step]),
      convolutionAlong: percent(courses.convolution.along[step]), stridedAlong: percent(courses.strided.along[step]), averageAlong: percent(courses.average.along[step]),
      maxAlong: percent(courses.max.along[step]), blurredAlong: percent(courses.blurred.along[step]),
      convolutionMean: percent(mean(courses.convolution.changes)), stridedMean: percent(mean(courses.strided.changes)), averageMean: percent(mean(courses.average.changes)),
      maxMean: percent(mean(courses.max.changes)), blurredMean: percent(mean(courses.blurred.changes)),
      firstChange: first < 0 ? null : first,
    };
  },
  cost: p => {
    const cells = p.input.length * (fieldColumns(p.input[0]!.length) + mostShift);
    const features = { none: 1, edges: 4, trained: 16 }[p.filters];
    return cells * features * ({ none: 0, edges: 9, trained: 25 }[p.filters] + 9 * (4 + p.window ** 2));
  },
  size: { width: 1120, height: 860, phoneHeight: 1060 },
  sources: ['zhang-2019', 'azulay-2019', 'lecun-mnist'],
});
