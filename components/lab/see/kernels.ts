import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { Numbers } from '@/lib/plain/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { folded } from './maps.ts';

/** One filter: a window for every channel that it reads. A unit of a dense layer reads one window of all its features. */
export type Filter = readonly Matrix[];

/** A layer's kernel, or its gradient, filter by filter. `[k, k, in, out]`, transposed `[k, k, out, in]`, dense `[in, out]`. */
export function filtersOf({ layer }: PlannedLayer, { shape, values }: Numbers): Filter[] {
  if (layer.kind === 'dense') {
    const [features, units] = shape as readonly [number, number];
    const [height, width] = folded(features);
    return Array.from({ length: units }, (_, unit) => [Array.from({ length: height }, (__, r) => Array.from({ length: width }, (___, c) => {
      const feature = r * width + c;
      return feature < features ? values[feature * units + unit]! : 0;
    }))]);
  }
  const [height, width, third, fourth] = shape as readonly [number, number, number, number];
  const isTransposed = layer.kind === 'tconv';
  const [inner, filters] = isTransposed ? [fourth, third] : [third, fourth];
  const at = (r: number, c: number, channel: number, filter: number) => ((r * width + c) * third + (isTransposed ? filter : channel)) * fourth + (isTransposed ? channel : filter);
  return Array.from({ length: filters }, (_, filter) => Array.from({ length: inner }, (__, channel) =>
    Array.from({ length: height }, (___, r) => Array.from({ length: width }, (____, c) => values[at(r, c, channel, filter)]!))));
}

/** Windows of a filter beside each other, several to a line, with a blank cell between them. */
export function strip(filter: Filter, across: number): Matrix {
  const [rows, columns] = [filter[0]!.length, filter[0]![0]!.length];
  const lines = Math.ceil(filter.length / across);
  const sheet = Array.from({ length: lines * (rows + 1) - 1 }, () => new Array<number>(Math.min(across, filter.length) * (columns + 1) - 1).fill(0));
  filter.forEach((window, n) => window.forEach((row, r) => row.forEach((value, c) => { sheet[Math.floor(n / across) * (rows + 1) + r]![(n % across) * (columns + 1) + c] = value; })));
  return sheet;
}
