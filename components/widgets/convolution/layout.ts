import { boxHeight, boxWidth, type Box } from '@/lib/geometry/cells.ts';
import type { Plans } from './plan.ts';

/**
 * Where the four grids stand. Three arrangements: `wide` (side by side, output rows level with the input rows they
 * read), `stack` (a phone: one below the other, ribbons running down), `corner` (a narrow slide: output below).
 * Lengths are CSS pixels.
 */
export type Arrangement = 'wide' | 'stack' | 'corner';
export interface Layout {
  arrangement: Arrangement;
  width: number;
  height: number;
  /** The input with its ring of zeros. */
  input: Box;
  kernel: Box;
  products: Box;
  output: Box;
  /** Null where there is no room for it. */
  legend: { x: number; y: number; width: number } | null;
  /** Stacked: whether products stand below the kernel and not beside it. */
  productsBelow: boolean;
  /** A low slide: headings stay small in every theme. */
  low: boolean;
}

type Arranged = Omit<Layout, 'low'>;
export interface Room { width: number; height: number | null; embed: boolean }
interface Counts { input: [rows: number, columns: number]; kernel: [number, number]; output: [number, number] }

const frame = 1.5;
const legendRoom = 40;
const wideFrom = 640;
const smallestSideBySide = 6;
const tallestBody = 560;
const largestCell = { wide: 56, embed: 52, stack: 44 };
const smallestWeight = 28;
const tallestKernelColumn = 420;
const widestGap = 160;

/** Room for a heading above a grid, and between two grids one below the other; less of both on a low slide. */
const isLow = ({ height }: Room) => height !== null && height < 300;
const spacing = (room: Room) => (isLow(room) ? { heading: 26, apart: 26 } : { heading: 34, apart: 44 });

const countsOf = ({ rows, columns }: Plans): Counts => ({
  input: [rows.before + rows.size + rows.after, columns.before + columns.size + columns.after],
  kernel: [rows.kernel, columns.kernel],
  output: [rows.output, columns.output],
});
const box = (x: number, y: number, cell: number, [rows, columns]: [number, number]): Box => ({ x, y, cell, rows, columns });
const whole = (length: number) => Math.max(1, Math.floor(length));

function legendBelow(output: Box) {
  const width = Math.max(Math.min(boxWidth(output), 168), Math.min(96, output.x + boxWidth(output)));
  return { x: output.x + boxWidth(output) - width, y: output.y + boxHeight(output) + 14, width };
}

/** Side of the kernel's cells: as the others', but large enough to grab and small enough to stand twice in the column. */
function weightCell(cell: number, body: number, [rows]: [number, number], apart: number, room: Room): number {
  const most = room.embed ? largestCell.embed : largestCell.wide;
  const tallest = room.height === null ? tallestKernelColumn : room.height - spacing(room).heading - 3;
  const twice = (Math.max(body, tallest) - apart) / (2 * rows);
  return whole(Math.min(most, twice, Math.max(cell, smallestWeight)));
}

function wideWith(cell: number, counts: Counts, room: Room): Arranged {
  const { width } = room;
  const { heading, apart } = spacing(room);
  const { input, kernel, output } = counts;
  const body = Math.max(input[0], output[0]) * cell;
  const weight = weightCell(cell, body, kernel, apart, room);
  const least = 2 * kernel[0] * weight + apart;
  const column = Math.max(least, Math.min(body, least + 2 * apart));
  const high = Math.max(body, column);
  const free = width - 2 * frame - cell * (input[1] + output[1]) - weight * kernel[1];
  const between = Math.min(free / 2, widestGap);
  const left = frame + (free - 2 * between) / 2;
  const middle = (count: number) => heading + (high - count * cell) / 2;
  const kernelX = left + input[1] * cell + between;
  const kernelY = heading + (high - column) / 2;
  const outputBox = box(kernelX + kernel[1] * weight + between, middle(output[0]), cell, output);
  const legend = isLow(room) ? null : legendBelow(outputBox);
  return {
    arrangement: 'wide', width, legend, output: outputBox, productsBelow: true,
    input: box(left, middle(input[0]), cell, input),
    kernel: box(kernelX, kernelY, weight, kernel),
    products: box(kernelX, kernelY + column - kernel[0] * weight, weight, kernel),
    height: Math.max(heading + high + 3, legend ? legend.y + legendRoom - 14 : 0),
  };
}

const narrowestGap = ({ width, embed }: Room, cell: number) => (cell < 20 || width < 500 ? 18 : width < 900 ? 28 : embed ? 66 : 84);

function stack(counts: Counts, room: Room): Arranged {
  const { width } = room;
  const { heading, apart } = spacing(room);
  const { input, kernel, output } = counts;
  const side = ([rows, columns]: [number, number]) => whole(Math.min(largestCell.stack, (width - 4) / columns, tallestBody / rows));
  const beside = (width - 4 - apart) / (2 * kernel[1]);
  const productsBelow = beside < 34;
  const weight = productsBelow ? side(kernel) : whole(Math.min(largestCell.stack, beside, tallestBody / kernel[0]));
  const gap = 66;
  const centre = (columns: number, cell: number) => (width - columns * cell) / 2;
  const inputBox = box(centre(input[1], side(input)), heading, side(input), input);
  const kernelY = heading + boxHeight(inputBox) + gap;
  const kernelX = productsBelow ? centre(kernel[1], weight) : centre(2 * kernel[1] + apart / weight, weight);
  const kernelBox = box(kernelX, kernelY, weight, kernel);
  const products = productsBelow
    ? box(kernelX, kernelY + boxHeight(kernelBox) + apart, weight, kernel)
    : box(kernelX + boxWidth(kernelBox) + apart, kernelY, weight, kernel);
  const outputBox = box(centre(output[1], side(output)), products.y + boxHeight(products) + gap, side(output), output);
  const legend = legendBelow(outputBox);
  return { arrangement: 'stack', width, input: inputBox, kernel: kernelBox, products, output: outputBox, legend, productsBelow, height: legend.y + legendRoom - 14 };
}

function cornerWith(cell: number, counts: Counts, room: Room): Arranged {
  const { width } = room;
  const { input, kernel, output } = counts;
  const { heading, apart } = spacing(room);
  const high = Math.max(input[0] * cell, 2 * kernel[0] * cell + apart);
  const between = Math.max(0, Math.min(60, width - 2 * frame - cell * (input[1] + kernel[1])));
  const left = (width - between - cell * (input[1] + kernel[1])) / 2;
  const kernelX = left + input[1] * cell + between;
  const right = kernelX + kernel[1] * cell;
  const outputBox = box(Math.max(frame, right - output[1] * cell), heading + high + apart, cell, output);
  const bottom = outputBox.y + boxHeight(outputBox);
  return {
    arrangement: 'corner', width, productsBelow: true, height: bottom + 3,
    input: box(left, heading, cell, input), kernel: box(kernelX, heading, cell, kernel),
    products: box(kernelX, heading + high - kernel[0] * cell, cell, kernel), output: outputBox,
    legend: outputBox.x - left > 90 ? { x: left, y: bottom - 24, width: Math.min(120, outputBox.x - left - 20) } : null,
  };
}

/** The largest cells with which everything fits; the smallest there are where nothing does. */
function largestFitting(make: (cell: number) => Arranged, most: number, room: Room): Arranged {
  for (let cell = most; ; cell--) {
    const layout = make(cell);
    const gap = layout.kernel.x - layout.input.x - boxWidth(layout.input);
    const least = layout.arrangement === 'corner' ? 16 : narrowestGap(room, cell);
    if (cell === 1 || (gap >= least && layout.height <= (room.height ?? Infinity))) return layout;
  }
}

/** An article stacks where it is narrow, or where side by side nothing could be seen; a slide takes the arrangement with the larger cells that fits its height. */
export function layoutOf(plans: Plans, room: Room): Layout {
  return { ...arranged(plans, room), low: isLow(room) };
}

function arranged(plans: Plans, room: Room): Arranged {
  const counts = countsOf(plans);
  const rows = Math.max(counts.input[0], counts.output[0]);
  const most = Math.min(room.embed ? largestCell.embed : largestCell.wide, whole(tallestBody / rows));
  const side = largestFitting(cell => wideWith(cell, counts, room), most, room);
  if (!room.embed) return room.width >= wideFrom && side.input.cell >= smallestSideBySide ? side : stack(counts, room);
  const below = largestFitting(cell => cornerWith(cell, counts, room), most, room);
  return below.input.cell > side.input.cell && below.height <= (room.height ?? Infinity) ? below : side;
}

/** The input without its ring of zeros. */
export const ownInput = ({ input }: Layout, { rows, columns }: Plans): Box =>
  box(input.x + columns.before * input.cell, input.y + rows.before * input.cell, input.cell, [rows.size, columns.size]);
