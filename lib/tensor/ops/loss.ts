import type { Tensor } from '@tensorflow/tfjs-core';
import * as kernels from '../kernels/loss.ts';
import { ofNumbers, sameShape } from './check.ts';

/** A mean loss (a single number) and its gradient by every number of the answer. */
export interface Loss { loss: Tensor; gradient: Tensor }

function judged(where: string, judge: (answer: Tensor, target: Tensor) => Loss, answer: Tensor, target: Tensor): Loss {
  sameShape(`${where}.target`, ofNumbers(`${where}.target`, target).shape, ofNumbers(`${where}.answer`, answer).shape);
  return judge(answer, target);
}

/**
 * Binary cross-entropy of σ(logits) against targets in [0, 1], natural logarithm: max(z, 0) − z · t + ln(1 + e^−|z|), the
 * mean over all numbers, summed in float64; gradient (σ(z) − t) / n. Nothing is clipped. Throws `BadInput`
 * (`crossEntropyFromLogits.answer.…`, `.target`). Source: Keras where the last layer is a sigmoid; PyTorch `BCEWithLogitsLoss`.
 */
export const crossEntropyFromLogits = (logits: Tensor, target: Tensor): Loss => judged('crossEntropyFromLogits', kernels.crossEntropyFromLogits, logits, target);

/**
 * Binary cross-entropy of probabilities clipped to [1e-7, 1 − 1e-7] against targets in [0, 1], the mean over all numbers,
 * summed in float64; the gradient is 0 where the clip acts. Throws `BadInput` (`crossEntropy.answer.…`, `.target`).
 * Source: Keras `binary_crossentropy`.
 */
export const crossEntropy = (probabilities: Tensor, target: Tensor): Loss => judged('crossEntropy', kernels.crossEntropy, probabilities, target);

/** Mean squared error over all numbers, summed in float64; gradient 2 (y − t) / n. Throws `BadInput` (`squaredError.answer.…`, `.target`). Source: Keras `mean_squared_error`. */
export const squaredError = (answer: Tensor, target: Tensor): Loss => judged('squaredError', kernels.squaredError, answer, target);

/**
 * Cross-entropy of the softmax of scores `[…, classes]` against targets of the same shape (shares of the classes, one-hot or not),
 * natural logarithm: −Σ t · ln softmax(z) along the last axis, the mean over the others, summed in float64; gradient
 * (softmax(z) · Σ t − t) / rows. Throws `BadInput` (`softmaxCrossEntropy.answer.…`, `.target`). Source: Keras
 * `categorical_crossentropy` with `from_logits=True`; PyTorch `cross_entropy`.
 */
export const softmaxCrossEntropy = (scores: Tensor, target: Tensor): Loss => judged('softmaxCrossEntropy', kernels.softmaxCrossEntropy, scores, target);
