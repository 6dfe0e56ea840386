import { describe, expect, it } from 'vitest';
import { held, inkOf, resizedKernel, withCell } from './edits.ts';

describe('edits', () => {
  it('put a ring around an odd kernel in two steps, and take it off in two', () => {
    const bigger = resizedKernel(resizedKernel([[5]], 1), 1);
    expect(bigger).toEqual([[0, 0, 0], [0, 5, 0], [0, 0, 0]]);
    expect(resizedKernel(resizedKernel(bigger, -1), -1)).toEqual([[5]]);
  });
  it('change one cell and share the other rows', () => {
    const before = [[1, 2], [3, 4]];
    const after = withCell(before, { row: 1, column: 0 }, 9);
    expect(after).toEqual([[1, 2], [9, 4]]);
    expect(after[0]).toBe(before[0]);
    expect(before[1]).toEqual([3, 4]);
  });
  it('keep every value within what addresses and messages can carry', () => {
    expect([5, -0.5, 1e6 + 1, -2e9, -0].map(held)).toEqual([5, -0.5, 1e6, -1e6, 0]);
  });
  it('paint with 9, with 1 where the picture goes up to 1, and with the largest value above 9', () => {
    expect([[[0, 0]], [[0, 1]], [[0, 0.5]], [[0, 6]], [[-3, 0]], [[0, -255]]].map(inkOf)).toEqual([9, 1, 1, 9, 9, 255]);
  });
});
