import { maxPool as poolMaxima, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel, type View } from './define.ts';
import { afterOf, tapsOf, type AxisWalk, type Walk } from './walk.ts';

type Visit = (cell: number, picture: number, y0: number, y1: number, x0: number, x1: number) => void;

/** Calls `visit` for each cell with the part of its window that lies inside the picture, ends excluded. */
function walkWindows([pictures, height, width]: readonly number[], { rows, columns }: Walk, visit: Visit): void {
  let cell = 0;
  for (let picture = 0; picture < pictures!; picture++) for (let row = 0; row < rows.output; row++) for (let column = 0; column < columns.output; column++, cell++) {
    const y = row * rows.stride - rows.before;
    const x = column * columns.stride - columns.before;
    visit(cell, picture, Math.max(0, y), Math.min(height!, y + rows.kernel), Math.max(0, x), Math.min(width!, x + columns.kernel));
  }
}

const pooled = (shape: readonly number[], { rows, columns }: Walk) => [shape[0]!, rows.output, columns.output, shape[3]!];

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

const switchesRun = defineKernel<Walk>('Switches', {
  outputs: ([shape], walk) => [{ shape: pooled(shape!, walk), dtype: 'int32' }],
  run([x, maxima], [switches], [shape], walk) {
    const [, height, width, channels] = shape as unknown as [number, number, number, number];
    const places = new Int32Array(tapsOf(walk));
    walkWindows(shape!, walk, (cell, picture, y0, y1, x0, x1) => {
      let count = 0;
      for (let y = y0; y < y1; y++) for (let column = x0; column < x1; column++) places[count++] = (y * width + column) * channels;
      markFirst(x!, maxima!, switches!, places, count, picture * height * width * channels, cell * channels, channels);
    });
  },
});

/** The largest value of each window `[pictures, rows, columns, channels]`; padding never wins. No dilation. */
export function maxPool(x: Tensor4D, { rows, columns }: Walk): Tensor4D {
  const sides = (axis: AxisWalk): [number, number] => [axis.before, Math.max(0, afterOf(axis))];
  return poolMaxima(x, [rows.kernel, columns.kernel], [rows.stride, columns.stride], [[0, 0], sides(rows), sides(columns), [0, 0]]);
}

/**
 * Where each maximum was found: flat places in the picture `[height, width, channels]`, int32. Of equal cells the
 * first wins, on every backend. (TensorFlow.js's own `maxPoolWithArgmax` and the gradient of its `maxPool` go wrong
 * on wasm where a window's maximum is 0 or less.)
 *
 * @param maxima what `maxPool` gave for the same x and walk
 */
export const switchesOf = (x: Tensor, maxima: Tensor, walk: Walk): Tensor4D => switchesRun([x, maxima], walk)[0] as Tensor4D;

/** Adds `x` into windows (`forward`) or windows into `x`, each divided by the cells of the window that lie inside. */
function average(x: View, output: View, shape: readonly number[], walk: Walk, forward: boolean): void {
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

const averageRun = defineKernel<Walk>('AveragePool', {
  outputs: ([shape], walk) => [{ shape: pooled(shape!, walk) }],
  run([x], [output], [shape], walk) { average(x!, output!, shape!, walk, true); },
});
const averageGradientRun = defineKernel<Walk>('AveragePoolGradient', {
  outputs: ([shape], { rows, columns }) => [{ shape: [shape![0]!, rows.size, columns.size, shape![3]!] }],
  run([gradient], [output], [shape], walk) {
    output!.fill(0);
    average(gradient!, output!, [shape![0]!, walk.rows.size, walk.columns.size, shape![3]!], walk, false);
  },
});

/** Average pooling `[pictures, rows, columns, channels]`; cells of the padding are not counted (TensorFlow, `avg_pool2d`). */
export const averagePool = (x: Tensor, walk: Walk): Tensor4D => averageRun([x], walk)[0] as Tensor4D;

/** The gradient of `averagePool` by its input. */
export const averagePoolGradient = (gradient: Tensor, walk: Walk): Tensor4D => averageGradientRun([gradient], walk)[0] as Tensor4D;
