import type { Layer, Stack } from '@/lib/arith/stack.ts';
import { printStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { pictureShape } from './pictureShape.ts';
import type { Fault, Note } from './faults.ts';
import type { Reading } from './read.ts';

/** A model that the lab can train on its digits, in the notation, or why not. */
export type ForDigits = { notation: string; notes: readonly Note[] } | { fault: Fault };

const numbers = pictureShape[0] * pictureShape[1];

function fitting(stack: Stack, input: readonly number[]): { stack: Stack; isFlattened: boolean } | null {
  const [first] = stack as readonly (Layer | undefined)[];
  const size = input.reduce((product, length) => product * length, 1);
  if (size !== numbers) return null;
  if (input.length === 3) return input.join() === pictureShape.join() ? { stack, isFlattened: false } : null;
  if (first?.kind === 'flatten' || first?.kind === 'reshape') return { stack, isFlattened: false };
  return input.length === 1 ? { stack: [{ kind: 'flatten' }, ...stack], isFlattened: true } : null;
}

/**
 * What a reading means for pictures of 28 × 28 × 1: a model that reads lists of 784 gets a flatten in front. It must end in 784 numbers.
 * A model that cannot work is for `Reading.refusal` to say; here it comes back as `notDigits`.
 */
export function forDigits({ stack, input, lines }: Reading): ForDigits {
  const place = { line: lines[0] ?? 1, text: '' };
  const fit = stack.length > 0 ? fitting(stack, input) : null;
  if (!fit) return { fault: { ...place, code: 'notDigits', values: { name: 'input', expected: pictureShape.join(' × '), got: input.join(' × ') } } };
  const { layers, refusal } = planStack(fit.stack, pictureShape);
  const output = layers.at(-1)?.output ?? pictureShape;
  const size = output.reduce((product, length) => product * length, 1);
  if (refusal || size !== numbers || (output.length === 3 && output[2] !== 1)) {
    return { fault: { line: lines.at(-1) ?? 1, text: '', code: 'notDigits', values: { name: 'output', expected: pictureShape.join(' × '), got: output.join(' × ') } } };
  }
  return { notation: printStack(fit.stack), notes: fit.isFlattened ? [{ ...place, code: 'flattened', values: { count: numbers } }] : [] };
}
