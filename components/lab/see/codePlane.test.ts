import { describe, expect, it } from 'vitest';
import { principal } from '@/lib/plain/principal.ts';
import { codeAt, nearestTo, placeOf, rangeOf } from './codePlane.ts';

const codes = [[0, 0, 1], [3, 4, 1], [6, 8, 1]];
const cloud = principal(codes);

describe('places on the map of the bottleneck', () => {
  it('go to codes and back, by hand: points 5 apart on a line', () => {
    codes.forEach((code, n) => {
      const place = placeOf(code, cloud, { kind: 'pca' });
      expect(place[0]).toBeCloseTo(5 * (n - 1), 9);
      [...codeAt(place, cloud, { kind: 'pca' })].forEach((value, at) => expect(value).toBeCloseTo(code[at]!, 9));
    });
  });
  it('of two numbers keep the mean of the others', () => {
    const axes = { kind: 'units', units: [2, 0] } as const;
    expect(placeOf(codes[1]!, cloud, axes)).toEqual([1, 3]);
    expect([...codeAt([7, -2], cloud, axes)]).toEqual([-2, 4, 7]);
  });
  it('have a nearest point and a range', () => {
    expect([nearestTo([5, 5], [[0, 0], [4, 6], [9, 9]]), nearestTo([1, 1], [])]).toEqual([1, -1]);
    expect([rangeOf([[2, 5], [-1, 7]], 0), rangeOf([[2, 5], [-1, 7]], 1)]).toEqual([[-1, 2], [5, 7]]);
  });
});
