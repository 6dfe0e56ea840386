import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/unpooling/compute.ts';
import { widget } from '@/components/widgets/unpooling/widget.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { copied, exact } from './challenges.ts';

function state(input: Matrix, window = 2) {
  const params = { ...defaults(widget.params), input, window };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
}
const zeros = Array.from({ length: 4 }, () => [0, 0, 0, 0]);

describe('the challenge "exact"', () => {
  it('is solved by the plan’s picture', () => {
    expect(exact(state([[5, 0, 0, 0], [0, 0, 0, 7], [0, 0, 0, 0], [0, 3, 2, 0]]))).toMatchObject({ passed: true, star: false, diagnosis: null });
  });
  it('gives the star for four windows whose winners all stand off the corner', () => {
    expect(exact(state([[0, 5, 0, 0], [0, 0, 0, 7], [0, 0, 0, 0], [0, 3, 2, 0]]))).toMatchObject({ passed: true, star: true });
  });
  it.each<[string, Matrix]>([
    ['empty', zeros],
    ['negative', [[0, 5, 0, 0], [0, 0, -1, 0], [0, 0, 0, 0], [0, 0, 0, 0]]],
    ['crowded', [[5, 5, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]],
    ['corner', [[5, 0, 0, 0], [0, 0, 0, 0], [0, 0, 3, 0], [0, 0, 0, 0]]],
    ['size', [[0, 5], [0, 0]]],
  ])('names the belief "%s"', (name, input) => expect(exact(state(input))).toMatchObject({ passed: false, diagnosis: name }));
});

describe('the challenge "copied"', () => {
  it('is solved by two greys, with the star by four', () => {
    expect(copied(state([[3, 3, 0, 0], [3, 3, 0, 0], [0, 0, 7, 7], [0, 0, 7, 7]]))).toMatchObject({ passed: true, star: false });
    expect(copied(state([[3, 3, 1, 1], [3, 3, 1, 1], [5, 5, 7, 7], [5, 5, 7, 7]]))).toMatchObject({ passed: true, star: true });
  });
  it.each<[string, Matrix]>([
    ['empty', zeros],
    ['mixed', [[3, 3, 0, 0], [3, 4, 0, 0], [0, 0, 7, 7], [0, 0, 7, 7]]],
    ['one-grey', [[3, 3, 0, 0], [3, 3, 0, 0], [0, 0, 3, 3], [0, 0, 3, 3]]],
    ['size', [[3, 3, 5, 5], [3, 3, 5, 5]]],
  ])('names the belief "%s"', (name, input) => expect(copied(state(input))).toMatchObject({ passed: false, diagnosis: name }));
});
