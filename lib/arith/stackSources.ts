import { BadInput } from './badInput.ts';
import type { Stack } from './stack.ts';
import { parseStack } from './stack.ts';

/**
 * The two autoencoders of the source, 28 × 28 × 1 in and out, 3,369 parameters each. `source-1` enlarges by
 * repeating and ordinary convolutions (curriculum S18), `source-2` has transposed convolutions in their place (S23).
 */
export const sourceNotations = {
  'source-1': 'conv3f16psamearelu,pool2psame,conv3f8psamearelu,pool2psame,conv3f4psamearelu,pool2psame,'
    + 'conv3f4psamearelu,up2,conv3f8psamearelu,up2,conv3f16arelu,up2,conv3psameasigmoid',
  'source-2': 'conv3f16arelu,pool2,conv3f8arelu,pool2,conv3f4arelu,'
    + 'tconv3f4psamearelu,up2,tconv3f8psamearelu,up2,tconv3f16arelu,up2,tconv3psameasigmoid',
} as const;

export type SourceModel = keyof typeof sourceNotations;

export const isSourceModel = (text: string): text is SourceModel => Object.hasOwn(sourceNotations, text);

/** A stack by its name or in the notation; the refusal of `parseStack` where it is neither. */
export const readModel = (text: string): ReturnType<typeof parseStack> => parseStack(isSourceModel(text) ? sourceNotations[text] : text);

/** The stack of a source model. Throws `BadInput` (`sourceStack.name`) for a name that is none. */
export function sourceStack(name: SourceModel): Stack {
  const read = readModel(name);
  if ('refusal' in read) throw new BadInput({ argument: 'sourceStack.name', expected: Object.keys(sourceNotations).join(' or '), got: name, mend: 'name one of the source models' });
  return read.stack;
}
