import { describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { numbers } from '@/lib/plain/numbers.ts';
import { filtersOf, strip } from './kernels.ts';

function first(text: string, input: Shape) {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  return planStack(read.stack, input).layers[0]!;
}
/** The number at `[r, c, third, fourth]` is read off its digits. */
const counted = (shape: readonly [number, number, number, number]) => numbers(shape, Array.from({ length: shape[0] * shape[1] * shape[2] * shape[3] }, (_, n) => {
  const [fourth, third, c, r] = [n % shape[3], Math.floor(n / shape[3]) % shape[2], Math.floor(n / shape[3] / shape[2]) % shape[1], Math.floor(n / shape[3] / shape[2] / shape[1])];
  return 1000 * r + 100 * c + 10 * third + fourth;
}));

describe('filters out of a kernel', () => {
  it('of a convolution: [row, column, channel, filter]', () => {
    const filters = filtersOf(first('conv2f3', [4, 4, 2]), counted([2, 2, 2, 3]));
    expect(filters.length).toBe(3);
    expect(filters[2]).toEqual([[[2, 102], [1002, 1102]], [[12, 112], [1012, 1112]]]);
  });
  it('of a transposed one: [row, column, filter, channel]', () => {
    const filters = filtersOf(first('tconv2f3', [4, 4, 2]), counted([2, 2, 3, 2]));
    expect(filters.length).toBe(3);
    expect(filters[2]).toEqual([[[20, 120], [1020, 1120]], [[21, 121], [1021, 1121]]]);
  });
  it('of a dense layer: a unit’s weights, folded', () => {
    const filters = filtersOf(first('dense2', [6]), numbers([6, 2], [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]));
    expect(filters).toEqual([[[[1, 2, 3], [4, 5, 6]]], [[[-1, -2, -3], [-4, -5, -6]]]]);
  });
  it('beside each other with a blank cell between them', () => {
    expect(strip([[[1, 2]], [[3, 4]], [[5, 6]]], 2)).toEqual([[1, 2, 0, 3, 4], [0, 0, 0, 0, 0], [5, 6, 0, 0, 0]]);
  });
});
