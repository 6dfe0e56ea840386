import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel } from './define.ts';

const turnRun = defineKernel<{ turn: boolean }>('TurnKernel', {
  outputs: ([shape]) => { const [kh, kw, a, b] = shape as number[]; return [{ shape: [kh!, kw!, b!, a!] }]; },
  run([kernel], [turned], [shape], { turn }) {
    const [height, width, inner, outer] = shape as unknown as [number, number, number, number];
    const taps = height * width;
    for (let tap = 0; tap < taps; tap++) {
      const base = (turn ? taps - 1 - tap : tap) * inner * outer;
      for (let b = 0; b < outer; b++) for (let a = 0; a < inner; a++) {
        turned![(tap * outer + b) * inner + a] = kernel![base + a * outer + b]!;
      }
    }
  },
});

/**
 * Turns a kernel `[rows, columns, a, b]` by half a turn and swaps its channel axes: `[rows, columns, b, a]`. A
 * convolution with it is the transpose of the convolution with the kernel (Dumoulin & Visin 2016, §4).
 */
export const turnKernel = (kernel: Tensor): Tensor4D => turnRun([kernel], { turn: true })[0] as Tensor4D;

interface Spread { rows: number; columns: number }

const spreadRun = defineKernel<Spread>('SpreadKernel', {
  outputs: ([shape], { rows, columns }) => {
    const [height, width, inner, outer] = shape as unknown as [number, number, number, number];
    return [{ shape: [(height - 1) * rows + 1, (width - 1) * columns + 1, inner, outer] }];
  },
  run([kernel], [spread], [shape], { rows, columns }) {
    const [height, width, inner, outer] = shape as unknown as [number, number, number, number];
    const span = (width - 1) * columns + 1;
    const depth = inner * outer;
    spread!.fill(0);
    for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) {
      const from = (i * width + j) * depth;
      spread!.set(kernel!.subarray(from, from + depth), (i * rows * span + j * columns) * depth);
    }
  },
});

/** Writes the gaps of a dilated kernel out as zeros: TensorFlow.js refuses stride and dilation above 1 together. */
export const spreadKernel = (kernel: Tensor, rows: number, columns: number): Tensor4D => spreadRun([kernel], { rows, columns })[0] as Tensor4D;
