import { BadInput } from './badInput.ts';
import { readsOf, type FieldLink, type Run } from './fieldReads.ts';

/** `cut`: what lies in the picture, layer by layer (padding is no cell). `ignored`: as if every layer went on for ever. */
export type Borders = 'cut' | 'ignored';

/**
 * Without borders a field may grow by a factor per layer, and its holes with it: beyond so many pieces they are no longer
 * followed (the field's ends are). With borders the picture bounds them.
 */
const mostParts = 2048;

/** What of some runs lies in a picture of `size` cells. */
export const cut = (runs: readonly Run[], size: number): Run[] => runs
  .map(([first, last]): Run => [Math.max(0, first), Math.min(size - 1, last)]).filter(([first, last]) => first <= last);

/**
 * What an output cell of a chain sees in every layer: runs of cells, the input's first, those of the cell itself last
 * (one more than there are layers). Whole numbers. Exact with borders cut, holes included; with borders ignored, too, save
 * that a field of more than 2,048 pieces is taken for closed.
 *
 * @param chain from `fieldChain`
 * @param cell of the last layer's output, from 0
 * Throws `BadInput` (`fieldLevels.cell`) for a cell that the output does not have.
 */
export function fieldLevels(chain: readonly FieldLink[], cell: number, borders: Borders = 'cut'): readonly (readonly Run[])[] {
  const cells = chain.at(-1)?.output;
  if (!Number.isInteger(cell) || cell < 0 || (cells !== undefined && cell >= cells)) {
    throw new BadInput({ argument: 'fieldLevels.cell', expected: `a cell from 0 to ${(cells ?? Infinity) - 1}`, got: cell, mend: 'choose a cell that the output has' });
  }
  const levels: (readonly Run[])[] = [[[cell, cell]]];
  for (let place = chain.length - 1; place >= 0; place--) {
    const [link, runs] = [chain[place]!, levels.at(-1)!];
    levels.push(borders === 'cut' ? cut(readsOf(link, runs), link.input) : readsOf(link, runs, mostParts));
  }
  return levels.reverse();
}
