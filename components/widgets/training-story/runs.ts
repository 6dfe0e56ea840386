import shipped from '@/lib/data/shipped/mnist.json' with { type: 'json' };
import { median } from '@/lib/plain/twoSamples.ts';
import firstRemedied from '@/lib/training/runs/shipped/source-1-adam.json' with { type: 'json' };
import firstPublished from '@/lib/training/runs/shipped/source-1-adadelta.json' with { type: 'json' };
import secondRemedied from '@/lib/training/runs/shipped/source-2-adam.json' with { type: 'json' };
import secondPublished from '@/lib/training/runs/shipped/source-2-adadelta.json' with { type: 'json' };

export { printed } from '@/lib/training/runs/printed.ts';

export const models = ['source-1', 'source-2'] as const;
export type Model = (typeof models)[number];
export const recipes = ['published', 'remedied'] as const;
export type Recipe = (typeof recipes)[number];

const losses = shipped.losses.binaryCrossentropy;
/** What answers cost that need no network, over all test pictures; the last one is the lowest loss there is. */
export const references = {
  coinFlip: losses.coinFlip[0]!, bestConstant: losses.bestConstant[0]!, meanPicture: losses.meanPicture[0]!, classMean: losses.classMean[0]!, itself: losses.itself[0]!,
};

/** Runs of one model and recipe that differ in their seeds alone. Losses are those of the test pictures, place 0 before the first epoch. */
export type Runs = {
  name: string;
  epochs: number;
  losses: number[][];
  /** The run in the middle by its last loss: its place among them. Its weights are on the tape. */
  middle: number;
  middleSeed: number;
  /** Last losses, in the order of the runs. */
  last: number[];
  median: number;
  least: number;
  most: number;
  /** Runs that end below the mean picture. */
  below: number;
  /** First epoch after which the run in the middle is below the mean picture; null where it never is. */
  passes: number | null;
};

interface File { name: string; tapeSeed: number; recipe: { epochs: number }; runs: readonly { seed: number; validationLoss: readonly number[] }[] }

function told({ name, tapeSeed, recipe: { epochs }, runs }: File): Runs {
  const all = runs.map(({ validationLoss }) => [...validationLoss]);
  const last = all.map(run => run.at(-1)!);
  const middle = runs.findIndex(({ seed }) => seed === tapeSeed);
  const passes = all[middle]!.findIndex(loss => loss < references.meanPicture);
  return {
    name, epochs, losses: all, middle, middleSeed: tapeSeed, last, median: median(last), least: Math.min(...last), most: Math.max(...last),
    below: last.filter(loss => loss < references.meanPicture).length, passes: passes < 0 ? null : passes,
  };
}

const sets: Readonly<Record<Model, Readonly<Record<Recipe, Runs>>>> = {
  'source-1': { published: told(firstPublished), remedied: told(firstRemedied) },
  'source-2': { published: told(secondPublished), remedied: told(secondRemedied) },
};

export const runsOf = (model: Model, recipe: Recipe): Runs => sets[model][recipe];
