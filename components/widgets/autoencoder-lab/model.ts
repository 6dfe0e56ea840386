import { printStack, type Stack } from '@/lib/arith/stack.ts';
import { numbersOf, planStack } from '@/lib/arith/stackShapes.ts';
import { readModel, sourceNotations, sourceStack, type SourceModel } from '@/lib/arith/stackSources.ts';

/** The lab's pictures: rows, columns, channels. */
export const pictureShape = [28, 28, 1] as const;

export const sourceModels = Object.keys(sourceNotations) as SourceModel[];

/** Whether a text is a model that gives back a picture: a source's name, or a stack in the notation that works and ends in 784 numbers. */
export function isModel(text: string): boolean {
  const read = readModel(text);
  if ('refusal' in read) return false;
  const { layers, refusal } = planStack(read.stack, pictureShape);
  const output = layers.at(-1)?.output;
  return refusal === null && output !== undefined && numbersOf(output) === numbersOf(pictureShape) && (output.length === 1 || output[2] === 1);
}

/** The stack of a model that `isModel` accepts. */
export function stackOf(model: string): Stack {
  const read = readModel(model);
  return 'refusal' in read ? sourceStack('source-1') : read.stack;
}

/** A stack's shortest name: the source's, where it is one of its models. */
export const modelName = (notation: string): string => sourceModels.find(name => printStack(sourceStack(name)) === notation) ?? notation;
