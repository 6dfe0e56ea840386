import { avgPool, mul, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Pair } from '@/lib/arith/grid.ts';
import { defineKernel } from './define.ts';

interface Enlarging { factor: Pair }
const enlarged = (shape: readonly number[], [down, across]: Pair) => [shape[0]!, shape[1]! * down, shape[2]! * across, shape[3]!];
const shrunk = (shape: readonly number[], [down, across]: Pair) => [shape[0]!, shape[1]! / down, shape[2]! / across, shape[3]!];

const repeatRun = defineKernel<Enlarging>('Repeat', {
  outputs: ([shape], { factor }) => [{ shape: enlarged(shape!, factor) }],
  run([x], [output], [shape], { factor: [down, across] }) {
    const [pictures, height, width, channels] = shape as unknown as [number, number, number, number];
    const rowLength = width * across * channels;
    let to = 0;
    for (let row = 0; row < pictures * height; row++) {
      const start = to;
      for (let cell = row * width; cell < (row + 1) * width; cell++) for (let copy = 0; copy < across; copy++) {
        for (let channel = 0; channel < channels; channel++) output![to++] = x![cell * channels + channel]!;
      }
      for (let copy = 1; copy < down; copy++, to += rowLength) output!.copyWithin(to, start, start + rowLength);
    }
  },
});

/** Nearest-neighbour enlarging by whole factors: every cell becomes a block of equal ones (Keras, `UpSampling2D`). */
export const repeat = (x: Tensor, factor: Pair): Tensor4D => repeatRun([x], { factor })[0] as Tensor4D;

/** The gradient of `repeat`: each block summed. */
export const repeatGradient = (gradient: Tensor4D, [down, across]: Pair): Tensor4D =>
  tidy(() => mul(avgPool(gradient, [down, across], [down, across], 'valid'), down * across));

const stuffRun = defineKernel<Enlarging & { height: number; width: number }>('Stuff', {
  outputs: ([shape], { height, width }) => [{ shape: [shape![0]!, height, width, shape![3]!] }],
  run([x], [output], [shape], { factor: [down, across], height, width }) {
    const [pictures, rows, columns, channels] = shape as unknown as [number, number, number, number];
    output!.fill(0);
    let from = 0;
    for (let picture = 0; picture < pictures; picture++) for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) {
      const to = ((picture * height + row * down) * width + column * across) * channels;
      for (let channel = 0; channel < channels; channel++) output![to + channel] = x![from++]!;
    }
  },
});

/** Bed of nails: every cell at the top left of its block, zeros around. */
export const nails = (x: Tensor4D, factor: Pair): Tensor4D =>
  stuffRun([x], { factor, height: x.shape[1] * factor[0], width: x.shape[2] * factor[1] })[0] as Tensor4D;

/** Zeros between the cells only, none behind the last: (n − 1) · factor + 1 rows, as a transposed convolution needs them. */
export const zeroStuff = (x: Tensor4D, factor: Pair): Tensor4D =>
  stuffRun([x], { factor, height: (x.shape[1] - 1) * factor[0] + 1, width: (x.shape[2] - 1) * factor[1] + 1 })[0] as Tensor4D;

const pickRun = defineKernel<Enlarging>('Pick', {
  outputs: ([shape], { factor }) => [{ shape: shrunk(shape!, factor) }],
  run([x], [output], [shape], { factor: [down, across] }) {
    const [pictures, height, width, channels] = shape as unknown as [number, number, number, number];
    let to = 0;
    for (let row = 0; row < pictures * height; row += down) for (let column = 0; column < width; column += across) {
      for (let channel = 0; channel < channels; channel++) output![to++] = x![(row * width + column) * channels + channel]!;
    }
  },
});

/** The gradient of `nails`: the top left of every block. */
export const nailsGradient = (gradient: Tensor, factor: Pair): Tensor4D => pickRun([gradient], { factor })[0] as Tensor4D;
