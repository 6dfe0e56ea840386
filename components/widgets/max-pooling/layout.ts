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
  /** Null where there is no room for it. */
  legend: { x: number; y: number; width: number } | null;
}

const heading = 34;
const apart = 22;
const gap = { down: 72, across: 200, least: 96 };
const legendRoom = 44;
const wideFrom = 600;
const smallestCell = { across: 18, down: 32 };
const largestCell = { across: 54, down: 44, article: 470 };

/** The largest whole cells that fit the width, and a slide's height. */
export function layoutOf({ rows, columns }: Plans, { width, height }: { width: number; height: number | null }, gradient: boolean): Layout {
  const across = width >= wideFrom;
  const [tall, wide] = [rows.before + rows.size + rows.after, columns.before + columns.size + columns.after];
  const high = across ? Math.max(tall, rows.output) : tall + rows.output;
  const copies = gradient ? 2 : 1;
  const around = copies * heading + (copies - 1) * apart + (across ? 0 : copies * gap.down + legendRoom) + 8;
  const room = height === null ? Infinity : height - around;
  const least = across ? gap.least : 0;
  const fitting = across ? (width - 4 - least) / (wide + columns.output) : (width - 4) / Math.max(wide, columns.output);
  const article = height === null && across ? largestCell.article / (high * (gradient ? 0.8 : 1)) : Infinity;
  // A slide too low for cells that can be read scrolls.
  const tallest = Math.max(across ? smallestCell.across : smallestCell.down, room / (high * copies));
  const cell = Math.max(1, Math.floor(Math.min(across ? largestCell.across : largestCell.down, tallest, article, fitting)));
  const box = (x: number, y: number, r: number, c: number): Box => ({ x, y, cell, rows: r, columns: c });
  const middle = (count: number) => (width - count * cell) / 2;
  const body = Math.max(tall, rows.output) * cell;
  // Wider than its grids need, a figure keeps them in reach of each other.
  const used = Math.min(width - 4, (wide + columns.output) * cell + Math.max(gap.across, width * 0.42));
  const left = 2;
  const row = (top: number): [Box, Box] => (across
    ? [box(left, top + (body - tall * cell) / 2, tall, wide), box(left + used - columns.output * cell, top + (body - rows.output * cell) / 2, rows.output, columns.output)]
    : [box(middle(wide), top, tall, wide), box(middle(columns.output), top + tall * cell + gap.down, rows.output, columns.output)]);
  const inside = ({ x, y }: Box) => box(x + columns.before * cell, y + rows.before * cell, rows.size, columns.size);
  const bottomOf = (...boxes: Box[]) => Math.max(...boxes.map(b => b.y + boxHeight(b)));
  const [padded, output] = row(heading);
  const legendAt = output.y + boxHeight(output) + 14;
  const legendWidth = Math.max(96, Math.min(168, boxWidth(output)));
  const legend = height !== null && across && bottomOf(output) + legendRoom > height ? null : { x: Math.max(2, output.x + boxWidth(output) - legendWidth), y: legendAt, width: legendWidth };
  const end = Math.max(bottomOf(padded, output), legend ? legendAt + legendRoom - 14 : 0);
  const second = gradient ? row(end + apart + heading) : null;
  return {
    across, width, padded, output, legend, input: inside(padded), height: (second ? bottomOf(...second) : end) + 6,
    inputGradient: second ? inside(second[0]) : null, upstream: second ? second[1] : null,
  };
}

interface Place { row: number; column: number }
type Ways = Pick<Layout, 'across' | 'input' | 'padded' | 'output'>;

/** The line from a winner to its output: along the next line between cells, so that no number is covered. */
export function threadOf({ across, input, padded, output }: Ways, winner: Place, to: Place): string {
  const { cell } = input;
  const [x, y] = [input.x + (winner.column + 0.5) * cell, input.y + (winner.row + 0.5) * cell];
  const lane = (place: number, count: number) => (place - (count - 1) / 2) * Math.min(3, (cell / 2) / count);
  const half = cell / 2;
  const round = (n: number) => Math.round(n * 10) / 10;
  if (across) {
    const level = y + half + lane(to.column, output.columns);
    const [edge, end] = [padded.x + boxWidth(padded), output.y + (to.row + 0.5) * cell + lane(to.column, output.columns) * 3];
    const turn = (edge + output.x) / 2;
    return `M${round(x)},${round(y + cell * 0.38)}V${round(level)}H${round(edge)}C${round(turn)},${round(level)} ${round(turn)},${round(end)} ${round(output.x)},${round(end)}`;
  }
  const upright = x + half + lane(to.row, output.rows);
  const [edge, end] = [padded.y + boxHeight(padded), output.x + (to.column + 0.5) * cell + lane(to.row, output.rows) * 3];
  const turn = (edge + output.y) / 2;
  return `M${round(x + cell * 0.38)},${round(y)}H${round(upright)}V${round(edge)}C${round(upright)},${round(turn)} ${round(end)},${round(turn)} ${round(end)},${round(output.y)}`;
}
