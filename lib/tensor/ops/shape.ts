import { reshape as reshaped, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { BadInput } from '@/lib/arith/badInput.ts';

const count = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/**
 * Every picture as one row of numbers, in row-major order: `[pictures, …]` to `[pictures, numbers]`. No number moves.
 * Throws `BadInput` (`flatten.x.rank`) for a single number. Source: Keras `Flatten`.
 */
export function flatten(x: Tensor): Tensor2D {
  if (x.rank === 0) throw new BadInput({ argument: 'flatten.x.rank', expected: 'at least 1 axis [pictures, …]', got: '[]', mend: 'put an axis for the pictures in front' });
  return reshaped(x, [x.shape[0]!, count(x.shape.slice(1))]) as Tensor2D;
}

/**
 * The same numbers in the same order under another shape; the pictures' axis stays: `[pictures, …]` to `[pictures,
 * ...shape]`. Not a transpose. Throws `BadInput` (`reshape.shape`) where the numbers of a picture do not fit.
 * Source: Keras `Reshape`.
 */
export function reshape(x: Tensor, shape: readonly number[]): Tensor {
  const numbers = count(x.shape.slice(1));
  if (x.rank === 0 || count(shape) !== numbers || shape.some(length => !Number.isSafeInteger(length) || length < 0)) {
    throw new BadInput({ argument: 'reshape.shape', expected: `lengths whose product is ${numbers}`, got: shape, mend: 'keep the number of numbers' });
  }
  return reshaped(x, [x.shape[0]!, ...shape]);
}
