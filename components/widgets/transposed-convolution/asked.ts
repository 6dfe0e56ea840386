/** The widest row that the reader may claim: more cells than any output here has. */
export const widest = 96;

/** Columns from their text, in order; null where one is no column of such a row or stands twice. */
export function readCells(written: string): number[] | null {
  if (written === '') return [];
  const parts = written.split(',');
  if (!parts.every(part => /^\d{1,2}$/.test(part))) return null;
  const cells = parts.map(Number).sort((a, b) => a - b);
  return cells.every((cell, i) => cell < widest && cell !== cells[i - 1]) ? cells : null;
}

/** The columns after one is marked or unmarked; those beyond the row are dropped. */
export const toggled = (cells: readonly number[], cell: number, width: number): string =>
  [...cells.filter(each => each !== cell && each < width), ...(cells.includes(cell) ? [] : [cell])].sort((a, b) => a - b).join(',');
