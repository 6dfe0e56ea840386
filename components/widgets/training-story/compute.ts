import { compareSamples } from '@/lib/plain/twoSamples.ts';
import { models, printed, references, runsOf, type Model, type Recipe, type Runs } from './runs.ts';
import type { Params } from './widget.ts';

/** One model's part of the figure. `printed`: the source's losses of the test pictures by epoch, null where it shows none. */
export type Story = { model: Model; printed: (number | null)[]; published: Runs; remedied: Runs };

/** Both models' last losses against each other by ranks, the second minus the first. */
export type Comparison = {
  /** The median of all differences, and where it lies with 95 % confidence; null where the runs are too few to say. */
  difference: number;
  interval: { from: number; to: number } | null;
  /** Share of all pairs of runs in which the second model's ends lower. */
  secondLower: number;
};

export type Frame = {
  stories: Story[];
  /** Last epoch of the chosen recipe. */
  lastEpoch: number;
  references: { coinFlip: number; bestConstant: number; meanPicture: number; classMean: number; itself: number };
  comparison: Comparison | null;
  /** For the eye that reads tables: an epoch a row, then the loss of the run in the middle of each model; and all last losses, a model a row. */
  table: number[][];
  lastLosses: number[][];
};

const known = new Map<Recipe, Comparison>();

function compare(recipe: Recipe): Comparison {
  const kept = known.get(recipe);
  if (kept) return kept;
  const [first, second] = models.map(model => runsOf(model, recipe).last) as [number[], number[]];
  const { shift, interval, firstIsSmaller } = compareSamples(first, second);
  const comparison = { difference: -shift, interval: interval && { from: -interval[1], to: -interval[0] }, secondLower: 1 - firstIsSmaller };
  known.set(recipe, comparison);
  return comparison;
}

export const shownModels = (model: Params['model']): readonly Model[] => (model === 'both' ? models : [model]);

/** What the source printed, and our runs of the same models: of its recipe and of the remedied one. */
export function compute({ model, recipe }: Params): Frame {
  const shown = shownModels(model);
  const runs = shown.map(each => runsOf(each, recipe));
  const lastEpoch = runs[0]!.epochs;
  return {
    stories: shown.map(each => ({ model: each, printed: [...printed[each].validationLoss], published: runsOf(each, 'published'), remedied: runsOf(each, 'remedied') })),
    lastEpoch,
    references,
    comparison: model === 'both' ? compare(recipe) : null,
    table: Array.from({ length: lastEpoch + 1 }, (_, epoch) => [epoch, ...runs.map(({ losses, middle }) => losses[middle]![epoch]!)]),
    lastLosses: runs.map(({ last }) => [...last].sort((a, b) => a - b)),
  };
}
