import type { Box } from '@/lib/geometry/cells.ts';

/** Where the maps of one layer stand: so many rows and columns of maps, `unit` pixels for each of their cells. */
export interface Place { x: number; y: number; unit: number; rows: number; columns: number; width: number; height: number; pitch: number }
export interface Layout { wide: boolean; width: number; height: number; unit: number; input: Box; output: Box; stages: Place[]; label: number }

const wideFrom = 700;
const side = 28;
const space = 3;
const heads = 46;
const most = { unit: 3, picture: 4.6 } as const;

interface Stage { shape: readonly number[] }

/** Beside each other: pictures and layers at one scale, four maps high. On a phone: pictures beside each other, then a row for each layer. */
export function layoutOf(stages: readonly Stage[], width: number, height: number | null): Layout {
  return width >= wideFrom ? beside(stages, width, height) : below(stages, width);
}

function beside(stages: readonly Stage[], width: number, height: number | null): Layout {
  const columnsOf = ({ shape }: Stage) => Math.ceil(shape[2]! / 4);
  const cells = stages.reduce((sum, stage) => sum + columnsOf(stage) * stage.shape[1]!, 0);
  const spaces = stages.reduce((sum, stage) => sum + (columnsOf(stage) - 1) * space, 0);
  const tallest = Math.max(...stages.map(({ shape }) => shape[0]! * 4));
  const room = (width - spaces - (stages.length + 1) * 22) / (cells + 2 * side * (most.picture / most.unit));
  const unit = Math.min(most.unit, Math.floor(room * 20) / 20, height === null ? Infinity : Math.floor(((height - heads - 3 * space) / tallest) * 20) / 20);
  const picture = Math.round(unit * (most.picture / most.unit) * 4) / 4;
  const gap = (width - spaces - cells * unit - 2 * side * picture) / (stages.length + 1);
  const high = tallest * unit + 3 * space;
  const middle = heads + high / 2;
  let x = side * picture + gap;
  const places = stages.map(stage => {
    const [rows, columns] = [Math.min(4, stage.shape[2]!), columnsOf(stage)];
    const pitch = stage.shape[0]! * unit + space;
    const place = { x, y: middle - (rows * pitch - space) / 2, unit, rows, columns, pitch, width: columns * pitch - space, height: rows * pitch - space };
    x += place.width + gap;
    return place;
  });
  const box = (at: number): Box => ({ x: at, y: middle - (side * picture) / 2, cell: picture, rows: side, columns: side });
  return { wide: true, width, height: heads + high + 6, unit, input: box(0), output: box(width - side * picture), stages: places, label: 0 };
}

function below(stages: readonly Stage[], width: number): Layout {
  const picture = Math.min(5.5, Math.floor((width - 24) / (2 * side) * 4) / 4);
  const label = 92;
  const top = heads + side * picture;
  let y = top + 22;
  const places = stages.map(({ shape }) => {
    const columns = shape[2]!;
    const unit = Math.min(2, (width - label - 8 - (columns - 1) * 2) / (columns * shape[1]!), 40 / shape[0]!) * (columns <= 8 ? 1.25 : 1);
    const fitting = Math.min(unit, (width - label - 8 - (columns - 1) * 2) / (columns * shape[1]!));
    const pitch = shape[0]! * fitting + 2;
    const place = { x: 0, y, unit: fitting, rows: 1, columns, pitch, width: columns * pitch - 2, height: pitch - 2 };
    y += Math.max(32, pitch) + 12;
    return place;
  });
  const box = (x: number): Box => ({ x, y: heads, cell: picture, rows: side, columns: side });
  return { wide: false, width, height: y, unit: 1, input: box(0), output: box(width - side * picture), stages: places, label };
}

/** Outline of the waist: a band through all layers as high as each of them, drawn from left to right and back. */
export function hull(layout: Layout): string {
  const blocks = [layout.input, ...layout.stages, layout.output].map(block => ('cell' in block
    ? { x: block.x, y: block.y, width: block.cell * side, height: block.cell * side } : block));
  const pad = 6;
  const along = (edge: (block: (typeof blocks)[number]) => number, order: typeof blocks, leftFirst: boolean) => order.map((block, i) => {
    const [from, to] = leftFirst ? [block.x - pad, block.x + block.width + pad] : [block.x + block.width + pad, block.x - pad];
    const before = order[i - 1];
    const start = before ? (leftFirst ? before.x + before.width + pad : before.x - pad) : from;
    const middle = (start + from) / 2;
    const bend = before ? `C${middle},${edge(before)} ${middle},${edge(block)} ${from},${edge(block)}` : `${leftFirst ? 'M' : 'L'}${from},${edge(block)}`;
    return `${bend}L${to},${edge(block)}`;
  }).join('');
  return `${along(({ y }) => y - pad, blocks, true)}${along(({ y, height }) => y + height + pad, [...blocks].reverse(), false)}Z`.replace(/\d+\.\d+/g, n => String(Math.round(Number(n) * 10) / 10));
}
