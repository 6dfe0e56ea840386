import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel } from './define.ts';

/** How a window walks over rows and columns: cell (r, c), weight (i, j) reads (r·stride − top + i·dilation, c·stride − left + j·dilation). */
export interface Walk {
  kernel: number; stride: number; dilation: number;
  top: number; left: number;
  /** Cells that the window stops at. */
  rows: number; columns: number;
}

const run = defineKernel<Walk & { from: number; count: number }>('Patches', {
  outputs: ([shape], { kernel, rows, columns, count }) => [{ shape: [kernel * kernel * (shape as number[])[3]!, count * rows * columns] }],
  run([x], [patches], [shape], { kernel, stride, dilation, top, left, rows, columns, from, count }) {
    const [, height, width, channels] = shape as unknown as [number, number, number, number];
    const cells = count * rows * columns;
    for (let i = 0; i < kernel; i++) for (let j = 0; j < kernel; j++) for (let channel = 0; channel < channels; channel++) {
      let to = ((i * kernel + j) * channels + channel) * cells;
      // Columns whose window cell lies inside the picture: those before and after read the padding.
      const shift = j * dilation - left;
      const first = Math.min(columns, Math.max(0, Math.ceil(-shift / stride)));
      const end = Math.max(first, Math.min(columns, Math.floor((width - 1 - shift) / stride) + 1));
      for (let picture = from; picture < from + count; picture++) for (let row = 0; row < rows; row++, to += columns) {
        const y = row * stride - top + i * dilation;
        if (y < 0 || y >= height) { patches!.fill(0, to, to + columns); continue; }
        let read = ((picture * height + y) * width + first * stride + shift) * channels + channel;
        for (let column = 0; column < first; column++) patches![to + column] = 0;
        for (let column = first; column < end; column++, read += stride * channels) patches![to + column] = x![read]!;
        for (let column = end; column < columns; column++) patches![to + column] = 0;
      }
    }
  },
});

/**
 * What each weight of a window reads, weight by weight: `[kernel · kernel · channels, count · rows · columns]` from
 * `count` pictures of x `[pictures, height, width, channels]`, beginning with picture `from`. Padding reads 0.
 */
export const patches = (x: Tensor, walk: Walk, from: number, count: number): Tensor2D => run([x], { ...walk, from, count })[0] as Tensor2D;
