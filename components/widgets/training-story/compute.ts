import { models, printed, references, runsOf, type Model, type Recipe, type Runs } from './runs.ts';
import { bootstrapDifference, median, shareOfLower } from './statistics.ts';
import type { Params } from './widget.ts';

/** One model's part of the figure. `printed`: the source's losses of the test pictures by epoch, null where it shows none. */
export type Story = { model: Model; printed: (number | null)[]; published: Runs; remedied: Runs };

/** Both models' last losses against each other: second minus first. */
export type Comparison = {
  difference: number;
  /** Where that difference lies in 95 of 100 redraws of the runs. */
  from: number;
  to: number;
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

/** Any number: it only has to be the same every time. */
const seed = 9;
const known = new Map<Recipe, Comparison>();

function compare(recipe: Recipe): Comparison {
  const kept = known.get(recipe);
  if (kept) return kept;
  const [first, second] = models.map(model => runsOf(model, recipe).last) as [number[], number[]];
  const comparison = { difference: median(second) - median(first), ...bootstrapDifference(first, second, seed), secondLower: shareOfLower(first, second) };
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
