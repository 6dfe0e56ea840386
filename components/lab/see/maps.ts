import type { Volume } from '@/lib/plain/numbers.ts';
import type { Matrix } from '@/lib/params/kinds.ts';

/** A flat list drawn as a picture: the most even rows and columns that hold it. */
export function folded(count: number): readonly [rows: number, columns: number] {
  const columns = Math.ceil(Math.sqrt(count));
  for (let more = columns; more <= Math.min(count, 2 * columns); more++) if (count % more === 0) return [count / more, more];
  return [Math.ceil(count / columns), columns];
}

/** A layer's output as one matrix for each channel; a flat list (1 × 1 × units) as one matrix. Places beyond the list are 0. */
export function mapsOf({ shape: [rows, columns, channels], values }: Volume): Matrix[] {
  if (rows === 1 && columns === 1) {
    const [height, width] = folded(channels);
    return [Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => values[r * width + c] ?? 0))];
  }
  return Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => values[(r * columns + c) * channels + channel]!)));
}

/** The largest distance from 0. */
export const mostOf = (values: ArrayLike<number>): number => {
  let most = 0;
  for (let n = 0; n < values.length; n++) most = Math.max(most, Math.abs(values[n]!));
  return most;
};

export const isSilent = (map: Matrix): boolean => map.every(row => row.every(value => value === 0));
