import type { EpochRecord, Recipe, ReferenceLosses } from './protocol.ts';

/**
 * What goes wrong with a run that goes on, as its epochs tell it:
 * - `exploding`: gradients far beyond any that trains. `vanishing`: those of a layer are next to nothing against another's.
 * - `overfitting`: the validation loss climbs while that of the pictures learned falls on. `rising`: it climbs otherwise. `slowRate`: Adadelta with a rate that it was not made for. `plateau`: no progress, above what the mean picture costs.
 */
export type Diagnosis =
  | { code: 'exploding'; epoch: number; layer: number; size: number }
  | { code: 'vanishing'; epoch: number; layer: number; share: number }
  | { code: 'overfitting'; epoch: number; bestEpoch: number; best: number; loss: number; trainingLoss: number }
  | { code: 'rising'; epoch: number; best: number; loss: number }
  | { code: 'slowRate'; epoch: number; loss: number }
  | { code: 'plateau'; epoch: number; epochs: number; loss: number };

/** Root mean square of a kernel's gradient that trains: about 0.001; a thousand times that does not. */
const exploding = 1;
/** The source's models have layers whose gradients differ five times; a thousand times is another matter. */
const vanishing = 1e-3;
/** Epochs that climb one after the other, or since the best one; and how far above the best that must lead. */
const climb = { epochs: 3, factor: 1.2 } as const;
/** Adadelta finds its own step; the rate is 1 in its paper (Zeiler 2012). With less than a twentieth of that it crawls. */
const adadeltaRate = 0.05;
/** Epochs without so much progress. The slowest of the shipped runs gains 0.7 % in five epochs while it is above the mean picture. */
const rest = { epochs: 5, gain: 0.004 } as const;

type Course = readonly Pick<EpochRecord, 'epoch' | 'loss' | 'validationLoss' | 'gradients'>[];

/** A validation loss far above its best: for some epochs while that of the pictures learned fell on, or climbing with every epoch. */
function ofClimb(history: Course): Diagnosis | null {
  const { epoch, loss: trainingLoss, validationLoss: loss } = history.at(-1)!;
  const best = history.reduce((a, b) => (b.validationLoss < a.validationLoss ? b : a));
  if (epoch - best.epoch < climb.epochs || loss <= climb.factor * best.validationLoss) return null;
  if (trainingLoss < best.loss) return { code: 'overfitting', epoch, bestEpoch: best.epoch, best: best.validationLoss, loss, trainingLoss };
  const last = history.slice(-climb.epochs - 1);
  return last.every((record, at) => at === 0 || record.validationLoss > last[at - 1]!.validationLoss) ? { code: 'rising', epoch, best: best.validationLoss, loss } : null;
}

function ofGradients({ epoch, gradients }: Course[number]): Diagnosis | null {
  if (!gradients || gradients.length < 2) return null;
  const largest = gradients.reduce((a, b) => (b.size > a.size ? b : a));
  if (largest.size > exploding) return { code: 'exploding', epoch, layer: largest.layer, size: largest.size };
  const smallest = gradients.reduce((a, b) => (b.size < a.size ? b : a));
  // None at all is a dead layer, which is told as that; and a run that has arrived has small ones everywhere.
  return smallest.size > 0 && smallest.size < vanishing * largest.size ? { code: 'vanishing', epoch, layer: smallest.layer, share: smallest.size / largest.size } : null;
}

/**
 * The gravest of what goes wrong, by the newest epochs; null where all is well or too little is known.
 * @param references what simple answers cost; without them nothing is called slow
 */
export function diagnose(history: Course, { optimizer, rate }: Pick<Recipe, 'optimizer' | 'rate'>, references: Pick<ReferenceLosses, 'meanPicture'> | null): Diagnosis | null {
  const newest = history.at(-1);
  if (!newest) return null;
  const { epoch, validationLoss: loss } = newest;
  const isBehind = references !== null && loss > references.meanPicture;
  const gradients = ofGradients(newest);
  if (gradients && (gradients.code === 'exploding' || isBehind)) return gradients;
  const climbing = ofClimb(history);
  if (climbing || !isBehind) return climbing;
  if (optimizer === 'adadelta' && rate < adadeltaRate) return { code: 'slowRate', epoch, loss };
  const before = history.at(-1 - rest.epochs)?.validationLoss;
  return before !== undefined && before - loss < rest.gain * before ? { code: 'plateau', epoch, epochs: rest.epochs, loss } : null;
}
