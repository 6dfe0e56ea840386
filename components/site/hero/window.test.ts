import { describe, expect, it } from 'vitest';
import { filtered, kernels, nextPlace, strongest } from './window.ts';

describe('the window of the front page', () => {
  it('multiplies without flipping: one bright cell returns the kernel turned', () => {
    const spot = Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (_, c) => (r === 2 && c === 2 ? 1 : 0)));
    expect(filtered(spot, [[1, 2, 3], [4, 5, 6], [7, 8, 9]])).toEqual([[9, 8, 7], [6, 5, 4], [3, 2, 1]]);
  });

  it('an edge from left to right is 4 under Sobel x and 0 under Sobel y', () => {
    const edge = Array.from({ length: 3 }, () => [0, 0, 1]);
    expect([filtered(edge, kernels.sobelX), filtered(edge, kernels.sobelY)]).toEqual([[[4]], [[0]]]);
  });

  it('every kernel answers 0 to an even picture', () => {
    const even = Array.from({ length: 3 }, () => [7, 7, 7]);
    for (const kernel of Object.values(kernels)) expect(filtered(even, kernel)).toEqual([[0]]);
  });

  it('starts where the answer is strongest', () => {
    expect(strongest([[0, 2], [-3, 3]])).toEqual({ row: 1, column: 0 });
  });

  it('walks through every cell of the part that answers, and around', () => {
    const values = [[0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 2, 0]];
    let place = { row: 0, column: 0 };
    const seen = Array.from({ length: 5 }, () => { place = nextPlace(values, place); return `${place.row},${place.column}`; });
    expect(seen).toEqual(['1,1', '1,2', '2,1', '2,2', '1,1']);
  });

  it('comes back from cells outside that part', () => {
    expect(nextPlace([[0, 5, 0]], { row: 0, column: 2 })).toEqual({ row: 0, column: 1 });
    expect(nextPlace([[0, 0]], { row: 0, column: 1 })).toEqual({ row: 0, column: 1 });
  });
});
