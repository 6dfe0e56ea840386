import type { Frame } from './compute.ts';
import { indexOf, type Order, type Place } from './order.ts';
import type { Params } from './widget.ts';

/** A picture's line of numbers as it is drawn: lines of equal length, each with the index of its first number. */
export interface Strip {
  starts: number[];
  values: number[][];
  perLine: number;
  /** False where only the stretch around the chosen place is drawn, so that the lines do not join. */
  complete: boolean;
}

/**
 * How many numbers stand in a line: a divisor of `size`, at most `most`, whole groups (the rows of an H, W, C line, the
 * channels of a C, H, W one) where they fit, else whole pixels; as many as possible.
 */
export function perLine(size: number, group: number, unit: number, most: number): number {
  const fits = (n: number) => size % n === 0;
  for (let n = Math.floor(most / group) * group; n >= group; n -= group) if (fits(n)) return n;
  for (let n = Math.floor(most / unit) * unit; n >= unit; n -= unit) if (fits(n) && group % n === 0) return n;
  for (let n = Math.floor(most / unit) * unit; n >= unit; n -= unit) if (fits(n)) return n;
  return Math.min(size, unit);
}

const cut = (values: readonly number[], start: number, length: number) =>
  Array.from({ length: Math.ceil(values.length / length) }, (_, i) => ({ start: start + i * length, values: values.slice(i * length, (i + 1) * length) }));

/** The strip of one order with at most `most` cells a line; of a large picture, the chosen row of the part on show. */
export function stripOf(p: Params, frame: Frame, order: Order, place: Place, most: number): Strip {
  const size = p.height * p.width * p.channels;
  const before = p.n * size;
  const [group, unit] = order === 'hwc' ? [p.width * p.channels, p.channels] : [p.height * p.width, 1];
  const row = frame.planes.map(plane => plane[place.row - frame.top]!);
  const start = (channel: number) => before + indexOf(p, order, { row: place.row, column: frame.left, channel });
  const columns = row[0]!.length;
  const pieces = frame.whole
    ? [{ start: before, values: frame[order], length: perLine(size, group, unit, most) }]
    : order === 'hwc'
      ? [{ start: start(0), values: row[0]!.flatMap((_, c) => row.map(line => line[c]!)), length: perLine(columns * p.channels, columns * p.channels, p.channels, most) }]
      : row.map((values, channel) => ({ start: start(channel), values, length: perLine(columns, columns, 1, most) }));
  const lines = pieces.flatMap(piece => cut(piece.values, piece.start, piece.length));
  return { starts: lines.map(line => line.start), values: lines.map(line => line.values), perLine: pieces[0]!.length, complete: frame.whole };
}

/** Where an index stands in a strip; null where it is not drawn. */
export function cellOfIndex({ starts, perLine: length }: Strip, index: number): { row: number; column: number } | null {
  const row = starts.findIndex(start => index >= start && index < start + length);
  return row < 0 ? null : { row, column: index - starts[row]! };
}
