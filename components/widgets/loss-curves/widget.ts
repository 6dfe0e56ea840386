import { choice, number, type Values } from '@/lib/params/kinds.ts';
import { defineWidget } from '@/lib/widget/define.ts';
import type { Frame } from './compute.ts';
import type { MarkName } from './marks.ts';
import { decimals } from './show.ts';

const params = {
  target: number({ default: 0.25, min: 0, max: 1, step: 0.05, control: 'none', symbol: 't' }),
  answer: number({ default: 0.6, min: 0.01, max: 0.99, step: 0.05, control: 'none', symbol: 'p' }),
  loss: choice({ default: 'cross-entropy', of: ['cross-entropy', 'squared'], control: 'buttons' }),
  digit: choice({ default: 'all', of: ['all', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], control: 'select' }),
  ask: choice({ default: 'no', of: ['no', 'guess', 'answer'], control: 'none' }),
  guess: number({ default: 0, min: 0, max: 1, step: 0.05, control: 'none' }),
};
export type Params = Values<typeof params>;

const told = (value: number | null) => (value === null ? null : decimals(value, 3));

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    paper: { target: 0, answer: 0.1 },
    half: { target: 0.5, answer: 0.5 },
    'at-the-floor': { target: 0.3, answer: 0.3 },
    'sure-and-wrong': { target: 0, answer: 0.98 },
    squared: { loss: 'squared' },
    ask: { target: 0.3, answer: 0.3, ask: 'guess' },
    answer: { target: 0.3, answer: 0.3, ask: 'answer' },
  },
  describe: (p, { crossEntropy, floor, squaredError, slopes, marks }) => {
    const of = (name: MarkName) => marks.find(mark => mark.name === name)?.loss ?? null;
    const asked = p.ask === 'guess';
    return {
      target: p.target, answer: p.answer, loss: p.loss, digit: p.digit, ask: p.ask, guess: p.ask === 'no' ? null : p.guess,
      crossEntropy, floor, over: crossEntropy === null || floor === null ? null : crossEntropy - floor, squaredError: asked ? null : squaredError,
      slopeCrossEntropy: asked ? null : slopes.crossEntropy, slopeSquaredError: asked ? null : slopes.squaredError,
      insideCrossEntropy: asked ? null : slopes.crossEntropyInside, insideSquaredError: asked ? null : slopes.squaredErrorInside,
      coinFlip: of('coinFlip'), bestConstant: of('bestConstant'), meanPicture: of('meanPicture'), classMean: of('classMean'), itself: of('itself'),
      // As sentences write them.
      lossTold: told(crossEntropy), floorTold: told(floor), overTold: crossEntropy === null || floor === null ? null : told(crossEntropy - floor),
    };
  },
  size: { width: 1120, height: 660, phoneHeight: 1180 },
  sources: ['goodfellow-2016', 'lecun-mnist', 'keras', 'amins-2022'],
});
