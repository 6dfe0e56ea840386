/** Where panes and matrices stand, CSS pixels. */
export interface Layout {
  /** Side by side, or one below the other on phones. */
  wide: boolean;
  pane: { height: number; input: number; output: number };
  /** Side of a matrix cell, and the width of the column the matrices stand in. */
  cell: number;
  middle: number;
}

interface Room { width: number; height: number | null; /** What a slide keeps beside the panes. */ rest: number; place: boolean; matrices: readonly (readonly [rows: number, columns: number])[] }

const wideFrom = 620;
/** Room for a heading above a matrix, and between the panes and the matrices. */
const heading = 30;
const [gap, narrowGap] = [56, 22];
const tallest = { beside: 360, place: 420, phone: 272 };
/** What a slide keeps for headings, sums and tools until that is measured. */
export const firstRest = 128;

export function planLayout({ width, height, rest, place, matrices }: Room): Layout {
  const wide = width >= wideFrom;
  const most = wide ? (place ? tallest.place : tallest.beside) : tallest.phone;
  const paneHeight = height === null || !wide ? most : Math.max(130, height - rest);
  const columns = Math.max(...matrices.map(([, c]) => c));
  const rows = matrices.reduce((sum, [r]) => sum + r, 0);
  if (!wide) return { wide, pane: { height: paneHeight, input: width, output: width }, cell: 44, middle: width };
  const cell = Math.max(26, Math.min(width < 900 ? 44 : 52, Math.floor((paneHeight - heading * matrices.length) / rows)));
  const middle = Math.max(columns * cell + 6, matrices.length > 1 ? 112 : 88);
  const left = width - middle - 2 * (width < 900 ? narrowGap : gap) + (place ? (width < 900 ? narrowGap : gap) : 0);
  const high = Math.min(paneHeight, place ? paneHeight : Math.round(left * 0.42));
  const input = Math.round(Math.min(left * 0.45, Math.max(high, left * 0.41)));
  return { wide, pane: { height: high, input, output: place ? left : left - input }, cell, middle };
}
