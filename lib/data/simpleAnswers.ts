import { picturePixels, type Digits } from './digits.ts';

/** Mean loss of one answer over the test pictures: of all digits, then of 0, 1, … 9. */
export type LossByDigit = readonly number[];

/** What answers without a network cost, and the pictures they give. */
export interface SimpleAnswers {
  /** Test pictures: all, then by digit. */
  count: readonly number[];
  /** The best constant: the mean of all training pixels, 0 to 1. */
  grey: number;
  losses: Readonly<Record<'binaryCrossentropy' | 'meanSquaredError', Readonly<Record<AnswerName, LossByDigit>>>>;
  /** The mean training picture, then those of the ten digits: 784 bytes each, base64. */
  pictures: readonly string[];
}

export const answerNames = ['coinFlip', 'bestConstant', 'meanPicture', 'classMean', 'itself'] as const;
export type AnswerName = (typeof answerNames)[number];

/** Mean of every pixel over the pictures that `keep` takes, 0 to 1. Sums of bytes are exact. */
function meanPicture(digits: Digits, keep: (label: number) => boolean): Float64Array {
  const sums = new Float64Array(picturePixels);
  let count = 0;
  digits.labels.forEach((label, n) => {
    if (!keep(label)) return;
    count++;
    for (let pixel = 0; pixel < picturePixels; pixel++) sums[pixel]! += digits.images[n * picturePixels + pixel]!;
  });
  if (count === 0) throw new RangeError('simpleAnswers: expected every digit in the training set, got one without pictures');
  return sums.map(sum => sum / (255 * count));
}

const clip = 1e-7;
const costs = {
  binaryCrossentropy: (answer: number, target: number) => {
    const p = Math.min(Math.max(answer, clip), 1 - clip);
    return -(target * Math.log(p) + (1 - target) * Math.log1p(-p));
  },
  meanSquaredError: (answer: number, target: number) => (answer - target) ** 2,
} as const;

const toBytes = (picture: Float64Array) => Buffer.from(picture.map(value => Math.round(255 * value))).toString('base64');

/**
 * Losses of five answers over the test pictures, in float64 (Keras's clip of probabilities, 1e-7): 0.5 everywhere, one
 * grey everywhere, the mean training picture, the mean training picture of the right digit, and the picture itself,
 * which is the lowest there is. Statistics come from `train`. For Node (base64). Throws `RangeError` for a digit without pictures.
 */
export function simpleAnswers(train: Digits, test: Digits): SimpleAnswers {
  const overall = meanPicture(train, () => true);
  const ofClass = Array.from({ length: 10 }, (_, digit) => meanPicture(train, label => label === digit));
  const constant = overall.reduce((sum, value) => sum + value, 0) / picturePixels;
  const count = Array.from({ length: 11 }, (_, place) => (place === 0 ? test.count : test.labels.filter(label => label === place - 1).length));
  const measure = (cost: (answer: number, target: number) => number, answer: (label: number, pixel: number, target: number) => number): LossByDigit => {
    const sums = new Float64Array(11);
    test.labels.forEach((label, n) => {
      let sum = 0;
      for (let pixel = 0; pixel < picturePixels; pixel++) {
        const target = test.images[n * picturePixels + pixel]! / 255;
        sum += cost(answer(label, pixel, target), target);
      }
      sums[0]! += sum;
      sums[label + 1]! += sum;
    });
    return Array.from(sums, (sum, place) => Number((sum / (count[place]! * picturePixels)).toFixed(6)));
  };
  const lossesOf = (cost: (answer: number, target: number) => number) => ({
    coinFlip: measure(cost, () => 0.5),
    bestConstant: measure(cost, () => constant),
    meanPicture: measure(cost, (_, pixel) => overall[pixel]!),
    classMean: measure(cost, (label, pixel) => ofClass[label]![pixel]!),
    itself: measure(cost, (_label, _pixel, target) => target),
  });
  return {
    count, grey: Number(constant.toFixed(6)),
    losses: { binaryCrossentropy: lossesOf(costs.binaryCrossentropy), meanSquaredError: lossesOf(costs.meanSquaredError) },
    pictures: [overall, ...ofClass].map(toBytes),
  };
}
