import type { Matrix } from '@/lib/params/kinds.ts';

/** Pixels that the picture can be moved to the right. */
export const mostShift = 8;
/** Empty columns in front of the picture and behind it, so that no window of two meets picture and border at once. */
export const margin = 4;
const marginBehind = 6;

/** Columns of the field that a picture of so many columns moves in. */
export const fieldColumns = (columns: number): number => margin + columns + mostShift + marginBehind;

/** The picture in its field, moved to the right. */
export const placed = (picture: Matrix, shift: number): Matrix => picture.map(line => {
  const row = Array<number>(fieldColumns(line.length)).fill(0);
  line.forEach((value, c) => { row[margin + shift + c] = value; });
  return row;
});

/** The picture as it stands in a field. */
export const takenOut = (field: Matrix, columns: number, shift: number): Matrix => field.map(line => line.slice(margin + shift, margin + shift + columns));
