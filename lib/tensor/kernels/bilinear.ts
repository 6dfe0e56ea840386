import type { Tensor4D } from '@tensorflow/tfjs-core';
import { bilinearAxis, type Mix } from '@/lib/arith/bilinear.ts';
import { defineKernel } from './define.ts';

interface Mixes { rows: readonly Mix[]; columns: readonly Mix[] }

/** Calls `visit` with each output cell, the four input cells that it is mixed from, and the shares of the lower and of the right ones. */
function eachCell(pictures: number, height: number, width: number, { rows, columns }: Mixes, visit: (cell: number, corners: Int32Array, down: number, across: number) => void): void {
  const corners = new Int32Array(4);
  let cell = 0;
  for (let picture = 0; picture < pictures; picture++) for (const down of rows) for (const across of columns) {
    const above = (picture * height + down.low) * width;
    const below = (picture * height + down.high) * width;
    corners[0] = above + across.low;
    corners[1] = above + across.high;
    corners[2] = below + across.low;
    corners[3] = below + across.high;
    visit(cell++, corners, down.share, across.share);
  }
}

const bilinearRun = defineKernel<Mixes>('Bilinear', {
  outputs: ([shape], { rows, columns }) => [{ shape: [shape![0]!, rows.length, columns.length, shape![3]!] }],
  run([x], [output], [shape], mixes) {
    const [pictures, height, width, channels] = shape as unknown as [number, number, number, number];
    eachCell(pictures, height, width, mixes, (cell, corners, down, across) => {
      const [a, b, c, d] = [corners[0]! * channels, corners[1]! * channels, corners[2]! * channels, corners[3]! * channels];
      for (let channel = 0, to = cell * channels; channel < channels; channel++, to++) {
        const above = (1 - across) * x![a + channel]! + across * x![b + channel]!;
        const below = (1 - across) * x![c + channel]! + across * x![d + channel]!;
        output![to] = (1 - down) * above + down * below;
      }
    });
  },
});

/** Bilinear resizing to `height` × `width` cells, half-pixel centres; each cell is mixed in float64. */
export const resizeBilinear = (x: Tensor4D, height: number, width: number): Tensor4D => bilinearRun([x], {
  rows: bilinearAxis(x.shape[1], height), columns: bilinearAxis(x.shape[2], width),
})[0] as Tensor4D;

const gradientRun = defineKernel<Mixes & { height: number; width: number }>('BilinearGradient', {
  outputs: ([shape], { height, width }) => [{ shape: [shape![0]!, height, width, shape![3]!] }],
  run([gradient], [output], [shape], { height, width, ...mixes }) {
    const channels = shape![3]!;
    const sums = new Float64Array(output!.length);
    eachCell(shape![0]!, height, width, mixes, (cell, corners, down, across) => {
      for (let channel = 0, from = cell * channels; channel < channels; channel++, from++) {
        const value = gradient![from]!;
        const add = (corner: number, share: number) => {
          const to = corners[corner]! * channels + channel;
          sums[to] = sums[to]! + share * value;
        };
        add(0, (1 - down) * (1 - across));
        add(1, (1 - down) * across);
        add(2, down * (1 - across));
        add(3, down * across);
      }
    });
    output!.set(sums);
  },
});

/** The gradient of `resizeBilinear` for an input of `height` × `width`: each number goes back to its four cells by their shares. */
export const resizeBilinearGradient = (gradient: Tensor4D, height: number, width: number): Tensor4D => gradientRun([gradient], {
  height, width, rows: bilinearAxis(height, gradient.shape[1]), columns: bilinearAxis(width, gradient.shape[2]),
})[0] as Tensor4D;
