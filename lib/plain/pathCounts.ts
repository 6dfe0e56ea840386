import { BadInput } from '@/lib/arith/badInput.ts';
import { cellsIn, fieldChain, readsOf, type FieldLink } from '@/lib/arith/fieldLink.ts';
import type { Pair } from '@/lib/arith/grid.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';

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

/**
 * How many ways lead from each input cell through a stack to one cell of its last layer, `[row][column]` over the input:
 * the gradient of that cell if every weight were 1 and nothing shut. Many small windows count the middle most (Luo et al.
 * 2016). Float64: exact up to 2^53.
 *
 * @param layers from `planStack` without a refusal
 * @param cell row and column of the last output
 * Throws `BadInput`: `pathCounts.layers` where the field is no rectangle (behind `flatten`).
 */
export function pathCounts(layers: readonly PlannedLayer[], [row, column]: Pair): number[][] {
  const [rows, columns] = [fieldChain(layers, 0), fieldChain(layers, 1)];
  if (!rows || !columns) throw new BadInput({ argument: 'pathCounts.layers', expected: 'layers that keep rows and columns', got: layers.map(({ layer }) => layer.kind), mend: 'stop in front of flatten or reshape' });
  const across = pathsAlong(columns, column);
  return pathsAlong(rows, row).map(down => across.map(ways => down * ways));
}
