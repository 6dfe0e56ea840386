import type { PlannedLayer } from './stackShapes.ts';
import { slidingAxis } from './stackShapes.ts';
import { planTransposedAxis } from './transposed.ts';

/**
 * How one layer reads along one axis: output cell o reads
 * - `gather` (convolution, pooling): o · stride − offset + w · dilation, for w from 0 to kernel − 1;
 * - `scatter` (transposed convolution, enlarging, unpooling): every i with i · stride + w · dilation = o + offset;
 * - `mix` (bilinear): the one or two cells around (o + ½) / factor − ½;
 * - `whole` (dense on a flat list): all cells.
 */
export type FieldLink = { readonly input: number; readonly output: number } & (
  | { readonly how: 'gather' | 'scatter'; readonly kernel: number; readonly stride: number; readonly dilation: number; readonly offset: number }
  | { readonly how: 'mix'; readonly factor: number }
  | { readonly how: 'whole' });

/** Neighbouring cells from the first to the last, both counted in. */
export type Run = readonly [first: number, last: number];

/** Sorted, none touching another. */
function joined(runs: readonly Run[]): readonly Run[] {
  if (runs.length < 2) return runs;
  const sorted = [...runs].sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [first, last] of sorted) {
    const before = out.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else out.push([first, last]);
  }
  return out;
}

/** The cells of some runs, ascending. */
export const cellsIn = (runs: readonly Run[]): number[] => runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

// A negative number rounded up, or zero divided, may be −0: adding 0 makes it 0.
const up = (x: number): number => Math.ceil(x) + 0;
const down = (x: number): number => Math.floor(x) + 0;

type Windowed = Extract<FieldLink, { how: 'gather' | 'scatter' }>;
const cellCount = (runs: readonly Run[]): number => runs.reduce((sum, [first, last]) => sum + last - first + 1, 0);
const hull = (runs: readonly Run[]): Run[] => (runs.length === 0 ? [] : [[runs[0]![0], runs.at(-1)![1]]]);

function gathered({ kernel, stride, dilation, offset }: Windowed, runs: readonly Run[], mostParts: number): readonly Run[] {
  const reach = (kernel - 1) * dilation;
  const solid = (of: readonly Run[]) => of.map(([first, last]): Run => [first * stride - offset, last * stride - offset + reach]);
  if (dilation === 1 && stride <= kernel) return solid(runs);
  if (kernel * (stride === 1 ? runs.length : cellCount(runs)) > mostParts) return solid(hull(runs));
  const taps = Array.from({ length: kernel }, (_, weight) => weight * dilation - offset);
  if (stride === 1) return taps.flatMap(tap => runs.map(([first, last]): Run => [first + tap, last + tap]));
  return cellsIn(runs).flatMap(cell => taps.map((tap): Run => [cell * stride + tap, cell * stride + tap]));
}

function scattered({ kernel, stride, dilation, offset }: Windowed, runs: readonly Run[], mostParts: number): readonly Run[] {
  const reached = (of: readonly Run[], nearest: number, farthest: number) => of
    .map(([first, last]): Run => [up((first + offset - farthest) / stride), down((last + offset - nearest) / stride)])
    .filter(([first, last]) => first <= last);
  const reach = (kernel - 1) * dilation;
  if (dilation === 1) return reached(runs, 0, reach);
  if (kernel * runs.length > mostParts) return reached(hull(runs), 0, reach);
  return Array.from({ length: kernel }, (_, weight) => weight * dilation).flatMap(tap => reached(runs, tap, tap));
}

/**
 * The input cells that some output cells read, borders ignored: cells below 0 and from `input` on are counted too.
 * Where they would fall into more than `mostParts` pieces the holes between them are closed; exact without a bound.
 */
export function readsOf(link: FieldLink, runs: readonly Run[], mostParts = Infinity): readonly Run[] {
  switch (link.how) {
    case 'gather': return joined(gathered(link, runs, mostParts));
    case 'scatter': return joined(scattered(link, runs, mostParts));
    case 'mix': return joined(runs.map(([first, last]) => [
      down((2 * first + 1 - link.factor) / (2 * link.factor)), up((2 * last + 1 - link.factor) / (2 * link.factor))]));
    case 'whole': return runs.length === 0 ? [] : [[0, link.input - 1]];
  }
}

/** One layer's link along one axis; null where rows and columns lose their meaning. */
function linkOf({ layer, input, output, undoes }: PlannedLayer, axis: 0 | 1, layers: readonly PlannedLayer[]): FieldLink | null {
  if (layer.kind === 'dense' && input.length === 1) return { how: 'whole', input: 1, output: 1 };
  if (input.length === 1 || output.length === 1) return null;
  const [from, to] = [input[axis], output[axis]];
  // Written out, as spreading an object costs a hundred times as much.
  const windowed = (how: 'gather' | 'scatter', kernel: number, stride: number, dilation: number, offset: number): FieldLink => ({ how, kernel, stride, dilation, offset, input: from, output: to });
  switch (layer.kind) {
    case 'conv': case 'pool': case 'avg': {
      const { kernel, stride, dilation, before } = slidingAxis(from, layer);
      return windowed('gather', kernel, stride, dilation, before);
    }
    case 'tconv': {
      const { window, stride, dilation, padding } = layer;
      const { cropBefore } = planTransposedAxis({ size: from, kernel: window, stride, dilation, padding }, 'tconv');
      return windowed('scatter', window, stride, dilation, cropBefore);
    }
    case 'up': return windowed('scatter', layer.window, layer.window, 1, 0);
    case 'nails': return windowed('scatter', 1, layer.window, 1, 0);
    case 'bil': return { how: 'mix', factor: layer.window, input: from, output: to };
    case 'unpool': {
      const pooling = layers[undoes as number] as PlannedLayer;
      if (pooling.layer.kind !== 'pool' || pooling.input.length === 1) return null;
      const { kernel, stride, before } = slidingAxis(pooling.input[axis], pooling.layer);
      return windowed('scatter', kernel, stride, 1, before);
    }
    case 'dense': return windowed('gather', 1, 1, 1, 0);
    case 'reshape': return input.every((size, place) => size === output[place]) ? windowed('gather', 1, 1, 1, 0) : null;
    case 'flatten': return null;
  }
}

/**
 * A planned stack along one axis (0: rows, 1: columns), a link for every layer, the first layer first. A flat list has
 * one cell. What passes through the switches of a max unpooling is not counted: no gradient passes there.
 *
 * Null where a cell's field is no rectangle: behind a `flatten` or a `reshape` that mixes rows and columns, until a
 * dense layer has seen the whole picture.
 */
export function fieldChain(layers: readonly PlannedLayer[], axis: 0 | 1): readonly FieldLink[] | null {
  const first = layers[0]?.input;
  if (first?.length === 1) return null;
  const size = first?.[axis] ?? 0;
  let links: FieldLink[] | null = [];
  for (const planned of layers) {
    const { layer, input, output } = planned;
    const seenWhole: boolean = links !== null && links.some(({ how }) => how === 'whole');
    if (layer.kind === 'dense' && input.length === 1) links = [{ how: 'whole', input: size, output: 1 }];
    else if (links === null) continue;
    else if (seenWhole && (input.length === 1 || output.length === 1)) links.push({ how: 'whole', input: links.at(-1)!.output, output: output.length === 1 ? 1 : output[axis] });
    else {
      const link = linkOf(planned, axis, layers);
      if (link === null) links = null;
      else links.push(link);
    }
  }
  return links;
}
