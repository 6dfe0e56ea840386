import { choice, number, type Values } from '@/lib/params/kinds.ts';
import { defineWidget, type Described } from '@/lib/widget/define.ts';
import type { Frame, Story } from './compute.ts';

const params = {
  recipe: choice({ default: 'published', of: ['published', 'remedied'], control: 'buttons' }),
  model: choice({ default: 'both', of: ['source-1', 'source-2', 'both'], control: 'buttons' }),
  ask: choice({ default: 'no', of: ['no', 'guess', 'answer'], control: 'none' }),
  guess: number({ default: 0, min: 0, max: 0.7, step: 0.01, control: 'none' }),
};
export type Params = Values<typeof params>;

/** The epoch that a guess is about: the last one of the remedied recipe. */
export const guessedEpoch = 10;

const told = (value: number | null | undefined, places = 3) => (value === null || value === undefined ? null : value.toFixed(places));
const signed = (value: number | undefined) => (value === undefined ? null : `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(3)}`);
const middleAt = ({ losses, middle, epochs }: Story['published'], epoch: number) => (epoch > epochs ? null : losses[middle]![epoch]!);

/** The numbers of one model, named by their place: `medianFirst`, `medianSecond`. */
function numbersOf(story: Story | undefined, place: 'First' | 'Second', recipe: Params['recipe'], step: number): Record<string, Described> {
  const runs = story?.[recipe];
  const [published, remedied] = [story?.published, story?.remedied];
  const both = published && remedied && step <= remedied.epochs;
  const named: Record<string, Described> = {
    runs: runs?.losses.length ?? null, median: told(runs?.median), least: told(runs?.least), most: told(runs?.most), below: runs?.below ?? null, passes: runs?.passes ?? null,
    here: runs ? told(middleAt(runs, step), 4) : null, printedHere: told(story?.printed[step], 4), printedLast: told(story?.printed.at(-1), 4),
    publishedRuns: published?.losses.length ?? null, publishedMedian: told(published?.median), publishedBelow: published?.below ?? null,
    publishedLeast: told(published?.least), publishedMost: told(published?.most),
    remediedRuns: remedied?.losses.length ?? null, remediedMedian: told(remedied?.median), remediedLeast: told(remedied?.least), remediedMost: told(remedied?.most),
    remediedPasses: remedied?.passes ?? null,
    gap: both ? told(middleAt(published, step)! - middleAt(remedied, step)!) : null,
    gapAtTen: published && remedied ? told(middleAt(published, guessedEpoch)! - middleAt(remedied, guessedEpoch)!) : null,
  };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`${name}${place}`, value]));
}

export const widget = defineWidget<Frame>()({
  params,
  presets: {
    thumbnail: {},
    first: { model: 'source-1' },
    'first-remedied': { model: 'source-1', recipe: 'remedied' },
    second: { model: 'source-2' },
    remedied: { recipe: 'remedied' },
    ask: { model: 'source-1', ask: 'guess' },
    answer: { model: 'source-1', recipe: 'remedied', ask: 'answer' },
  },
  // While the reader guesses there is nothing to walk through.
  steps: (p, frame) => (p.ask === 'guess' ? 0 : frame.lastEpoch + 1),
  describe: (p, { stories, lastEpoch, references, comparison }, step) => ({
    epoch: step, lastEpoch, recipe: p.recipe, model: p.model, ask: p.ask, guess: p.ask === 'no' || p.guess === 0 ? null : p.guess,
    ...numbersOf(stories.find(({ model }) => model === 'source-1'), 'First', p.recipe, step),
    ...numbersOf(stories.find(({ model }) => model === 'source-2'), 'Second', p.recipe, step),
    meanPicture: told(references.meanPicture, 4), coinFlip: told(references.coinFlip, 4), bestConstant: told(references.bestConstant, 4), classMean: told(references.classMean, 4), floor: told(references.itself, 4),
    difference: signed(comparison?.difference), differenceFrom: signed(comparison?.interval?.from), differenceTo: signed(comparison?.interval?.to),
    secondLower: comparison ? Math.round(100 * comparison.secondLower) : null,
  }),
  lateCode: (p, numbers) => import('./code.ts').then(({ listings }) => listings(p, numbers)),
  size: { width: 1120, height: 860, phoneHeight: 1180 },
  sources: ['amins-2022', 'zeiler-2012', 'kingma-2015', 'lecun-mnist'],
});
