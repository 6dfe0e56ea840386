import { boxHeight, boxWidth, type Box, type Cell } from '@/lib/geometry/cells.ts';
import { methods, type Method } from './methods.ts';

/**
 * Where the grids stand: the input and its pooled map, and below them the ways back; max unpooling right under the
 * pooled map, whose threads go down to it. On a phone one below the other. CSS pixels.
 */
export interface Layout {
  width: number;
  height: number;
  /** One below the other, as on a phone. */
  stacked: boolean;
  /** In one row, the ways back two by two, as on a slide. */
  beside: boolean;
  input: Box;
  pooled: Box;
  fills: Record<Method, Box>;
  /** Width of the column in which a way back stands. */
  column: number;
}

export interface Sizes { input: readonly [rows: number, columns: number]; pooled: readonly [rows: number, columns: number]; window: number }
interface Room { width: number; height: number | null }

const stackBelow = 560;
const heading = 30;
/** Name, error and bar under a way back. */
const footing = 62;
const largest = { input: 44, pooled: 56, fill: 42, phone: 44 };
const tallest = { input: 340, fill: 300 };
/** Between input and pooled map, and between these and the ways back: room for threads to bend. */
const bend = { across: 92, down: 74, phone: 44 };
/** On a slide: room for threads, between the ways back, under them for name and error, and what that text needs. */
const slide = { from: 640, bend: 64, gap: 28, footing: 46, narrowest: 132 };
const order: Record<'wide' | 'phone', readonly Method[]> = { wide: methods, phone: ['maxUnpooling', 'nearest', 'bilinear', 'bedOfNails'] };

const box = (x: number, y: number, cell: number, [rows, columns]: readonly [number, number]): Box => ({ x, y, cell, rows, columns });
const fit = (most: number, ...limits: number[]) => Math.max(2, Math.floor(Math.min(most, ...limits) * 2) / 2);

function wide({ input, pooled, window }: Sizes, width: number, share: number): Layout {
  const part = [pooled[0] * window, pooled[1] * window] as const;
  const gap = width >= 900 ? 36 : 22;
  const column = (width - 3 * gap) / 4;
  const fillCell = fit(largest.fill * share, column / part[1], (tallest.fill * share) / part[0]);
  const middle = 2 * (column + gap) + (fillCell * part[1]) / 2;
  const inputCell = fit(largest.input * share, (tallest.input * share) / input[0], (middle - bend.across) / (input[1] + Math.min(window, 1.3) * pooled[1] * 0.5));
  const pooledCell = fit(Math.min(largest.pooled * share, inputCell * window), (2 * (width - middle)) / pooled[1]);
  const pooledX = Math.round(middle - (pooledCell * pooled[1]) / 2);
  const inputBox = box(Math.round(Math.max(0, pooledX - bend.across - inputCell * input[1])), heading, inputCell, input);
  const level = heading + Math.max(0, (inputCell * part[0] - pooledCell * pooled[0]) / 2);
  const pooledBox = box(pooledX, Math.round(level), pooledCell, pooled);
  const y = Math.max(inputBox.y + boxHeight(inputBox), pooledBox.y + boxHeight(pooledBox)) + bend.down * Math.max(0.7, share);
  const fills = Object.fromEntries(order.wide.map((method, i) => [method, box(Math.round(i * (column + gap)), Math.round(y), fillCell, part)])) as Layout['fills'];
  return { width, height: Math.round(y) + fillCell * part[0] + footing, stacked: false, beside: false, input: inputBox, pooled: pooledBox, fills, column };
}

function stack({ input, pooled, window }: Sizes, width: number, share: number): Layout {
  const part = [pooled[0] * window, pooled[1] * window] as const;
  const gap = 20;
  const column = (width - gap) / 2;
  const inputCell = fit(largest.phone * share, (width - 4) / input[1], (tallest.input * share) / input[0]);
  const pooledCell = fit(largest.phone * share, width / pooled[1], (200 * share) / pooled[0]);
  const fillCell = fit(largest.fill * share, column / part[1], 200 / part[0]);
  const inputBox = box(Math.round((width - inputCell * input[1]) / 2), heading, inputCell, input);
  const pooledBox = box(Math.round((width - pooledCell * pooled[1]) / 2), Math.round(inputBox.y + boxHeight(inputBox) + bend.phone), pooledCell, pooled);
  const top = Math.round(pooledBox.y + boxHeight(pooledBox) + bend.phone + 12);
  const tall = fillCell * part[0] + footing + 20;
  const fills = Object.fromEntries(order.phone.map((method, i) => [method, box(Math.round((i % 2) * (column + gap)), top + Math.floor(i / 2) * tall, fillCell, part)])) as Layout['fills'];
  return { width, height: top + 2 * tall - 18, stacked: true, beside: false, input: inputBox, pooled: pooledBox, fills, column };
}

/** A slide is low: everything in one row, the ways back two by two, max unpooling first. */
function beside({ input, pooled, window }: Sizes, width: number, height: number): Layout {
  const part = [pooled[0] * window, pooled[1] * window] as const;
  const { bend: across, gap, footing: foot, narrowest } = slide;
  const fillCell = fit(largest.fill, (height - 2 * foot) / (2 * part[0]), (0.45 * width - gap) / (2 * part[1]));
  const inputCell = fit(largest.input, (height - heading - 2) / input[0], (0.27 * width) / input[1]);
  const pooledCell = fit(Math.min(largest.pooled, inputCell * window), (height - heading - 2) / pooled[0], (0.16 * width) / pooled[1]);
  const column = Math.max(fillCell * part[1], narrowest);
  const pooledX = inputCell * input[1] + across;
  const fillX = pooledX + pooledCell * pooled[1] + across;
  const rest = Math.max(0, (width - fillX - 2 * column - gap) / 2);
  const tall = fillCell * part[0] + foot;
  const middle = (cells: number) => heading + Math.max(0, (height - heading - 2 - cells) / 2);
  const fills = Object.fromEntries(order.phone.map((method, i) => [method, box(Math.round(rest + fillX + (i % 2) * (column + gap)), Math.round(2 + Math.floor(i / 2) * tall), fillCell, part)])) as Layout['fills'];
  return {
    width, height, stacked: false, beside: true, column, fills,
    input: box(Math.round(rest), Math.round(middle(inputCell * input[0])), inputCell, input), pooled: box(Math.round(rest + pooledX), Math.round(middle(pooledCell * pooled[0])), pooledCell, pooled),
  };
}

/** The largest cells that fit; on a slide smaller ones until the height fits too. */
export function layoutOf(sizes: Sizes, { width, height }: Room): Layout {
  if (height !== null && width >= slide.from) return beside(sizes, width, height);
  const arrange = width < stackBelow ? stack : wide;
  let layout = arrange(sizes, width, 1);
  for (let share = 0.95; height !== null && layout.height > height && share > 0.2; share -= 0.05) layout = arrange(sizes, width, share);
  return layout;
}

/** How far a thread keeps from the lower or right edge of its cell, so that it passes below (or beside) the numeral. */
const keep = (cell: number) => Math.max(1.5, cell * 0.1);
const right = (b: Box) => b.x + boxWidth(b);
const bottom = (b: Box) => b.y + boxHeight(b);
const round = (n: number) => Math.round(n * 10) / 10;

/** From a winner in the input to its cell in the pooled map. */
export function threadUp({ input, pooled, stacked }: Layout, from: Cell, to: Cell): string {
  if (stacked) {
    const [x, px] = [input.x + (from.column + 1) * input.cell - keep(input.cell), pooled.x + (to.column + 1) * pooled.cell - keep(pooled.cell) * 1.4].map(round) as [number, number];
    const [start, out, into, end] = [input.y + (from.row + 0.86) * input.cell, bottom(input), pooled.y, pooled.y + (to.row + 0.2) * pooled.cell].map(round) as [number, number, number, number];
    const middle = (out + into) / 2;
    return `M${x},${start}V${out}C${x},${middle} ${px},${middle} ${px},${into}V${end}`;
  }
  const [y, py] = [input.y + (from.row + 1) * input.cell - keep(input.cell), pooled.y + (to.row + 1) * pooled.cell - keep(pooled.cell)].map(round) as [number, number];
  const [start, out, into, end] = [input.x + (from.column + 0.86) * input.cell, right(input), pooled.x, pooled.x + (to.column + 0.2) * pooled.cell].map(round) as [number, number, number, number];
  const middle = (out + into) / 2;
  return `M${start},${y}H${out}C${middle},${y} ${middle},${py} ${into},${py}H${end}`;
}

/** From a cell of the pooled map back to where its winner stood, in max unpooling. */
export function threadDown({ pooled, fills: { maxUnpooling: fill }, beside: level }: Layout, from: Cell, to: Cell): string {
  if (level) {
    const [y, fy] = [pooled.y + (from.row + 1) * pooled.cell - keep(pooled.cell), fill.y + (to.row + 1) * fill.cell - keep(fill.cell)].map(round) as [number, number];
    const [start, out, into, end] = [pooled.x + (from.column + 0.86) * pooled.cell, right(pooled), fill.x, fill.x + (to.column + 0.25) * fill.cell].map(round) as [number, number, number, number];
    const middle = (out + into) / 2;
    return `M${start},${y}H${out}C${middle},${y} ${middle},${fy} ${into},${fy}H${end}`;
  }
  const [x, fx] = [pooled.x + (from.column + 1) * pooled.cell - keep(pooled.cell), fill.x + (to.column + 1) * fill.cell - keep(fill.cell)].map(round) as [number, number];
  const [start, out, into, end] = [pooled.y + (from.row + 0.86) * pooled.cell, bottom(pooled), fill.y, fill.y + (to.row + 0.25) * fill.cell].map(round) as [number, number, number, number];
  const middle = (out + into) / 2;
  return `M${x},${start}V${out}C${x},${middle} ${fx},${middle} ${fx},${into}V${end}`;
}
