import { books } from './references/books.ts';
import { documentation } from './references/documentation.ts';
import { papers } from './references/papers.ts';
import type { Reference } from './references/reference.ts';

export type { Reference };

/** Every work that lessons and figures rest on, by key: name and year. */
export const references = { ...papers, ...books, ...documentation } satisfies Record<string, Reference>;

export type ReferenceKey = keyof typeof references;

/** The work of that key; throws with the keys there are. */
export function referenceOf(key: string): Reference {
  if (!Object.hasOwn(references, key)) throw new Error(`reference "${key}": expected one of ${Object.keys(references).join(', ')}`);
  return references[key as ReferenceKey];
}
