/** Grids of square cells in a drawing. Cells count from 0, lengths are CSS pixels of the drawing. */
export interface Cell { row: number; column: number }

/** A grid's place: its upper left corner, the side of a cell, how many cells. */
export interface Box { x: number; y: number; cell: number; rows: number; columns: number }

export const boxWidth = ({ cell, columns }: Box): number => cell * columns;
export const boxHeight = ({ cell, rows }: Box): number => cell * rows;

/** The cell under a point, or null outside the grid. */
export function cellAt(box: Box, x: number, y: number): Cell | null {
  const row = Math.floor((y - box.y) / box.cell);
  const column = Math.floor((x - box.x) / box.cell);
  return row >= 0 && row < box.rows && column >= 0 && column < box.columns ? { row, column } : null;
}

/** The cells that a straight stroke from one cell to another passes, both included (Bresenham 1965). */
export function cellsBetween(from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.row - from.row), Math.abs(to.column - from.column));
  const along = (a: number, b: number, i: number) => (steps ? Math.round(a + ((b - a) * i) / steps) : a);
  return Array.from({ length: steps + 1 }, (_, i) => ({ row: along(from.row, to.row, i), column: along(from.column, to.column, i) }));
}

/** Below this side a cell holds no numeral, and above this count a grid holds none: nobody can read them. */
export const smallestNumeralCell = 18;
const mostNumerals = 1000;
export const showsNumerals = ({ cell, rows, columns }: Box): boolean => cell >= smallestNumeralCell && rows * columns <= mostNumerals;

/** Below this side the lines between cells would be louder than the cells. */
export const smallestLinedCell = 9;

const digitWidth = 0.6;
const smallestNumeral = 9;

/** Digits and points that fit a cell at a size that can be read. */
export const roomForDigits = (cell: number): number => Math.max(3, Math.floor((cell - 4) / (digitWidth * smallestNumeral)));

/** Font size of a numeral: a share of the cell, a larger one in small cells, less where the text is long. */
export function numeralSize(cell: number, characters: number, share = 0.34): number {
  const base = Math.max(cell * share, Math.min(cell * 0.46, 11));
  return Math.round(Math.min(base, (cell - 4) / (digitWidth * Math.max(1, characters))) * 10) / 10;
}
