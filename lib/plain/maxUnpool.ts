import { BadInput } from '@/lib/arith/badInput.ts';
import { volume, type Volume } from './numbers.ts';

/**
 * Max unpooling: puts every value back where its pooling found it, zeros elsewhere: `shape`, that of the pooling's
 * input. Where several windows share a winner the last value stands (they are put, not added).
 *
 * @param switches as `maxPool` gives them: one flat row-major index in `shape` per value
 * Throws `BadInput`: `maxUnpool.switches` (not one per value), `maxUnpool.index` (outside of `shape`).
 * PyTorch, `MaxUnpool2d`; Zeiler & Fergus 2014 §2.1.
 */
export function maxUnpool(values: Volume, switches: ArrayLike<number>, shape: Volume['shape']): Volume {
  if (switches.length !== values.values.length) {
    throw new BadInput({ argument: 'maxUnpool.switches', expected: `${values.values.length} switches, one per value`, got: switches.length, mend: 'take the switches of the pooling that these values belong to' });
  }
  const output = volume(shape);
  values.values.forEach((value, place) => {
    const index = switches[place]!;
    if (!Number.isInteger(index) || index < 0 || index >= output.values.length) {
      throw new BadInput({ argument: 'maxUnpool.index', expected: `a place from 0 to ${output.values.length - 1}`, got: index, mend: 'give the shape that the pooling met' });
    }
    output.values[index] = value;
  });
  return output;
}
