import { flag, integer, matrix, number, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import { bounds, heldOutCount, isEdited, noEdits } from './data.ts';
import { fewest, most } from './fit.ts';

const params = {
  parameters: integer({ default: 12, min: fewest, max: most, control: 'stepper', symbol: 'k' }),
  points: integer({ default: 14, min: 4, max: bounds.points, control: 'stepper', symbol: 'n' }),
  noise: number({ default: 0.22, min: 0, max: 0.6, step: 0.02, control: 'stepper' }),
  seed: integer({ default: 25, min: 1, max: 9999, control: 'none' }),
  edits: matrix({ default: noEdits, rows: [1, bounds.points], columns: [3, 3], min: -2 - bounds.points, max: bounds.points, control: 'none' }),
  truth: flag({ default: false }),
};
export type Params = Values<typeof params>;

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    line: { parameters: 2 },
    right: { parameters: 4, truth: true },
    'every-point': { parameters: 14 },
    'far-more': { parameters: 40 },
    'more-data': { parameters: 12, points: 200 },
  },
  describe: (p, { errors, training, threshold, best, worst }) => {
    const [, trainingError, heldOutError] = errors[p.parameters - fewest]!;
    return {
      parameters: p.parameters, degree: p.parameters - 1, points: training.length, heldOut: heldOutCount, trainingError: trainingError!, heldOutError: heldOutError!,
      threshold, bestParameters: best[0], bestError: best[1], worstParameters: worst[0], worstError: worst[1], lastError: errors.at(-1)![2]!, noise: p.noise, noiseSquared: p.noise ** 2,
      edited: isEdited(p.edits) ? 1 : 0,
    };
  },
  size: { width: 1120, height: 700, phoneHeight: 1260 },
  sources: ['belkin-2019', 'hastie-2009', 'amins-2022'],
});
