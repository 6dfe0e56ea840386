import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { binomial, blurAxis } from '@/lib/plain/blurPool.ts';
import { defineKernel } from './define.ts';

type Taps = ReturnType<typeof blurAxis>;
interface Blur { rows: Taps; columns: Taps }

const blurRun = defineKernel<Blur>('Blur', {
  outputs: ([shape], { rows, columns }) => [{ shape: [shape![0]!, rows.length, columns.length, shape![3]!] }],
  run([x], [output], [shape], { rows, columns }) {
    const [pictures, height, width, channels] = shape as unknown as [number, number, number, number];
    let to = 0;
    for (let picture = 0; picture < pictures; picture++) for (const down of rows) for (const across of columns) for (let channel = 0; channel < channels; channel++) {
      let sum = 0;
      for (const row of down) for (const column of across) {
        sum += row.weight * column.weight * x![((picture * height + row.cell) * width + column.cell) * channels + channel]!;
      }
      output![to++] = sum;
    }
  },
});

/** Blurs with a binomial filter of `taps` weights, borders mirrored, and keeps every `stride`-th cell. */
export const blurDown = (x: Tensor4D, taps: number, [down, across]: readonly [number, number]): Tensor4D => {
  const weights = binomial(taps);
  return blurRun([x as Tensor], { rows: blurAxis(x.shape[1], weights, down), columns: blurAxis(x.shape[2], weights, across) })[0] as Tensor4D;
};
