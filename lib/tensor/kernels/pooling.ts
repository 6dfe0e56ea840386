import { maxPool as poolMaxima, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel, type View } from './define.ts';
import type { Walk } from './shifts.ts';

/** A pooling's walk: no dilation. */
export type PoolWalk = Omit<Walk, 'dilation'>;

type Visit = (cell: number, picture: number, y0: number, y1: number, x0: number, x1: number) => void;

/** Calls `visit` for each cell with the part of its window that lies inside the picture, ends excluded. */
function walkWindows([pictures, height, width]: readonly number[], { kernel, stride, top, left, rows, columns }: PoolWalk, visit: Visit): void {
  let cell = 0;
  for (let picture = 0; picture < pictures!; picture++) for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++, cell++) {
    const y = row * stride - top;
    const x = column * stride - left;
    visit(cell, picture, Math.max(0, y), Math.min(height!, y + kernel), Math.max(0, x), Math.min(width!, x + kernel));
  }
}

const pooled = (shape: readonly number[], { rows, columns }: PoolWalk) => [shape[0]!, rows, columns, shape[3]!];

/**
 * The first of `count` places that holds the maximum, for each channel. No branch: which cell wins cannot be
 * foreseen, and a wrong guess costs more than the arithmetic. `missed` has all bits set until the maximum is met.
 */
function markFirst(x: View, maxima: View, switches: View, places: Int32Array, count: number, base: number, to: number, channels: number): void {
  for (let channel = 0; channel < channels; channel++) {
    const largest = maxima[to + channel]!;
    let winner = places[0]!;
    let missed = -1;
    for (let next = 1; next < count; next++) {
      const before = places[next - 1]!;
      missed &= -(+(x[base + before + channel] !== largest));
      winner += (places[next]! - before) & missed;
    }
    switches[to + channel] = winner + channel;
  }
}

const switchesRun = defineKernel<PoolWalk>('Switches', {
  outputs: ([shape], walk) => [{ shape: pooled(shape!, walk), dtype: 'int32' }],
  run([x, maxima], [switches], [shape], walk) {
    const [, height, width, channels] = shape as unknown as [number, number, number, number];
    const places = new Int32Array(walk.kernel ** 2);
    walkWindows(shape!, walk, (cell, picture, y0, y1, x0, x1) => {
      let count = 0;
      for (let y = y0; y < y1; y++) for (let column = x0; column < x1; column++) places[count++] = (y * width + column) * channels;
      markFirst(x!, maxima!, switches!, places, count, picture * height * width * channels, cell * channels, channels);
    });
  },
});

/** The largest value of each window `[pictures, rows, columns, channels]`; padding never wins. */
export const maxPool = (x: Tensor4D, { kernel, stride, top, left, rows, columns }: PoolWalk): Tensor4D => {
  const after = (cells: number, size: number, before: number) => Math.max(0, (cells - 1) * stride + kernel - size - before);
  return poolMaxima(x, kernel, stride, [[0, 0], [top, after(rows, x.shape[1], top)], [left, after(columns, x.shape[2], left)], [0, 0]]);
};

/**
 * Where each maximum was found: flat places in the picture `[height, width, channels]`, int32. Of equal cells the
 * first wins, on every backend. (TensorFlow.js's own `maxPoolWithArgmax` and the gradient of its `maxPool` go wrong
 * on wasm where a window's maximum is 0 or less.)
 *
 * @param maxima what `maxPool` gave for the same x and walk
 */
export const switchesOf = (x: Tensor, maxima: Tensor, walk: PoolWalk): Tensor4D => switchesRun([x, maxima], walk)[0] as Tensor4D;

const scatterRun = defineKernel<{ height: number; width: number }>('Scatter', {
  outputs: ([shape], { height, width }) => [{ shape: [shape![0]!, height, width, shape![3]!] }],
  run([values, switches], [output], [shape], { height, width }) {
    const [pictures, rows, columns, channels] = shape as unknown as [number, number, number, number];
    const cells = rows * columns * channels;
    const size = height * width * channels;
    output!.fill(0);
    for (let picture = 0; picture < pictures; picture++) for (let cell = picture * cells; cell < (picture + 1) * cells; cell++) {
      const place = picture * size + switches![cell]!;
      output![place] = output![place]! + values![cell]!;
    }
  },
});

/** Puts each value at its switch in a picture of zeros; values with the same switch add up. Max unpooling, and the gradient of max pooling. */
export const scatter = (values: Tensor, switches: Tensor, height: number, width: number): Tensor4D => scatterRun([values, switches], { height, width })[0] as Tensor4D;

const gatherRun = defineKernel<object>('Gather', {
  outputs: ([, shape]) => [{ shape: shape! }],
  run([x, switches], [output], [from, to]) {
    const size = from![1]! * from![2]! * from![3]!;
    const cells = to![1]! * to![2]! * to![3]!;
    for (let cell = 0; cell < output!.length; cell++) output![cell] = x![Math.floor(cell / cells) * size + switches![cell]!]!;
  },
});

/** Reads each switch's cell: the gradient of `scatter`. */
export const gather = (x: Tensor, switches: Tensor): Tensor4D => gatherRun([x, switches], {})[0] as Tensor4D;

/** Adds `x` into windows (`forward`) or windows into `x`, each divided by the cells of the window that lie inside. */
function average(x: View, output: View, shape: readonly number[], walk: PoolWalk, forward: boolean): void {
  const [, height, width, channels] = shape as unknown as [number, number, number, number];
  walkWindows(shape, walk, (cell, picture, y0, y1, x0, x1) => {
    const share = 1 / ((y1 - y0) * (x1 - x0));
    for (let channel = 0; channel < channels; channel++) {
      let sum = 0;
      for (let y = y0; y < y1; y++) for (let column = x0; column < x1; column++) {
        const place = ((picture * height + y) * width + column) * channels + channel;
        if (forward) sum += x[place]!;
        else output[place] = output[place]! + x[cell * channels + channel]! * share;
      }
      if (forward) output[cell * channels + channel] = sum * share;
    }
  });
}

const averageRun = defineKernel<PoolWalk>('AveragePool', {
  outputs: ([shape], walk) => [{ shape: pooled(shape!, walk) }],
  run([x], [output], [shape], walk) { average(x!, output!, shape!, walk, true); },
});
const averageGradientRun = defineKernel<PoolWalk & { height: number; width: number }>('AveragePoolGradient', {
  outputs: ([shape], { height, width }) => [{ shape: [shape![0]!, height, width, shape![3]!] }],
  run([gradient], [output], [shape], walk) {
    output!.fill(0);
    average(gradient!, output!, [shape![0]!, walk.height, walk.width, shape![3]!], walk, false);
  },
});

/** Average pooling `[pictures, rows, columns, channels]`; cells of the padding are not counted (TensorFlow, `avg_pool2d`). */
export const averagePool = (x: Tensor, walk: PoolWalk): Tensor4D => averageRun([x], walk)[0] as Tensor4D;

/** The gradient of `averagePool` for an input of `height` × `width`. */
export const averagePoolGradient = (gradient: Tensor, walk: PoolWalk, height: number, width: number): Tensor4D =>
  averageGradientRun([gradient], { ...walk, height, width })[0] as Tensor4D;
