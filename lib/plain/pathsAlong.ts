import { cellsIn, readsOf, type FieldLink } from '@/lib/arith/fieldReads.ts';

/** Along one axis: how many ways lead from each input cell to an output cell. */
export function pathsAlong(chain: readonly FieldLink[], cell: number): number[] {
  let paths = new Map([[cell, 1]]);
  for (const link of [...chain].reverse()) {
    const before = new Map<number, number>();
    for (const [to, ways] of paths) for (const from of cellsIn(readsOf(link, [[to, to]]))) {
      if (from >= 0 && from < link.input) before.set(from, (before.get(from) ?? 0) + ways);
    }
    paths = before;
  }
  return Array.from({ length: chain[0]?.input ?? 0 }, (_, from) => paths.get(from) ?? 0);
}
