import type { Tensor4D } from '@tensorflow/tfjs-core';
import { bilinearAxis, type Mix } from '@/lib/arith/bilinear.ts';
import { defineKernel } from './define.ts';

interface Mixes { rows: readonly Mix[]; columns: readonly Mix[] }

/** Calls `visit` with each output cell, an input cell that it is mixed from, and that cell's share of it. */
function eachPair(pictures: number, height: number, width: number, { rows, columns }: Mixes, visit: (output: number, input: number, share: number) => void): void {
  let output = 0;
  for (let picture = 0; picture < pictures; picture++) for (const down of rows) for (const across of columns) {
    const above = (picture * height + down.low) * width;
    const below = (picture * height + down.high) * width;
    visit(output, above + across.low, (1 - down.share) * (1 - across.share));
    visit(output, above + across.high, (1 - down.share) * across.share);
    visit(output, below + across.low, down.share * (1 - across.share));
    visit(output, below + across.high, down.share * across.share);
    output += 1;
  }
}

const bilinearRun = defineKernel<Mixes>('Bilinear', {
  outputs: ([shape], { rows, columns }) => [{ shape: [shape![0]!, rows.length, columns.length, shape![3]!] }],
  run([x], [output], [shape], mixes) {
    const [pictures, height, width, channels] = shape as unknown as [number, number, number, number];
    const cell = new Float64Array(channels);
    let parts = 0;
    eachPair(pictures, height, width, mixes, (to, from, share) => {
      for (let channel = 0; channel < channels; channel++) cell[channel] = cell[channel]! + share * x![from * channels + channel]!;
      if (++parts < 4) return;
      output!.set(cell, to * channels);
      cell.fill(0);
      parts = 0;
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
    eachPair(shape![0]!, height, width, mixes, (from, to, share) => {
      for (let channel = 0; channel < channels; channel++) sums[to * channels + channel] = sums[to * channels + channel]! + share * gradient![from * channels + channel]!;
    });
    output!.set(sums);
  },
});

/** The gradient of `resizeBilinear` for an input of `height` × `width`: each number goes back to its four cells by their shares. */
export const resizeBilinearGradient = (gradient: Tensor4D, height: number, width: number): Tensor4D => gradientRun([gradient], {
  height, width, rows: bilinearAxis(height, gradient.shape[1]), columns: bilinearAxis(width, gradient.shape[2]),
})[0] as Tensor4D;
