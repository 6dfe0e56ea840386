import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/transposed-convolution/compute.ts';
import { widget } from '@/components/widgets/transposed-convolution/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { even } from './challenges.ts';

function state(kernel: Matrix) {
  const params = { ...defaults(widget.params), ...widget.presets.ask, kernel };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
}

describe('the challenge "even"', () => {
  it('is solved by the tent, with the star', () => expect(even(state([[1, 2, 1], [2, 4, 2], [1, 2, 1]]))).toMatchObject({ passed: true, star: true, diagnosis: null }));
  it('is solved by a block of ones, which is nearest neighbour, without the star', () => {
    expect(even(state([[1, 1, 0], [1, 1, 0], [0, 0, 0]]))).toMatchObject({ passed: true, star: false });
  });
  it.each<[string, Matrix]>([
    ['size', [[1, 1], [1, 1]]],
    ['empty', [[0, 0, 0], [0, 0, 0], [0, 0, 0]]],
    ['cancel', [[1, 0, -1], [0, 0, 0], [-1, 0, 1]]],
    ['ones', [[1, 1, 1], [1, 1, 1], [1, 1, 1]]],
    ['holes', [[0, 0, 0], [0, 1, 0], [0, 0, 0]]],
    ['stripes', [[1, 1, 1], [2, 2, 2], [3, 3, 3]].map(([a, b, c]) => [a! / 2, b!, c! / 2])],
    ['spread', [[1, 2, 0], [2, 5, 2], [1, 2, 1]]],
  ])('names the belief "%s"', (name, kernel) => expect(even(state(kernel))).toMatchObject({ passed: false, diagnosis: name }));
  it('knows the exact condition: four corners, top and bottom middles, side middles and the centre give equal sums', () => {
    // corners 1 + 2 + 0 + 1 = 4, top and bottom 3 + 1 = 4, sides 0 + 4 = 4, centre 4.
    expect(even(state([[1, 3, 2], [0, 4, 4], [0, 1, 1]]))).toMatchObject({ passed: true });
  });
});
