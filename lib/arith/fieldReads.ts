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
