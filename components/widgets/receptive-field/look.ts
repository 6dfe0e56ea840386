import { fieldLevels } from '@/lib/arith/fieldLevels.ts';
import { readsOf, type FieldLink, type Run } from '@/lib/arith/fieldReads.ts';

/** A cell of a sheet; level 0 is the input. */
export interface Place { level: number; row: number; column: number }

/** What one cell has to do with every sheet, along one axis: below its own the cells it sees, above the cells that see it. */
export type Levels = readonly (readonly Run[])[];

/** The cells of a layer that read any of the marked cells below it. */
function readers(link: FieldLink, marked: ReadonlySet<number>): Run[] {
  const runs: [number, number][] = [];
  for (let cell = 0; cell < link.output; cell++) {
    const reads = readsOf(link, [[cell, cell]]).some(([first, end]) => {
      for (let at = Math.max(0, first); at <= Math.min(end, link.input - 1); at++) if (marked.has(at)) return true;
      return false;
    });
    if (!reads) continue;
    const before = runs.at(-1);
    if (before?.[1] === cell - 1) before[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs;
}

const cellsOf = (runs: readonly Run[]): Set<number> => {
  const cells = new Set<number>();
  for (const [first, end] of runs) for (let at = first; at <= end; at++) cells.add(at);
  return cells;
};

export function lookAlong(chain: readonly FieldLink[], level: number, cell: number): Levels {
  const levels: (readonly Run[])[] = [...fieldLevels(chain.slice(0, level), cell)];
  for (let at = level; at < chain.length; at++) levels.push(readers(chain[at]!, cellsOf(levels[at]!)));
  return levels;
}

export interface Look { rows: Levels; columns: Levels }
export const lookOf = (chain: readonly FieldLink[], { level, row, column }: Place): Look =>
  ({ rows: lookAlong(chain, level, row), columns: row === column ? lookAlong(chain, level, row) : lookAlong(chain, level, column) });

export const countOf = (runs: readonly Run[]): number => runs.reduce((sum, [first, end]) => sum + end - first + 1, 0);
/** From the first to the last cell, holes counted; 0 where there is none. */
export const spanOf = (runs: readonly Run[]): number => (runs.length ? runs.at(-1)![1] - runs[0]![0] + 1 : 0);

/** Cells that two lists of runs have in common. */
export function sharedOf(a: readonly Run[], b: readonly Run[]): Run[] {
  return a.flatMap(([first, end]) => b.flatMap(([from, to]): Run[] => (Math.max(first, from) <= Math.min(end, to) ? [[Math.max(first, from), Math.min(end, to)]] : [])));
}
