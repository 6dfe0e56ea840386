import { autoencoder } from './glossary/autoencoder.ts';
import { bias } from './glossary/bias.ts';
import { convolution } from './glossary/convolution.ts';
import type { GlossaryEntry } from './glossary/entry.ts';
import { filters } from './glossary/filters.ts';
import { imagesAsTensors } from './glossary/images-as-tensors.ts';
import { linear } from './glossary/linear.ts';
import { maxPooling } from './glossary/max-pooling.ts';
import { receptiveField } from './glossary/receptive-field.ts';
import { stridePadding } from './glossary/stride-padding.ts';
import { transposedConvolution } from './glossary/transposed-convolution.ts';
import { unpooling } from './glossary/unpooling.ts';

export type { GlossaryEntry };

/** The terms by the lesson that introduces them, in the order of the course. */
export const glossaryByLesson = {
  'images-as-tensors': imagesAsTensors,
  linear,
  bias,
  convolution,
  'stride-padding': stridePadding,
  filters,
  'receptive-field': receptiveField,
  'max-pooling': maxPooling,
  autoencoder,
  unpooling,
  'transposed-convolution': transposedConvolution,
} satisfies Record<string, Record<string, GlossaryEntry>>;

export const glossary = {
  ...imagesAsTensors, ...linear, ...bias, ...convolution, ...stridePadding, ...filters, ...receptiveField, ...maxPooling,
  ...autoencoder, ...unpooling, ...transposedConvolution,
} satisfies Record<string, GlossaryEntry>;

export type TermKey = keyof typeof glossary;

/** The entry of that key; throws with the keys there are. */
export function termOf(key: string): GlossaryEntry {
  if (!Object.hasOwn(glossary, key)) throw new Error(`term "${key}": expected one of ${Object.keys(glossary).join(', ')}`);
  return glossary[key as TermKey];
}

/** The id of a term on the glossary page, which is its address there. */
export const termId = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
