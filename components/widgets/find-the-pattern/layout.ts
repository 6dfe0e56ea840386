import type { Box } from '@/lib/geometry/cells.ts';

/** Where picture and map stand; a map's cell is as large as the picture's. CSS pixels of the drawing. */
export interface Layout { width: number; height: number; input: Box; output: Box; beside: boolean; /** Whether filter and table stand at the right of the drawing. */ panel: boolean }

export const [panelWidth, panelGap] = [292, 44];
const [panelFrom, besideFrom] = [900, 560];
const [heading, rim, between, below, largestSide] = [30, 2, 54, 46, 400];

export function layoutOf(picture: number, map: number, { width: whole, height, embed }: { width: number; height: number | null; embed: boolean }): Layout {
  const panel = !embed && whole >= panelFrom;
  const width = Math.max(120, panel ? whole - panelWidth - panelGap : whole);
  const beside = width >= besideFrom;
  const room = beside ? (width - between - 2 * rim) / 2 : width - 2 * rim;
  const side = Math.max(80, Math.min(largestSide, room, height === null || !beside ? Infinity : height - heading - 12));
  const cell = side / picture;
  const input: Box = { x: rim, y: heading, cell, rows: picture, columns: picture };
  const output: Box = { x: beside ? rim + side + between : rim, y: beside ? heading : heading + side + below, cell, rows: map, columns: map };
  return { width, height: (beside ? heading + side : output.y + cell * map) + 12, input, output, beside, panel };
}
