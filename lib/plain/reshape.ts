import { BadInput } from '@/lib/arith/badInput.ts';
import { numbers, type Numbers } from './numbers.ts';

/** All numbers in one row, `[1, count]`: channels fastest, then columns, then rows (Keras, `Flatten`, channels last). */
export const flatten = (input: Numbers): Numbers => numbers([1, input.values.length], input.values);

/** The same numbers in the same order on other axes. Throws `BadInput` (`reshape.shape`) where their count differs. Keras, `Reshape`. */
export function reshape(input: Numbers, shape: readonly number[]): Numbers {
  const count = shape.reduce((product, size) => product * size, 1);
  if (count !== input.values.length) throw new BadInput({ argument: 'reshape.shape', expected: `axes that hold ${input.values.length} numbers`, got: shape, mend: 'choose axes whose product is the count' });
  return numbers(shape, input.values);
}
