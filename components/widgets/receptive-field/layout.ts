import type { Sheet } from './model.ts';

/** The tower of sheets and the input from above, CSS pixels of one drawing. */
export interface Layout {
  width: number;
  height: number;
  /** Room for the sheets' names at the left; 0 on a phone, where they stand above each sheet. */
  names: number;
  /** One line of a name, or three. */
  lines: 1 | 3;
  tower: Tower;
  /** The input from above: its upper left corner and the side of a cell. */
  map: { x: number; y: number; cell: number; beside: boolean };
}

/** How a place over the input becomes a place in the drawing: sheets lie in parallel, each moved up by `pitch`. */
export interface Tower { x: number; top: number; levels: number; pitch: number; right: number; lean: number; down: number; from: number; extent: number }

const besideFrom = 820;
const phoneBelow = 560;
const leanShare = 0.27;
const gapBeside = 44;
const legendRoom = 50;
const room = { names: 178, map: 360, tallest: { article: 500, phone: 640 }, widest: 560 };
const pitches = { most: 150, usual: 100, least: 26, phone: 96 };
/** Names in one line and no more below this distance of the sheets. */
const threeLinesFrom = 66;

/** First edge and length of all sheets together, in cells of the input; cell 0 of the input covers −½ … ½. */
export function extentOf(sheets: readonly Sheet[]): { from: number; extent: number } {
  const from = Math.min(...sheets.map(({ at, jump }) => at - jump / 2));
  return { from, extent: Math.max(...sheets.map(({ at, jump, side }) => at + jump * (side - 0.5))) - from };
}

export function layoutOf(sheets: readonly Sheet[], { width, height }: { width: number; height: number | null }): Layout {
  const phone = width < phoneBelow;
  const beside = width >= besideFrom;
  const names = phone ? 0 : Math.min(room.names, Math.round(width * 0.24));
  const levels = sheets.length;
  const gaps = Math.max(1, levels - 1);
  const mapWidth = beside ? Math.min(room.map, Math.round(width * 0.32)) : Math.min(width - 4, phone ? width - 4 : 420);
  const fieldWidth = Math.min(room.widest, width - names - 4 - (beside ? mapWidth + gapBeside : 0));
  const { from, extent } = extentOf(sheets);
  // On a narrow slide the tower and the input stand one below the other, as large as they must be: the frame scrolls.
  const spare = height === null || !beside ? null : Math.max(150, height - legendRoom);
  const tall = spare ?? (phone ? room.tallest.phone : room.tallest.article);
  const pitch = Math.max(spare === null ? pitches.least : 8, Math.min(phone ? pitches.phone : pitches.most, spare === null && !phone ? Math.max(pitches.least, (tall - 98) / gaps) : (tall - 60) / gaps));
  const lines = pitch >= threeLinesFrom && !phone ? 3 : 1;
  const top = phone ? 26 : 8;
  const sheetHeight = Math.max(28, Math.min(phone ? 74 : 98, pitch * 0.93, spare === null ? Infinity : tall - pitch * (levels - 1) - top));
  const tower: Tower = {
    x: names + 2, top, levels, pitch, from, extent,
    right: (fieldWidth * (1 - leanShare)) / extent, lean: (fieldWidth * leanShare) / extent, down: sheetHeight / extent,
  };
  const bottom = top + pitch * (levels - 1) + sheetHeight;
  const side = sheets[0]!.side;
  const mapHeight = spare === null ? mapWidth : Math.min(mapWidth, spare - 26);
  const cell = Math.max(1, Math.min(46, Math.floor((mapHeight * 10) / side) / 10));
  const map = beside
    ? { x: width - cell * side - 2, y: Math.max(30, Math.min(bottom - cell * side, spare === null ? Infinity : 30)), cell, beside }
    : { x: phone ? 2 : names + 2, y: bottom + (phone ? 56 : 46), cell, beside };
  return { width, names, lines, tower, map, height: Math.max(bottom, map.y + cell * side + legendRoom) + 2 };
}

const short = (n: number): number => Math.round(n * 10) / 10;

/** A place over the input (`u` along a row, `v` down) on a level, in the drawing. */
export function placeIn({ x, top, levels, pitch, right, lean, down, from, extent }: Tower, level: number, u: number, v: number): readonly [number, number] {
  return [x + (u - from) * right + (extent - (v - from)) * lean, top + (levels - 1 - level) * pitch + (v - from) * down];
}

/** The other way round. */
export function overInput({ x, top, levels, pitch, right, lean, down, from, extent }: Tower, level: number, px: number, py: number): { u: number; v: number } {
  const v = (py - top - (levels - 1 - level) * pitch) / down;
  return { u: (px - x - (extent - v) * lean) / right + from, v: v + from };
}

/** A stretch of neighbouring cells of a sheet, from edge to edge, in cells of the input. */
export const edgesOf = ({ at, jump }: Sheet, first: number, last: number): readonly [number, number] => [at + (first - 0.5) * jump, at + (last + 0.5) * jump];

export type Rect = readonly [u0: number, u1: number, v0: number, v1: number];
export const cornersOf = (tower: Tower, level: number, [u0, u1, v0, v1]: Rect): readonly (readonly [number, number])[] =>
  [[u0, v0], [u1, v0], [u1, v1], [u0, v1]].map(([u, v]) => placeIn(tower, level, u!, v!));

/** A patch of a sheet as path data. */
export const patch = (tower: Tower, level: number, rect: Rect): string => `M${cornersOf(tower, level, rect).map(point => point.map(short).join()).join('L')}Z`;

/** The convex outline around two patches: the light between them (Andrew's monotone chain). */
export function lightBetween(a: readonly (readonly [number, number])[], b: readonly (readonly [number, number])[]): string {
  const points = [...a, ...b].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const turn = (o: readonly [number, number], p: readonly [number, number], q: readonly [number, number]) => (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);
  const half = (list: readonly (readonly [number, number])[]) => {
    const hull: (readonly [number, number])[] = [];
    for (const point of list) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return `M${[...half(points), ...half([...points].reverse())].map(point => point.map(short).join()).join('L')}Z`;
}

/** The cell of a sheet under a point of the drawing; null beside it. */
export function cellUnder(tower: Tower, sheet: Sheet, level: number, px: number, py: number): { row: number; column: number } | null {
  const { u, v } = overInput(tower, level, px, py);
  const along = (place: number) => Math.floor((place - sheet.at) / sheet.jump + 0.5);
  const [row, column] = [along(v), along(u)];
  return row >= 0 && column >= 0 && row < sheet.side && column < sheet.side ? { row, column } : null;
}

/** The same, the nearest cell where the point lies beside the sheet: a drag may leave it. */
export function nearestCell(tower: Tower, sheet: Sheet, level: number, px: number, py: number): { row: number; column: number } {
  const { u, v } = overInput(tower, level, px, py);
  const along = (place: number) => Math.max(0, Math.min(sheet.side - 1, Math.floor((place - sheet.at) / sheet.jump + 0.5)));
  return { row: along(v), column: along(u) };
}
