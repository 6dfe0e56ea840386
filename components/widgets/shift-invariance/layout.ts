import type { Plot } from '@/components/figure/chart/plot.ts';
import type { Box } from '@/lib/geometry/cells.ts';
import { ways } from './ways.ts';

/** The picture in its field, and one row for each way: its course over the shift, its number, two maps. CSS pixels. */
export interface Layout {
  beside: boolean;
  width: number;
  height: number;
  field: Box;
  /** Upper edge of each row, and the part below its name that holds curve and maps. */
  rows: readonly number[];
  rowsX: number;
  rowsWidth: number;
  curveTop: number;
  curveHeight: number;
  plot: Plot;
  valueX: number;
  maps: readonly [x: number, y: number];
  mapWidth: number;
}

const heading = 34;
const sizes = { besideFrom: 860, name: 24, curve: 44, pitch: 82, axis: 46, between: 44, widestField: 620, largestCell: 30 };

export function layoutOf(columns: number, fieldRows: number, { width, height }: { width: number; height: number | null }): Layout {
  const beside = width >= sizes.besideFrom;
  const fieldRoom = beside ? width * 0.44 : Math.min(width - 4, sizes.widestField);
  const low = height !== null && beside;
  const pitch = low ? Math.max(58, Math.min(sizes.pitch, (height - heading - sizes.axis) / ways.length)) : sizes.pitch;
  const tall = low ? height - heading - 8 : Infinity;
  const cell = Math.max(2, Math.floor(Math.min(sizes.largestCell, fieldRoom / columns, tall / fieldRows)));
  const rowsTop = beside ? heading : heading + fieldRows * cell + sizes.between;
  const rowsX = beside ? width * 0.49 : 0;
  const rowsWidth = width - rowsX;
  const rowsHeight = ways.length * pitch;
  const high = Math.max(fieldRows * cell, rowsHeight);
  const fieldY = beside ? heading + (low ? 0 : Math.max(0, (high - fieldRows * cell) / 2 - 20)) : heading;
  const mapWidth = Math.floor(rowsWidth * (rowsWidth < 420 ? 0.215 : 0.2));
  const left = rowsX + 46;
  const right = rowsX + rowsWidth * (rowsWidth < 420 ? 0.5 : 0.44);
  return {
    beside, width, rowsX, rowsWidth, mapWidth, height: Math.max(rowsTop + rowsHeight + sizes.axis, fieldY + fieldRows * cell + 6),
    field: { x: 2, y: fieldY, cell, rows: fieldRows, columns },
    rows: ways.map((_, i) => rowsTop + i * pitch),
    curveTop: sizes.name, curveHeight: Math.min(sizes.curve, pitch - sizes.name - 8),
    plot: { left, right, top: rowsTop + sizes.name - 4, bottom: rowsTop + rowsHeight - (pitch - sizes.name - Math.min(sizes.curve, pitch - sizes.name - 8)) + 6 },
    valueX: rowsX + rowsWidth * (rowsWidth < 420 ? 1 : 0.56),
    maps: [rowsX + rowsWidth - 2 * mapWidth - 14, rowsX + rowsWidth - mapWidth - 2],
  };
}
