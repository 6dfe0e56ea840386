import { BadInput } from '@/lib/arith/badInput.ts';
import { volume, type Volume } from './numbers.ts';
import { eachWindow, planPool, type PoolingOptions } from './pooling.ts';

function checkCount(argument: string, got: number, expected: number): void {
  if (got !== expected) throw new BadInput({ argument, expected: `${expected} numbers, one per output cell`, got, mend: 'give one number per output cell' });
}

/**
 * Gradient of max (or min) pooling by its input: each output's gradient goes to its winner alone, winners of several
 * windows collect the sum. `switches` as `maxPool` gives them. Throws `BadInput` (`maxPoolGradient.switches`).
 */
export function maxPoolGradient(gradient: Volume, switches: ArrayLike<number>, inputShape: Volume['shape']): Volume {
  checkCount('maxPoolGradient.switches', switches.length, gradient.values.length);
  const byInput = volume(inputShape);
  gradient.values.forEach((value, place) => { byInput.values[switches[place]!]! += value; });
  return byInput;
}

/**
 * Gradient of average pooling by its input: each output's gradient shared equally among the window's real cells.
 * Throws `BadInput` (`averagePoolGradient.gradient`), and as `maxPool`.
 */
export function averagePoolGradient(gradient: Volume, inputShape: Volume['shape'], options: PoolingOptions): Volume {
  const plan = planPool(inputShape, options);
  checkCount('averagePoolGradient.gradient', gradient.values.length, plan.rows.output * plan.columns.output * inputShape[2]);
  const byInput = volume(inputShape);
  eachWindow(inputShape, plan, (place, cells) => {
    for (const cell of cells) byInput.values[cell]! += gradient.values[place]! / cells.length;
  });
  return byInput;
}
