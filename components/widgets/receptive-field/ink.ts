import type { Run } from '@/lib/arith/fieldLink.ts';

/** A rectangle of cells, first and last counted in. */
export interface Block { top: number; left: number; bottom: number; right: number }

/** How an ink is spread over a field: its sum, its largest cell, and the smallest block around the field's middle that holds half. */
export interface Spread { total: number; peak: number; middle: Block | null; share: number }

/** Half of what is counted. */
const half = 0.5;
/** Sums of the same numbers in another order differ by so little. */
const noise = 1e-12;

/**
 * Takes rims off the field as long as half of the ink is left inside. `inside` gives the ink of a block.
 * Null where there is no ink.
 */
function middleOf(rows: readonly Run[], columns: readonly Run[], total: number, inside: (block: Block) => number): Pick<Spread, 'middle' | 'share'> {
  if (total <= 0 || !rows.length || !columns.length) return { middle: null, share: 0 };
  let block: Block = { top: rows[0]![0], bottom: rows.at(-1)![1], left: columns[0]![0], right: columns.at(-1)![1] };
  let share = inside(block) / total;
  for (;;) {
    const next = { top: block.top + 1, bottom: block.bottom - 1, left: block.left + 1, right: block.right - 1 };
    if (next.top > next.bottom || next.left > next.right) break;
    const held = inside(next) / total;
    if (held < half - noise) break;
    [block, share] = [next, held];
  }
  return { middle: block, share };
}

/** Sums of the first 0, 1, 2 … numbers. */
function sums(along: readonly number[]): number[] {
  const so = [0];
  for (const value of along) so.push(so.at(-1)! + value);
  return so;
}

/** Of an ink that is a product of one number per row and one per column, as counted paths are. */
export function spreadOfProduct(down: readonly number[], across: readonly number[], rows: readonly Run[], columns: readonly Run[]): Spread {
  const [downSums, acrossSums] = [sums(down), sums(across)];
  const total = downSums.at(-1)! * acrossSums.at(-1)!;
  const inside = ({ top, left, bottom, right }: Block) => (downSums[bottom + 1]! - downSums[top]!) * (acrossSums[right + 1]! - acrossSums[left]!);
  return { total, peak: Math.max(0, ...down) * Math.max(0, ...across), ...middleOf(rows, columns, total, inside) };
}

/** Of any map. */
export function spreadOfMap(map: readonly (readonly number[])[], rows: readonly Run[], columns: readonly Run[]): Spread {
  const rowSums = map.map(sums);
  const inside = ({ top, left, bottom, right }: Block) => {
    let sum = 0;
    for (let row = top; row <= bottom; row++) sum += rowSums[row]![right + 1]! - rowSums[row]![left]!;
    return sum;
  };
  const total = rowSums.reduce((sum, row) => sum + row.at(-1)!, 0);
  return { total, peak: map.reduce((most, row) => Math.max(most, ...row), 0), ...middleOf(rows, columns, total, inside) };
}
