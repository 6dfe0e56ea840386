import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel } from './define.ts';
import type { Walk } from './walk.ts';

const bandedRun = defineKernel<Walk>('BandedMatrix', {
  outputs: ([shape], { rows, columns }) => [{ shape: [rows.output * columns.output * shape![3]!, rows.size * columns.size * shape![2]!] }],
  run([kernel], [matrix], [shape], { rows, columns }) {
    const [height, width, inner, outer] = shape as unknown as [number, number, number, number];
    const across = rows.size * columns.size * inner;
    matrix!.fill(0);
    for (let row = 0; row < rows.output; row++) for (let column = 0; column < columns.output; column++) {
      for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) {
        const y = row * rows.stride - rows.before + i * rows.dilation;
        const x = column * columns.stride - columns.before + j * columns.dilation;
        if (y < 0 || y >= rows.size || x < 0 || x >= columns.size) continue;
        for (let from = 0; from < inner; from++) for (let to = 0; to < outer; to++) {
          const line = (row * columns.output + column) * outer + to;
          matrix![line * across + (y * columns.size + x) * inner + from] = kernel![((i * width + j) * inner + from) * outer + to]!;
        }
      }
    }
  },
});

/** A convolution's weights as a matrix: one line per output cell and channel, one column per input cell and channel. */
export const bandedRows = (kernel: Tensor4D, walk: Walk): Tensor2D => bandedRun([kernel], walk)[0] as Tensor2D;
