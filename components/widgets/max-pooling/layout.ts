import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import type { Plans } from './plan.ts';

/** Where the grids stand: side by side, or one below the other on a phone. Lengths are CSS pixels. */
export interface Layout {
  across: boolean;
  width: number;
  height: number;
  /** The input with the cells that padding adds around it. */
  padded: Box;
  input: Box;
  output: Box;
  /** Gradients below input and output; null while they are hidden. */
  inputGradient: Box | null;
  upstream: Box | null;
}

const heading = 34;
const apart = 44;
const gap = 66;
const wideFrom = 600;
const largest = 54;

/** The largest whole cells that fit the width, and a slide's height. */
export function layoutOf({ rows, columns }: Plans, { width, height }: { width: number; height: number | null }, gradient: boolean): Layout {
  const across = width >= wideFrom;
  const [tall, wide] = [rows.before + rows.size + rows.after, columns.before + columns.size + columns.after];
  const high = across ? Math.max(tall, rows.output) : tall + rows.output;
  const copies = gradient ? 2 : 1;
  const room = height === null ? Infinity : height - copies * heading - (copies - 1) * apart - (across ? 0 : gap) - 6;
  const cell = Math.max(1, Math.floor(Math.min(
    across ? largest : 44, room / (high * copies), across ? (width - 4 - 120) / (wide + columns.output) : (width - 4) / Math.max(wide, columns.output))));
  const box = (x: number, y: number, r: number, c: number): Box => ({ x, y, cell, rows: r, columns: c });
  const middle = (count: number) => (width - count * cell) / 2;
  const body = Math.max(tall, rows.output) * cell;
  const row = (top: number): [Box, Box] => (across
    ? [box(2, top + (body - tall * cell) / 2, tall, wide), box(width - 2 - columns.output * cell, top + (body - rows.output * cell) / 2, rows.output, columns.output)]
    : [box(middle(wide), top, tall, wide), box(middle(columns.output), top + tall * cell + gap, rows.output, columns.output)]);
  const inside = ({ x, y }: Box) => box(x + columns.before * cell, y + rows.before * cell, rows.size, columns.size);
  const [padded, output] = row(heading);
  const bottom = (first: Box, second: Box) => Math.max(first.y + boxHeight(first), second.y + boxHeight(second));
  const second = gradient ? row(bottom(padded, output) + apart + heading / 2) : null;
  return {
    across, width, padded, output, input: inside(padded), height: (second ? bottom(...second) : bottom(padded, output)) + 6,
    inputGradient: second ? inside(second[0]) : null, upstream: second ? second[1] : null,
  };
}

/** The line from a winner to its output: along the next line between cells, so that no number is covered. */
export function threadOf({ across, input, padded, output }: Layout, winner: { row: number; column: number }, to: { row: number; column: number }): string {
  const { cell } = input;
  const [x, y] = [input.x + (winner.column + 0.5) * cell, input.y + (winner.row + 0.5) * cell];
  const lane = (place: number, count: number) => (place - (count - 1) / 2) * Math.min(3, (cell / 2) / count);
  const half = cell / 2;
  if (across) {
    const level = y + half + lane(to.column, output.columns);
    const [edge, end] = [padded.x + boxWidth(padded), output.y + (to.row + 0.5) * cell + lane(to.column, output.columns) * 3];
    const turn = (edge + output.x) / 2;
    return `M${x},${y + cell * 0.38}V${level}H${edge}C${turn},${level} ${turn},${end} ${output.x},${end}`;
  }
  const upright = x + half + lane(to.row, output.rows);
  const [edge, end] = [padded.y + boxHeight(padded), output.x + (to.column + 0.5) * cell + lane(to.row, output.rows) * 3];
  const turn = (edge + output.y) / 2;
  return `M${x + cell * 0.38},${y}H${upright}V${edge}C${upright},${turn} ${end},${turn} ${end},${output.y}`;
}
