import { parseStack, type Stack } from '@/lib/arith/stack.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import { kerasTraining, torchTraining, type OptimizerSettings, type TrainingCode } from '@/lib/code/training.ts';

export const pictureShape = [28, 28, 1] as const;

/** A stack that the lab has checked already. */
export function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  return 'refusal' in read ? [] : read.stack;
}

/** The stack of a model by its name or notation. */
export function stackOfModel(model: string): Stack {
  const read = readModel(model);
  return 'refusal' in read ? [] : read.stack;
}

/** The model with its training, as it is shown and copied. */
export function codeOf(notation: string, recipe: TrainingCode & OptimizerSettings): { keras: string; torch: string } {
  const stack = stackOf(notation);
  const { keras, torch } = stackScripts(stack, pictureShape);
  const flat = planStack(stack, pictureShape).layers.at(-1)?.output.length === 1;
  return { keras: `${keras}\n${kerasTraining(recipe, flat).join('\n')}\n`, torch: `${torch}\n${torchTraining(recipe, flat).join('\n')}\n` };
}

/** The scripts that stand beside an `.npz` and prove it. */
export const provingScripts = (notation: string, tolerance: number): { keras: string; torch: string } =>
  stackScripts(stackOf(notation), pictureShape, { batch: 1, check: { file: 'weights.npz', tolerance } });
