import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backFrom, principal } from './principal.ts';

describe('the two widest directions of a cloud', () => {
  it('by hand: points on a line lie along it, 5 apart', () => {
    const { axes, points, shares, mean } = principal([[0, 0], [3, 4], [6, 8]]);
    expect([...mean]).toEqual([3, 4]);
    [0.6, 0.8].forEach((value, n) => expect(axes[0][n]).toBeCloseTo(value, 12));
    points.forEach(([along, across], n) => { expect(along).toBeCloseTo(5 * (n - 1), 10); expect(across).toBeCloseTo(0, 10); });
    expect(shares[0]).toBeCloseTo(1, 12);
  });
  it('by hand: a cross of arms 3 and 1 in three dimensions', () => {
    const { axes, shares } = principal([[0, 3, 0], [0, -3, 0], [1, 0, 0], [-1, 0, 0]]);
    expect(axes.map(axis => [...axis].map(value => Math.round(Math.abs(value) * 1e9) / 1e9))).toEqual([[0, 1, 0], [1, 0, 0]]);
    expect([shares[0], shares[1]].map(share => Math.round(share * 1e9) / 1e9)).toEqual([0.9, 0.1]);
  });
  it('finds the axis at 45° that no coordinate lies along: [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, −1)', () => {
    const [a, b] = [Math.sqrt(3), 1].map(length => length * Math.SQRT1_2);
    const { axes, points } = principal([[a!, a!], [-a!, -a!], [b!, -b!], [-b!, b!]]);
    axes[0].forEach(value => expect(value).toBeCloseTo(Math.SQRT1_2, 10));
    expect(Math.abs(points[0]![0])).toBeCloseTo(Math.sqrt(3), 10);
    expect(Math.abs(points[2]![1])).toBeCloseTo(1, 10);
  });
  it('axes are of length 1, at right angles, own vectors of the covariance, and no direction is wider', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 12 }), fc.double({ min: 0, max: 6.3, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (cloud, turn, height) => {
      const { axes: [first, second], mean, shares } = principal(cloud);
      const variance = (axis: ArrayLike<number>) => cloud.reduce((sum, point) => sum + point.reduce((along, value, n) => along + (value - mean[n]!) * axis[n]!, 0) ** 2, 0);
      const whole = cloud.reduce((sum, point) => sum + point.reduce((all, value, n) => all + (value - mean[n]!) ** 2, 0), 0);
      if (whole === 0) return;
      expect(Math.hypot(...first)).toBeCloseTo(1, 9);
      expect(first.reduce((sum, value, n) => sum + value * second[n]!, 0)).toBeCloseTo(0, 9);
      const level = Math.sqrt(1 - height * height);
      expect(variance([level * Math.cos(turn), level * Math.sin(turn), height])).toBeLessThanOrEqual(variance(first) * (1 + 1e-6) + 1e-9);
      expect(shares[0]).toBeCloseTo(variance(first) / whole, 9);
      expect(shares[1]).toBeLessThanOrEqual(shares[0] + 1e-6);
    }), { seed: 71, numRuns: 200 });
  });
  it('goes back from a place to the point there, and keeps the sides of the axes before', () => {
    const cloud = [[1, 2, 3], [4, 4, 4], [7, 6, 5], [2, 9, 4]];
    const map = principal(cloud);
    const flat = principal([[0, 0], [3, 4], [6, 8]]);
    [...backFrom(flat, [5, 0])].forEach((value, n) => expect(value).toBeCloseTo([6, 8][n]!, 10));
    const turned = principal(cloud, { axes: [map.axes[0].map(value => -value), map.axes[1]] });
    expect([...turned.axes[0]]).toEqual([...map.axes[0]].map(value => -value));
  });
  it('has nothing to say of one point, or of equal ones', () => {
    expect(principal([[3, 3]]).points).toEqual([[0, 0]]);
    expect(principal([[1, 2], [1, 2]])).toMatchObject({ points: [[0, 0], [0, 0]], shares: [0, 0] });
  });
});
