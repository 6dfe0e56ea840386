import { picturePixels, type Digits } from './digits.ts';

export type PictureLoss = 'binaryCrossentropy' | 'meanSquaredError';

/** What simple answers cost: the marks a training curve is read against. */
export interface References {
  /** 0.5 for every pixel. */
  readonly coinFlip: number;
  /** One grey everywhere: the mean of all training pixels, the best constant for both losses. */
  readonly bestConstant: number;
  /** The mean training picture for every test picture. */
  readonly meanPicture: number;
  /** The test picture itself: no answer can cost less. Above 0 for cross-entropy, because pixels are greys. */
  readonly entropyFloor: number;
}

/** Keras's epsilon: probabilities are kept in [1e-7, 1 − 1e-7]. */
const clip = 1e-7;

/**
 * Loss of the simple answers, a mean over all pixels (bytes / 255) of all test pictures, in float64.
 * The statistics come from `train`. Throws `RangeError` when a set is empty.
 */
export function references(train: Digits, test: Digits, loss: PictureLoss): References {
  if (train.count === 0 || test.count === 0) throw new RangeError('references: expected at least one picture in each set, got none');
  const cost = loss === 'binaryCrossentropy' ? crossEntropy : squaredError;
  const trained = meanPicture(train);
  const grey = trained.reduce((sum, value) => sum + value, 0) / picturePixels;
  const counts = greyCounts(test);
  const pixels = test.count * picturePixels;
  return {
    coinFlip: meanOver(counts, pixels, target => cost(0.5, target)),
    bestConstant: meanOver(counts, pixels, target => cost(grey, target)),
    meanPicture: costOfPicture(trained, test, cost),
    entropyFloor: meanOver(counts, pixels, target => cost(target, target)),
  };
}

type Cost = (answer: number, target: number) => number;

const crossEntropy: Cost = (answer, target) => {
  const p = Math.min(Math.max(answer, clip), 1 - clip);
  return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));
};

const squaredError: Cost = (answer, target) => (answer - target) ** 2;

/** Mean of every pixel, 0 to 1. Sums of bytes are exact. */
function meanPicture(digits: Digits): Float64Array {
  const sums = new Float64Array(picturePixels);
  for (let at = 0; at < digits.images.length; at += picturePixels) {
    for (let pixel = 0; pixel < picturePixels; pixel++) sums[pixel]! += digits.images[at + pixel]!;
  }
  return sums.map(sum => sum / (255 * digits.count));
}

/** How often each of the 256 greys occurs. */
function greyCounts(digits: Digits): Float64Array {
  const counts = new Float64Array(256);
  for (const byte of digits.images) counts[byte]!++;
  return counts;
}

const meanOver = (counts: Float64Array, pixels: number, cost: (target: number) => number): number =>
  counts.reduce((sum, count, byte) => sum + count * cost(byte / 255), 0) / pixels;

/** Mean cost of answering every test picture with `picture`: 784 × 256 costs are computed once, then counted. */
function costOfPicture(picture: Float64Array, test: Digits, cost: Cost): number {
  const counts = new Float64Array(picturePixels * 256);
  test.images.forEach((byte, i) => counts[(i % picturePixels) * 256 + byte]!++);
  let sum = 0;
  counts.forEach((count, i) => {
    if (count > 0) sum += count * cost(picture[i >> 8]!, (i & 255) / 255);
  });
  return sum / (test.count * picturePixels);
}
