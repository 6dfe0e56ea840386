import { sigmoid, tidy, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';
import type { Activation } from '@/lib/arith/stack.ts';
import { project } from '../convolution.ts';
import { biasOf, fits, ofNumbers, ofRank } from './check.ts';

export interface DenseOptions {
  /** `[out]`. */
  bias?: Tensor;
  activation?: Activation;
}

/**
 * A dense layer on the last axis: x `[pictures, …, in]` times `[in, out]` gives `[pictures, …, out]`; the axes between
 * stay as they are, so 4 corners of 2 numbers become 4 corners of `out` numbers.
 *
 * Throws `BadInput`: `dense.rank` for less than two axes, `dense.units` for a kernel without units,
 * `dense.channels` where x's last axis is not as long as the kernel's first, `dense.bias.…`.
 * Source: Keras `Dense`.
 */
export function dense(x: Tensor, kernel: Tensor, { bias, activation = 'linear' }: DenseOptions = {}): Tensor {
  if (x.rank < 2) throw new BadInput({ argument: 'dense.rank', expected: 'at least 2 axes [pictures, …, in]', got: `[${x.shape.join(', ')}]`, mend: 'put an axis for the pictures in front' });
  if (kernel.rank === 2 && kernel.shape[1] === 0) throw new BadInput({ argument: 'dense.units', expected: 'at least one unit', got: 0, mend: 'give the layer 1 unit or more' });
  const weights = ofRank<Tensor2D>('dense.kernel', kernel, 2, '[in, out]');
  fits('dense.channels', ofNumbers('dense.x', x).shape.at(-1)!, weights.shape[0], 'numbers on the last axis, as the kernel has');
  const then = { bias: biasOf('dense.bias', bias, weights.shape[1]), activation: activation === 'relu' ? 'relu' : 'linear' } as const;
  return tidy(() => {
    const linear = project(x, weights, then);
    return activation === 'sigmoid' ? sigmoid(linear) : linear;
  });
}
