import type { Volume } from '@/lib/plain/numbers.ts';
import { lossBack, toLogits, type Looked } from '@/lib/plain/stackBack.ts';
import { runStack, type LayerTrace } from '@/lib/plain/stackRun.ts';
import type { LossName } from '@/lib/training/protocol.ts';
import type { ShownModel } from './shown.ts';

/** Answers that are kept: several panels ask the same of the chosen picture, and the pad asks of the reader's own. */
const mostKept = 2;

function once<Q extends readonly unknown[], A>(answer: (...question: Q) => A): (...question: Q) => A {
  let kept: { question: Q; answer: A }[] = [];
  return (...question) => {
    const found = kept.find(one => one.question.every((part, n) => part === question[n])) ?? { question, answer: answer(...question) };
    kept = [found, ...kept.filter(one => one !== found)].slice(0, mostKept);
    return found.answer;
  };
}

/** One picture through the model on show, and the gradient of its loss by everything. */
export const lookAt = once((shown: ShownModel, picture: Volume, loss: LossName): Looked => lossBack(shown.layers, shown.weights, picture, picture.values, loss));

/** One picture through the model on show up to its logits. */
export const logitsOf = once((shown: ShownModel, picture: Volume): readonly LayerTrace[] => runStack(toLogits(shown.layers), shown.weights, picture));

/** What every layer puts out, without any gradient. */
export const outputsOf = once((shown: ShownModel, picture: Volume): readonly LayerTrace[] => runStack(shown.layers, shown.weights, picture));

/** Place of the narrowest layer; of several the first. */
export function waistOf({ layers }: ShownModel): number {
  const sizes = layers.map(({ output }) => output.reduce((product, size) => product * size, 1));
  return sizes.indexOf(Math.min(...sizes));
}
