import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel } from './define.ts';
import { spanOf, tapsOf, type AxisWalk, type Walk } from './walk.ts';

/** Some of the pictures of a batch. */
export interface Block { from: number; count: number }

const gridLength = (axis: AxisWalk) => (axis.output - 1) * axis.stride + spanOf(axis);

/** A picture with its padding; every cell has a place, so that moving the window is adding one number to a place. */
function gridOf({ rows, columns }: Walk): { height: number; width: number; size: number } {
  const [height, width] = [gridLength(rows), gridLength(columns)];
  return { height, width, size: height * width };
}

/** Channel by channel, the pictures of a block on their grids, one behind the other. */
let planes = new Float32Array(0);

function fillPlanes(x: ArrayLike<number>, shape: readonly number[], walk: Walk, { from, count }: Block, length: number): void {
  const [, height, width, channels] = shape as unknown as [number, number, number, number];
  const [top, left] = [walk.rows.before, walk.columns.before];
  const grid = gridOf(walk);
  if (planes.length < channels * length) planes = new Float32Array(channels * length);
  planes.fill(0, 0, channels * length);
  const [firstRow, firstColumn] = [Math.max(0, -top), Math.max(0, -left)];
  const [endRow, endColumn] = [Math.min(height, grid.height - top), Math.min(width, grid.width - left)];
  for (let channel = 0; channel < channels; channel++) for (let picture = 0; picture < count; picture++) for (let row = firstRow; row < endRow; row++) {
    let to = channel * length + picture * grid.size + (row + top) * grid.width + firstColumn + left;
    let read = (((from + picture) * height + row) * width + firstColumn) * channels + channel;
    for (let column = firstColumn; column < endColumn; column++, read += channels) planes[to++] = x[read]!;
  }
}

const shiftedRun = defineKernel<Walk & Block>('ShiftedPlanes', {
  outputs: ([shape], walk) => [{ shape: [tapsOf(walk) * shape![3]!, walk.count * gridOf(walk).size] }],
  run([x], [shifted], [shape], walk) {
    const { rows, columns, count } = walk;
    const channels = shape![3]!;
    const { width, size } = gridOf(walk);
    const cells = count * size;
    // Behind the last picture as much as the window's last weight reaches.
    const length = cells + (spanOf(rows) - 1) * width + spanOf(columns) - 1;
    fillPlanes(x!, shape!, walk, walk, length);
    let to = 0;
    for (let i = 0; i < rows.kernel; i++) for (let j = 0; j < columns.kernel; j++) for (let channel = 0; channel < channels; channel++, to += cells) {
      const start = channel * length + i * rows.dilation * width + j * columns.dilation;
      shifted!.set(planes.subarray(start, start + cells), to);
    }
  },
});

/**
 * What each weight of a window reads: `[weights · channels, count · grid]` of x `[pictures, height, width, channels]`,
 * for every place of the grid that a window could start at (padding reads 0). A weight's row is the picture itself,
 * shifted: one copy, no arithmetic. Places where no window fits hold numbers without a meaning.
 */
export const shiftedPlanes = (x: Tensor, walk: Walk, block: Block): Tensor2D => shiftedRun([x], { ...walk, ...block })[0] as Tensor2D;

const onGridRun = defineKernel<Walk & Block>('OnGrid', {
  outputs: ([shape], walk) => [{ shape: [walk.count * gridOf(walk).size, shape![3]!] }],
  run([cells], [grid], [shape], walk) {
    const { rows, columns, from, count } = walk;
    const channels = shape![3]!;
    const { width, size } = gridOf(walk);
    grid!.fill(0);
    for (let picture = 0; picture < count; picture++) for (let row = 0; row < rows.output; row++) {
      const read = ((from + picture) * rows.output + row) * columns.output * channels;
      const to = (picture * size + row * rows.stride * width) * channels;
      if (columns.stride === 1) { grid!.set(cells!.subarray(read, read + columns.output * channels), to); continue; }
      for (let column = 0; column < columns.output; column++) for (let channel = 0; channel < channels; channel++) {
        grid![to + column * columns.stride * channels + channel] = cells![read + column * channels + channel]!;
      }
    }
  },
});

/** The cells `[pictures, rows, columns, channels]` that a window stops at, each where its window starts, zeros elsewhere: `[count · grid, channels]`. */
export const onGrid = (cells: Tensor, walk: Walk, block: Block): Tensor2D => onGridRun([cells], { ...walk, ...block })[0] as Tensor2D;

/** Places of one picture's grid. */
export const gridSize = (walk: Walk): number => gridOf(walk).size;
