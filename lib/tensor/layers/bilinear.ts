import { matMul, reshape, tensor2d, tidy, transpose, type Tensor } from '@tensorflow/tfjs-core';
import { bilinearAxis } from '@/lib/arith/bilinear.ts';
import type { TensorLayer } from './layer.ts';

/** The mixing of one axis as a matrix: a row for every output cell. */
function mixing(size: number, factor: number): number[][] {
  return bilinearAxis(size, size * factor).map(({ low, high, share }) => {
    const row = Array<number>(size).fill(0);
    row[low]! += 1 - share;
    row[high]! += share;
    return row;
  });
}

/** Applies one matrix to the rows and one to the columns of x `[pictures, height, width, channels]`. */
function mixed(x: Tensor, down: number[][], across: number[][], turn: boolean): Tensor {
  return tidy(() => {
    const [pictures, height, width, channels] = x.shape as [number, number, number, number];
    const apply = (matrix: number[][], flat: Tensor) => matMul(tensor2d(matrix), flat, turn);
    const rows = apply(down, reshape(transpose(x, [1, 0, 2, 3]), [height, -1]));
    const tall = rows.shape[0]!;
    const columns = apply(across, reshape(transpose(reshape(rows, [tall, pictures, width, channels]), [2, 1, 0, 3]), [width, -1]));
    return transpose(reshape(columns, [columns.shape[0]!, pictures, tall, channels]), [1, 2, 0, 3]);
  });
}

/** Bilinear enlarging by a whole factor (Keras, `UpSampling2D(interpolation='bilinear')`); its gradient is the transpose. */
export function bilinearLayer(factor: number, [height, width]: readonly number[]): TensorLayer {
  const [down, across] = [mixing(height!, factor), mixing(width!, factor)];
  return {
    forward: input => ({ output: mixed(input, down, across, false) }),
    backward: (gradient, _input, _trace, _weights, wantInput) => ({ input: wantInput ? mixed(gradient, down, across, true) : null }),
  };
}
