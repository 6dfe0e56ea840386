import { BadInput } from '@/lib/arith/badInput.ts';
import { sigmoid } from './activation.ts';

/** A loss and its gradient by every number of the answer. */
export interface Loss { loss: number; gradient: Float64Array }

/** Keras's clip of probabilities (`backend.epsilon()`). */
export const probabilityMargin = 1e-7;

function mean(where: string, answer: ArrayLike<number>, target: ArrayLike<number>, each: (answer: number, target: number) => readonly [loss: number, slope: number]): Loss {
  if (answer.length !== target.length || answer.length === 0) {
    throw new BadInput({ argument: `${where}.target`, expected: `${answer.length} numbers, one per answer, and at least one`, got: target.length, mend: 'give one target per answer' });
  }
  const gradient = new Float64Array(answer.length);
  let sum = 0;
  for (let place = 0; place < answer.length; place++) {
    const [loss, slope] = each(answer[place]!, target[place]!);
    sum += loss;
    gradient[place] = slope / answer.length;
  }
  return { loss: sum / answer.length, gradient };
}

/**
 * Binary cross-entropy of probabilities against targets in [0, 1], natural logarithm: the mean over all numbers, and its
 * gradient by each probability. Probabilities are clipped to [1e-7, 1 − 1e-7]; where the clip acts the gradient is 0.
 * In float64 p = 1, t = 0 costs 16.118; float32, whose upper bound is 0.99999988, says 15.942.
 * Throws `BadInput` (`crossEntropy.target`). Keras, `binary_crossentropy`.
 */
export const crossEntropy = (probabilities: ArrayLike<number>, targets: ArrayLike<number>): Loss => mean('crossEntropy', probabilities, targets, (p, t) => {
  const q = Math.min(Math.max(p, probabilityMargin), 1 - probabilityMargin);
  return [-(t * Math.log(q) + (1 - t) * Math.log1p(-q)), q === p ? (p - t) / (p * (1 - p)) : 0];
});

/**
 * Binary cross-entropy of σ(logit) against targets in [0, 1]: max(z, 0) − z · t + ln(1 + e^−|z|), the mean over all
 * numbers, and its gradient by each logit, (σ(z) − t) / n. Nothing is clipped. Throws `BadInput`
 * (`crossEntropyFromLogits.target`). Keras where the last layer is a sigmoid; PyTorch, `BCEWithLogitsLoss`.
 */
export const crossEntropyFromLogits = (logits: ArrayLike<number>, targets: ArrayLike<number>): Loss => mean('crossEntropyFromLogits', logits, targets, (z, t) =>
  [Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z))), sigmoid(z) - t]);

/** Mean squared error over all numbers, and its gradient 2 (y − t) / n by each answer. Throws `BadInput` (`squaredError.target`). */
export const squaredError = (answers: ArrayLike<number>, targets: ArrayLike<number>): Loss => mean('squaredError', answers, targets, (y, t) => [(y - t) ** 2, 2 * (y - t)]);

/**
 * Cross-entropy of the softmax of one list of scores against shares of the classes that add up to 1 (one-hot or not), natural logarithm:
 * −Σ t · ln softmax(z), and its gradient softmax(z) − t. The highest score is taken off first: nothing overflows. Throws `BadInput`
 * (`softmaxCrossEntropy.target`). Keras, `categorical_crossentropy` with `from_logits=True`; PyTorch, `cross_entropy`.
 */
export function softmaxCrossEntropy(scores: ArrayLike<number>, targets: ArrayLike<number>): Loss {
  const highest = Math.max(...Array.from(scores));
  const logarithm = highest + Math.log(Array.from(scores).reduce((sum, z) => sum + Math.exp(z - highest), 0));
  const { loss, gradient } = mean('softmaxCrossEntropy', scores, targets, (z, t) => [t * (logarithm - z), Math.exp(z - logarithm) - t]);
  return { loss: loss * scores.length, gradient: gradient.map(slope => slope * scores.length) };
}
