import { cut, fieldLevels, type Borders } from './fieldLevels.ts';
import { cellsIn, fieldChain, readsOf, type FieldLink, type Run } from './fieldLink.ts';
import type { PlannedLayer } from './stackShapes.ts';

export { fieldLevels, type Borders } from './fieldLevels.ts';

/** The receptive field of a chain along one axis, borders ignored. All in cells of the input. */
export interface AxisField {
  /** From the first to the last cell that one output cell sees; where cells differ (behind enlarging layers), the largest. */
  size: number;
  /** From one output cell's field to the next one's, on average: 2 behind stride 2, ½ behind a transposed stride of 2. */
  jump: number;
  /** First cell of the field of output cell 0; may lie in the padding. Null where that cell sees nothing. */
  first: number | null;
  /** Centre of that field, counted from 0 (3 cells without padding: 1). Null where it sees nothing. */
  start: number | null;
  /** Whether cells inside of a field are not seen: dilation, or strides larger than windows. */
  holes: boolean;
}

/** The input cells that an output cell sees, ascending. Throws as `fieldLevels`. */
export const cellsSeen = (chain: readonly FieldLink[], cell: number, borders: Borders = 'cut'): number[] => cellsIn(fieldLevels(chain, cell, borders)[0]!);

/** From the first to the last input cell that an output cell sees, holes in between or not; null where it sees none. Throws as `fieldLevels`. */
export function fieldInterval(chain: readonly FieldLink[], cell: number, borders: Borders = 'cut'): Run | null {
  const runs = fieldLevels(chain, cell, borders)[0]!;
  return runs.length === 0 ? null : [runs[0]![0], runs.at(-1)![1]];
}

/** Input cells inside of an output cell's field that it does not see, ascending. Throws as `fieldLevels`. */
export function fieldHoles(chain: readonly FieldLink[], cell: number, borders: Borders = 'cut'): number[] {
  const runs = fieldLevels(chain, cell, borders)[0]!;
  return cellsIn(runs.slice(1).map(([first], place): Run => [runs[place]![1] + 1, first - 1]));
}

/** How many input cells each output cell sees, borders cut. */
export const supportCounts = (chain: readonly FieldLink[]): number[] =>
  Array.from({ length: chain.at(-1)?.output ?? 0 }, (_, cell) => fieldLevels(chain, cell)[0]!.reduce((sum, [first, last]) => sum + last - first + 1, 0));

/** Input cells that no output cell sees, ascending. */
export function cellsUnseen(chain: readonly FieldLink[]): number[] {
  let seen: readonly Run[] = [[0, (chain.at(-1)?.output ?? 0) - 1]];
  for (const link of [...chain].reverse()) seen = cut(readsOf(link, seen), link.input);
  const inside = new Set(cellsIn(seen));
  return Array.from({ length: chain[0]?.input ?? 0 }, (_, cell) => cell).filter(cell => !inside.has(cell));
}

/** First and last output cell whose field no border cuts; null where every one is cut. */
export function uncutCells(chain: readonly FieldLink[]): Run | null {
  const whole = Array.from({ length: chain.at(-1)?.output ?? 0 }, (_, cell) => cell).filter(cell =>
    fieldLevels(chain, cell, 'ignored').every((runs, level) => JSON.stringify(runs) === JSON.stringify(fieldLevels(chain, cell)[level])));
  return whole.length === 0 ? null : [whole[0]!, whole.at(-1)!];
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** After how many output cells the fields repeat, moved by whole cells: 1 without enlarging layers. */
const period = (chain: readonly FieldLink[]): number => chain.reduce((cells, link) =>
  link.how === 'gather' ? cells / divisor(cells, link.stride) : link.how === 'scatter' ? cells * link.stride : link.how === 'mix' ? cells * link.factor : 1, 1);

/** Over how many input cells the fields move per output cell: strides multiply, enlarging divides, and behind a dense layer nothing moves. */
const jumpOf = (chain: readonly FieldLink[]): number => {
  const product = (of: (link: FieldLink) => number) => chain.reduce((sum, link) => sum * of(link), 1);
  return product(link => (link.how === 'gather' ? link.stride : link.how === 'whole' ? 0 : 1))
    / product(link => (link.how === 'scatter' ? link.stride : link.how === 'mix' ? link.factor : 1));
};

type Gather = Extract<FieldLink, { how: 'gather' | 'scatter' }>;

/**
 * The field of a chain of windows alone, by the formulas: every window of span S adds (S − 1) · jump, every zero in front
 * moves the start back by jump. A field is the sum of one progression per window; it has no hole if, smallest step first,
 * no step is larger than what the ones before it fill, plus 1.
 */
function windowsField(chain: readonly Gather[]): AxisField {
  let [reach, first, jump] = [0, 0, 1];
  const steps: { step: number; reach: number }[] = [];
  for (const { kernel, stride, dilation, offset } of chain) {
    if (kernel > 1) steps.push({ step: dilation * jump, reach: (kernel - 1) * dilation * jump });
    reach += (kernel - 1) * dilation * jump;
    first -= offset * jump;
    jump *= stride;
  }
  let filled = 0;
  const holes = steps.sort((a, b) => a.step - b.step).some(each => {
    const gap = each.step > filled + 1;
    filled += each.reach;
    return gap;
  });
  return { size: reach + 1, jump, first, start: first + reach / 2, holes };
}

/**
 * Receptive field of a chain along one axis, borders ignored: size, jump and start as Araujo, Norris & Sim 2019
 * ("Computing Receptive Fields of Convolutional Neural Networks", Distill) count them, for any chain: windows with
 * stride, dilation and padding, transposed, enlarging and unpooling layers. Behind an enlarging layer the cells of the
 * output do not all see equally much: `size` is that of the cell that sees most, `jump` a mean (a fraction), `start`
 * the centre of what cell 0 really sees. An empty chain sees the cell itself.
 *
 * @param chain from `fieldChain`
 */
export function receptiveField(chain: readonly FieldLink[]): AxisField {
  if (chain.every((link): link is Gather => link.how === 'gather')) return windowsField(chain);
  const cells = Math.min(period(chain), chain.at(-1)?.output ?? 1);
  const fields = Array.from({ length: cells }, (_, cell) => fieldLevels(chain, cell, 'ignored')[0]!);
  const sizes = fields.map(runs => (runs.length === 0 ? 0 : runs.at(-1)![1] - runs[0]![0] + 1));
  const [first, last] = [fields[0]?.[0]?.[0] ?? null, fields[0]?.at(-1)?.[1] ?? null];
  return {
    size: Math.max(0, ...sizes), jump: jumpOf(chain), first, start: first === null || last === null ? null : (first + last) / 2,
    holes: fields.some(runs => runs.length > 1),
  };
}

/** Receptive field of a planned stack in both axes, or null where it is no rectangle (see `fieldChain`). */
export function stackField(layers: readonly PlannedLayer[]): { rows: AxisField; columns: AxisField } | null {
  const [rows, columns] = [fieldChain(layers, 0), fieldChain(layers, 1)];
  if (!rows || !columns) return null;
  const field = receptiveField(rows);
  // Windows are square: where the picture is, too, and stays so, both axes are one.
  const square = layers.every(({ input, output }) => input[0] === input[1] && output[0] === output[1]);
  return { rows: field, columns: square ? field : receptiveField(columns) };
}
