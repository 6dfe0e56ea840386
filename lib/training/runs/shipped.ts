import { encodeTape } from '../tape/tape.ts';
import type { FinishedRun } from './oneRun.ts';
import type { RunSet } from './sets.ts';

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(5)));

/** The validation loss after a run's last epoch. */
export const lastLoss = (run: FinishedRun): number => run.epochs.at(-1)!.validationLoss;

/** The run in the middle by its last validation loss; of an even number the better of the two. */
const medianOf = (runs: readonly FinishedRun[]): FinishedRun => [...runs].sort((a, b) => lastLoss(a) - lastLoss(b))[Math.ceil(runs.length / 2) - 1]!;

/** What is shipped of a set's runs: the losses of all, to five places, and the tape of the median one. `made`: engine, version and machine, as text. */
export function shipped(name: string, recipe: RunSet['recipe'], runs: readonly FinishedRun[], made: string) {
  const told = [...runs].sort((a, b) => a.recipe.seed - b.recipe.seed).map(({ recipe: { seed }, epochs, diverged, deadChannels }) => ({
    seed, diverged, deadChannels, loss: epochs.map(({ loss }) => rounded(loss)), validationLoss: epochs.map(({ validationLoss }) => rounded(validationLoss)),
  }));
  const { recipe: taped, slots, epochs, weights } = medianOf(runs);
  return { losses: { name, recipe, made, tapeSeed: taped.seed, runs: told }, tape: encodeTape({ recipe: taped, made, slots, epochs, weights }) };
}
