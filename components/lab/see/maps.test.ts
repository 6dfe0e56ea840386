import { describe, expect, it } from 'vitest';
import { volume } from '@/lib/plain/numbers.ts';
import { folded, isSilent, mapsOf, mostOf } from './maps.ts';

describe('maps out of a layer’s output', () => {
  it('one for each channel, the last axis apart', () => {
    expect(mapsOf(volume([2, 2, 2], [1, 5, 2, 6, 3, 7, 4, 8]))).toEqual([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]);
  });
  it('one of a flat list, row by row, and blank where it ends early', () => {
    expect(mapsOf(volume([1, 1, 6], [1, 2, 3, 4, 5, 6]))).toEqual([[[1, 2, 3], [4, 5, 6]]]);
    expect(mapsOf(volume([1, 1, 5], [1, 2, 3, 4, 5]))[0]).toEqual([[1, 2, 3, 4, 5]]);
    expect([folded(784), folded(64), folded(10), folded(1), folded(47)]).toEqual([[28, 28], [8, 8], [2, 5], [1, 1], [7, 7]]);
  });
  it('silent where every number is 0; largest by distance from 0', () => {
    expect([isSilent([[0, 0]]), isSilent([[0, -1e-9]]), mostOf([1, -3, 2]), mostOf([])]).toEqual([true, false, 3, 0]);
  });
});
