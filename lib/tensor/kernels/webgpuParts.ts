import { fill, matMul, pad, reshape, slice, stridedSlice, tensor, tensor2d, transpose, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Mix } from '@/lib/arith/bilinear.ts';
import type { AxisWalk, Walk } from './walk.ts';

/** How the output cells of a resizing are mixed, axis by axis. */
export interface Mixes { rows: readonly Mix[]; columns: readonly Mix[] }

/** Calls `visit` with every weight's row and column, in reading order or backwards. */
export function eachTap({ rows, columns }: Walk, visit: (i: number, j: number) => void, backwards = false): void {
  const taps = rows.kernel * columns.kernel;
  for (let n = 0; n < taps; n++) {
    const tap = backwards ? taps - 1 - n : n;
    visit(Math.floor(tap / columns.kernel), tap % columns.kernel);
  }
}

/** Lays x `[pictures, h, w, channels]` on a canvas of `height` × `width`, its corner at (top, left), the rest `blank`; what hangs over is cut. */
export function onCanvas(x: Tensor4D, top: number, left: number, height: number, width: number, blank = 0): Tensor4D {
  const along = (offset: number, length: number, room: number) => {
    const from = Math.max(0, -offset);
    const count = Math.min(length, room - offset) - from;
    return { from, count, before: from + offset, after: room - from - offset - count };
  };
  const [down, across] = [along(top, x.shape[1], height), along(left, x.shape[2], width)];
  if (down.count < 1 || across.count < 1) return fill([x.shape[0], height, width, x.shape[3]], blank);
  const cut = slice(x, [0, down.from, across.from, 0], [x.shape[0], down.count, across.count, x.shape[3]]);
  return pad(cut, [[0, 0], [down.before, down.after], [across.before, across.after], [0, 0]], blank);
}

/** Zeros behind every cell: `[pictures, h · down, w · across, channels]`. */
export function spreadCells(x: Tensor4D, [down, across]: readonly [number, number]): Tensor4D {
  const [pictures, height, width, channels] = x.shape;
  if (down === 1 && across === 1) return x.clone();
  const wide = pad(reshape(x, [pictures * height * width, 1, channels]), [[0, 0], [0, across - 1], [0, 0]]);
  const tall = pad(reshape(wide, [pictures * height, 1, width * across * channels]), [[0, 0], [0, down - 1], [0, 0]]);
  return reshape(tall, [pictures, height * down, width * across, channels]);
}

/** What the weight (i, j) reads at every stop of the window; beyond the picture `blank`. */
export function readBy(x: Tensor4D, { rows, columns }: Walk, i: number, j: number, blank: number): Tensor4D {
  const reach = (axis: AxisWalk) => (axis.output - 1) * axis.stride + (axis.kernel - 1) * axis.dilation + 1;
  const canvas = onCanvas(x, rows.before, columns.before, reach(rows), reach(columns), blank);
  const [top, left] = [i * rows.dilation, j * columns.dilation];
  const end = (start: number, axis: AxisWalk) => start + (axis.output - 1) * axis.stride + 1;
  return stridedSlice(canvas, [0, top, left, 0], [x.shape[0], end(top, rows), end(left, columns), x.shape[3]], [1, rows.stride, columns.stride, 1]) as Tensor4D;
}

/** Flat places in the picture that the weight (i, j) reads: `[1, rows, columns, channels]`, int32. */
export function placesOf([, , width, channels]: readonly number[], { rows, columns }: Walk, i: number, j: number): Tensor {
  const places = new Int32Array(rows.output * columns.output * channels!);
  let to = 0;
  for (let row = 0; row < rows.output; row++) for (let column = 0; column < columns.output; column++) for (let channel = 0; channel < channels!; channel++) {
    const [y, x] = [row * rows.stride - rows.before + i, column * columns.stride - columns.before + j];
    places[to++] = (y * width! + x) * channels! + channel;
  }
  return tensor(places, [1, rows.output, columns.output, channels!], 'int32');
}

/** Cells of every window that lie inside the picture: `[1, rows, columns, 1]`. */
export function averageCounts({ rows, columns }: Walk): Tensor {
  const inside = (axis: AxisWalk) => Array.from({ length: axis.output }, (_, stop) => {
    const start = stop * axis.stride - axis.before;
    return Math.min(axis.size, start + axis.kernel) - Math.max(0, start);
  });
  const across = inside(columns);
  return tensor(inside(rows).flatMap(down => across.map(count => down * count)), [1, rows.output, columns.output, 1]);
}

/** Applies one matrix to the rows and one to the columns of x `[pictures, height, width, channels]`, or their transposes. */
export function mixAxes(x: Tensor4D, down: number[][], across: number[][], turn: boolean): Tensor4D {
  const [pictures, height, width, channels] = x.shape;
  const apply = (matrix: number[][], flat: Tensor) => matMul(tensor2d(matrix), flat, turn);
  const rows = apply(down, reshape(transpose(x, [1, 0, 2, 3]), [height, -1]));
  const tall = rows.shape[0]!;
  const columns = apply(across, reshape(transpose(reshape(rows, [tall, pictures, width, channels]), [2, 1, 0, 3]), [width, -1]));
  return transpose(reshape(columns, [columns.shape[0]!, pictures, tall, channels]), [1, 2, 0, 3]) as Tensor4D;
}
