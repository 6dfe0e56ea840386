import { choice, flag, integer, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import { insideOf, plansOf, type Frame } from './compute.ts';

const params = {
  kernel: integer({ default: 3, min: 1, max: 6, control: 'stepper', symbol: 'k', unit: 'cell' }),
  stride: integer({ default: 2, min: 1, max: 4, control: 'stepper', symbol: 's', unit: 'cell' }),
  size: integer({ default: 7, min: 3, max: 10, control: 'stepper', symbol: 'n', unit: 'cell' }),
  /** `ones`: what is counted; `random`: a kernel of random weights, as a network begins with; `learned`: the best fit. The input is even. */
  weights: choice({ default: 'ones', of: ['ones', 'random', 'learned'], control: 'buttons' }),
  seed: integer({ default: 4, min: 1, max: 9999, control: 'none' }),
  /** Whether resize-then-convolve stands beside it. */
  compare: flag({ default: true }),
};
export type Params = Values<typeof params>;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    even: { kernel: 4 },
    'side-by-side': { kernel: 2 },
    gaps: { kernel: 2, stride: 3 },
    five: { kernel: 5, stride: 3 },
    six: { kernel: 6, stride: 3 },
    'stride-one': { stride: 1 },
    random: { weights: 'random' },
    'random-even': { kernel: 4, weights: 'random' },
    learned: { weights: 'learned' },
    'learned-even': { kernel: 4, weights: 'learned' },
  },
  describe: (p, frame) => {
    const { transposed } = plansOf(p);
    const inside = insideOf(p);
    const counts = frame.alongTransposed.slice(inside.from, inside.to);
    const spread = (map: readonly (readonly number[])[], from: number, to: number) => {
      const values = map.slice(from, to).flatMap(line => line.slice(from, to));
      return values.length ? Math.max(...values) - Math.min(...values) : 0;
    };
    const border = Math.ceil(p.kernel / 2);
    return {
      outputSize: transposed.output, resizedSize: frame.alongResized.length, kernel: p.kernel, stride: p.stride, size: p.size, weights: p.weights,
      quotient: Math.floor(p.kernel / p.stride), remainder: p.kernel % p.stride,
      least: counts.length ? Math.min(...counts) : null, most: counts.length ? Math.max(...counts) : null,
      leastSquare: counts.length ? Math.min(...counts) ** 2 : null, mostSquare: counts.length ? Math.max(...counts) ** 2 : null,
      even: counts.length ? Number(Math.min(...counts) === Math.max(...counts)) : null,
      spreadTransposed: spread(frame.mapTransposed, inside.from, inside.to), spreadResized: spread(frame.mapResized, border, frame.alongResized.length - border),
    };
  },
  size: { width: 1120, height: 720, phoneHeight: 1380 },
  sources: ['odena-2016'],
});
