import type { Tensor } from '@tensorflow/tfjs-core';
import { defineKernel } from './define.ts';

export type LossName = 'binaryCrossentropy' | 'meanSquaredError';
/** What a model can be judged by: pictures by their numbers, classes by the softmax of their scores. */
export type ModelLoss = LossName | 'softmaxCrossentropy';

/** Keras's clip of probabilities (`backend.epsilon()`). */
export const probabilityMargin = 1e-7;

const outputs = ([shape]: readonly (readonly number[])[]) => [{ shape: shape! }, { shape: [] }];

/**
 * Σ ln(1 + e^−|z|) costs a logarithm per pixel; the logarithm of a product costs one per block. Factors lie in
 * (1, 2], so that 512 of them stay inside float64.
 */
const factorsPerLogarithm = 512;

const fromLogits = defineKernel<object>('CrossEntropyFromLogits', {
  outputs,
  run([logits, target], [gradient, loss]) {
    const count = logits!.length;
    let sum = 0;
    for (let start = 0; start < count; start += factorsPerLogarithm) {
      const end = Math.min(count, start + factorsPerLogarithm);
      let product = 1;
      let straight = 0;
      for (let place = start; place < end; place++) {
        const z = logits![place]!;
        const t = target![place]!;
        const small = Math.exp(-Math.abs(z));
        product *= 1 + small;
        straight += Math.max(z, 0) - z * t;
        gradient![place] = ((z >= 0 ? 1 : small) / (1 + small) - t) / count;
      }
      sum += straight + Math.log(product);
    }
    loss![0] = sum / count;
  },
});

const clipped = defineKernel<object>('CrossEntropyClipped', {
  outputs,
  run([probability, target], [gradient, loss]) {
    const count = probability!.length;
    const low = probabilityMargin;
    const high = 1 - probabilityMargin;
    let sum = 0;
    for (let place = 0; place < count; place++) {
      const p = probability![place]!;
      const t = target![place]!;
      const q = Math.min(Math.max(p, low), high);
      sum -= t * Math.log(q) + (1 - t) * Math.log1p(-q);
      gradient![place] = p < low || p > high ? 0 : (q - t) / (q * (1 - q)) / count;
    }
    loss![0] = sum / count;
  },
});

const squared = defineKernel<object>('SquaredError', {
  outputs,
  run([output, target], [gradient, loss]) {
    const count = output!.length;
    let sum = 0;
    for (let place = 0; place < count; place++) {
      const difference = output![place]! - target![place]!;
      sum += difference * difference;
      gradient![place] = 2 * difference / count;
    }
    loss![0] = sum / count;
  },
});

const softmax = defineKernel<object>('SoftmaxCrossEntropy', {
  outputs,
  run([scores, target], [gradient, loss], [shape]) {
    const classes = shape!.at(-1)!;
    const rows = scores!.length / classes;
    let total = 0;
    for (let start = 0; start < scores!.length; start += classes) {
      let highest = -Infinity;
      for (let place = start; place < start + classes; place++) highest = Math.max(highest, scores![place]!);
      let sum = 0;
      for (let place = start; place < start + classes; place++) sum += Math.exp(scores![place]! - highest);
      const logarithm = highest + Math.log(sum);
      let wanted = 0;
      for (let place = start; place < start + classes; place++) wanted += target![place]!;
      for (let place = start; place < start + classes; place++) {
        total += target![place]! * (logarithm - scores![place]!);
        gradient![place] = (wanted * Math.exp(scores![place]! - logarithm) - target![place]!) / rows;
      }
    }
    loss![0] = total / rows;
  },
});

interface Loss { loss: Tensor; gradient: Tensor }
const named = ([gradient, loss]: Tensor[]): Loss => ({ gradient: gradient!, loss: loss! });

/**
 * Binary cross-entropy of σ(logits) against targets in [0, 1]: the mean over all numbers (summed in float64), and
 * its gradient by the logits, (σ(z) − t) / n. From the logits, as Keras does where the last layer is a sigmoid:
 * nothing is clipped, so the gradient never vanishes.
 */
export const crossEntropyFromLogits = (logits: Tensor, target: Tensor): Loss => named(fromLogits([logits, target], {}));

/**
 * Binary cross-entropy of probabilities clipped to [1e-7, 1 − 1e-7] (Keras, `binary_crossentropy`), the mean over
 * all numbers, and its gradient by the probabilities: 0 where the clip acts.
 */
export const crossEntropy = (probability: Tensor, target: Tensor): Loss => named(clipped([probability, target], {}));

/** Mean squared error over all numbers, summed in float64, and its gradient by the output. */
export const squaredError = (output: Tensor, target: Tensor): Loss => named(squared([output, target], {}));

/**
 * Cross-entropy of the softmax along the last axis against shares of the classes: the mean over all rows, summed in
 * float64, and its gradient by the scores, (softmax · Σ t − t) / rows. The highest score is taken off first: nothing overflows.
 */
export const softmaxCrossEntropy = (scores: Tensor, target: Tensor): Loss => named(softmax([scores, target], {}));
