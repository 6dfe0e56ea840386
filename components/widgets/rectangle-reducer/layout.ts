import type { Box } from '@/lib/geometry/cells.ts';
import type { Stand } from './plane.ts';
import type { Hidden } from './network.ts';

/** Everything of the drawing and where it stands, CSS pixels. */
export interface Layout {
  arrangement: 'wide' | 'stack';
  width: number;
  height: number;
  plane: Stand & { columns: number; rows: number };
  /** A's and B's results after 0, 1, 2 (and 3) steps; the last one is a single, larger cell. */
  a: Box[];
  b: Box[];
  /** The kernels between them, layer by layer. */
  w: Box[];
  /** Four weights lie in a row where there is no height for them. */
  flat: boolean[];
  /** A slide too low for headings and sizes. */
  low: boolean;
  verdict: { x: number; y: number };
}

interface Room { width: number; height: number | null; hidden: Hidden }

const sideBySideFrom = 900;
const networkAcrossFrom = 600;
const slideAcrossFrom = 520;
const head = 34;
const widest = { columns: 10, rows: 9 };
const flatter = { columns: 18, rows: 9 };
const numberCell = 1.5;
/** Room for the letters A and B, and for what is written wider than the number under it. */
const letters = 30;
const rightOfNumber = 14;
const largest = 38;
const phoneCell = { result: 36, weight: 44 };

const columnsOf = (hidden: Hidden) => ({ layers: hidden === 1 ? [2, 1, 1] : [2, 3, 1, 1], kernels: hidden === 1 ? [[2, 1], [4, 1]] : [[2, 3], [3, 1], [4, 1]] }) as { layers: number[]; kernels: [number, number][] };

/** The network from left to right, A above B, kernels level with the middle between them. */
function across(hidden: Hidden, x0: number, room: number, y0: number, high: number, cell: number) {
  const { layers, kernels } = columnsOf(hidden);
  const widths = layers.flatMap((n, i) => (i === layers.length - 1 ? [numberCell] : [n, kernels[i]![1]])).map(n => n * cell);
  const total = widths.reduce((sum, w) => sum + w, 0);
  const free = room - letters - rightOfNumber - total;
  const gap = Math.min(78, free / (widths.length - 1));
  let x = x0 + letters + Math.max(0, (free - gap * (widths.length - 1)) / 2);
  const lefts = widths.map(w => { const at = x; x += w + gap; return at; });
  const low = y0 + high - 4 * cell;
  const middle = y0 + high / 2;
  const block = (i: number, y: number): Box => (i === layers.length - 1
    ? { x: lefts[2 * i]!, y: y + (2 - numberCell / 2) * cell, cell: numberCell * cell, rows: 1, columns: 1 }
    : { x: lefts[2 * i]!, y, cell, rows: 4, columns: layers[i]! });
  return {
    a: layers.map((_, i) => block(i, y0)), b: layers.map((_, i) => block(i, low)),
    w: kernels.map(([rows, columns], i): Box => ({ x: lefts[2 * i + 1]!, y: middle - (rows * cell) / 2, cell, rows, columns })),
    flat: kernels.map(() => false),
    verdict: { x: lefts.at(-1)! + (numberCell * cell) / 2, y: middle },
  };
}

/** The network from top to bottom: A left, B right, kernels between. */
function down(hidden: Hidden, width: number, y0: number) {
  const { layers, kernels } = columnsOf(hidden);
  const [a, b, w]: [Box[], Box[], Box[]] = [[], [], []];
  let y = y0 + 40;
  for (const [i, columns] of layers.entries()) {
    const number = i === layers.length - 1;
    const cell = number ? 60 : i === 0 ? phoneCell.weight : phoneCell.result;
    const rows = number ? 1 : 4;
    const x = (middle: number) => middle - (cell * columns) / 2;
    a.push({ x: x(width / 4 - 2), y, cell, rows, columns });
    b.push({ x: x((3 * width) / 4 + 2), y, cell, rows, columns });
    if (number) return { a, b, w, flat: kernels.map(([r]) => r === 4), verdict: { x: width / 2, y: y + cell / 2 }, bottom: y + cell };
    y += rows * cell + 34;
    const [r, c] = kernels[i]!;
    const [kernelRows, kernelColumns] = r === 4 ? [1, 4] : [r, c];
    w.push({ x: (width - kernelColumns * phoneCell.weight) / 2, y, cell: phoneCell.weight, rows: kernelRows, columns: kernelColumns });
    y += kernelRows * phoneCell.weight + 46;
  }
  throw new Error('layout: expected a network of at least one layer');
}

/** The plane above, the network below it. */
function above({ width, hidden }: Room): Layout {
  const square = (width - 2) / flatter.columns;
  const top = head + square * flatter.rows + 56;
  const cell = hidden === 1 || width > 680 ? largest : 34;
  const high = 8 * cell + 24;
  return { arrangement: 'wide', width, height: top + high + 28, plane: { x: 1, y: head, square, ...flatter }, low: false, ...across(hidden, 0, width - 2, top, high, cell) };
}

function column({ width, hidden }: Room): Layout {
  const square = Math.min(44, (width - 2) / widest.columns);
  const net = down(hidden, width, head + square * widest.rows + 20);
  return { arrangement: 'stack', width, height: net.bottom + 6, plane: { x: 1, y: head, square, ...widest }, low: false, ...net };
}

/** The plane at the left, the network at the right, as large as a slide's height lets them be. */
function beside({ width, height, hidden }: Room): Layout {
  const low = height !== null && height < 270;
  const top = low ? 24 : head;
  const square = Math.min(largest, ((height ?? 1000) - top - 6) / widest.rows, (width * 0.36) / widest.columns);
  const high = square * widest.rows - (low ? 2 : 44);
  const left = square * widest.columns + 30;
  const cell = Math.min(largest, (high - 10) / 8, (width - left - 32) / (hidden === 1 ? 10 : 17));
  return {
    arrangement: 'wide', width, height: top + square * widest.rows + 6, plane: { x: 1, y: top, square, ...widest }, low,
    ...across(hidden, left, width - left - 2, top + (low ? 0 : 18), high, cell),
  };
}

/** An article of full width and a slide: side by side. Narrower, where the height allows it: the plane above. A phone: one column. */
export function layoutOf(room: Room): Layout {
  const { width, height } = room;
  if (width < (height === null ? networkAcrossFrom : slideAcrossFrom)) return column(room);
  if (width >= sideBySideFrom) return beside(room);
  const stacked = above(room);
  return stacked.height <= (height ?? Infinity) ? stacked : beside(room);
}
