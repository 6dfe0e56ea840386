import { BadInput } from '@/lib/arith/badInput.ts';
import { fieldChain } from '@/lib/arith/fieldLink.ts';
import type { Pair } from '@/lib/arith/grid.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { pathsAlong } from './pathsAlong.ts';

export { pathsAlong } from './pathsAlong.ts';

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
