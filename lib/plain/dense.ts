import { BadInput, wholeNumber } from '@/lib/arith/badInput.ts';
import { checkBias, checkChannels } from './conv2d.ts';
import { numbers, type Numbers } from './numbers.ts';

/**
 * Dense layer on the last axis: `[…, features]` times a kernel `[features, units]`, plus a bias of `units` numbers:
 * `[…, units]`. The axes in front only count (pictures, corners, cells); there is at least one. float64.
 *
 * Throws `BadInput`: `dense.rank`, `dense.units`, `dense.channels` (features that the kernel was not made for),
 * `dense.bias`. Keras, `Dense`; PyTorch, `Linear` (whose weight is the transpose).
 */
export function dense(input: Numbers, kernel: Numbers, bias?: ArrayLike<number>): Numbers {
  if (input.shape.length < 2) {
    throw new BadInput({ argument: 'dense.rank', expected: 'at least two axes, features last', got: input.shape, mend: 'give a single list of features as 1 × features' });
  }
  const features = input.shape.at(-1)!;
  const [inner, units] = kernel.shape as readonly [number, number];
  wholeNumber('dense.units', units, 1, 'give at least one unit');
  checkChannels('dense', features, inner);
  checkBias('dense', bias, units);
  const output = numbers([...input.shape.slice(0, -1), units]);
  for (let row = 0; row * units < output.values.length; row++) for (let b = 0; b < units; b++) {
    let sum = 0;
    for (let a = 0; a < features; a++) sum += input.values[row * features + a]! * kernel.values[a * units + b]!;
    output.values[row * units + b] = sum + (bias ? bias[b]! : 0);
  }
  return output;
}
