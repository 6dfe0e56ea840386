import { describe, expect, it } from 'vitest';
import { curvePath } from './path.ts';
import { linearScale, logScale } from './scale.ts';

const x = linearScale([0, 10], [0, 100]);
const y = linearScale([0, 1], [50, 0]);
const points = (path: string) => [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(match => [Number(match[1]), Number(match[2])]);

describe('curvePath', () => {
  it('joins the points in order', () => {
    expect(curvePath([0, 5, 10], [0, 1, 0.5], x, y)).toBe('M0,50L50,0L100,25');
  });

  it('a number that is none breaks the line', () => {
    expect(curvePath([0, 1, 2, 3, 4], [0, 1, NaN, 1, 0], x, y)).toBe('M0,50L10,0M30,0L40,50');
  });

  it('zero has no place on a log scale', () => {
    expect(curvePath([0, 1, 2], [0, 1, 10], x, logScale([1, 10], [50, 0]))).toBe('M10,50L20,0');
  });

  it('reads only `count` points of a longer buffer', () => {
    expect(curvePath(new Float32Array(8), new Float32Array([0, 1, 0, 0, 0, 0, 0, 0]), x, y, 2)).toBe('M0,50L0,0');
  });

  it('of 12,000 points on 100 pixels it draws a few hundred, the one spike among them', () => {
    const xs = Float64Array.from({ length: 12_000 }, (_, i) => (i * 10) / 12_000);
    const ys = Float64Array.from({ length: 12_000 }, (_, i) => 0.5 + 0.1 * Math.sin(i));
    ys[7654] = 1;
    const drawn = points(curvePath(xs, ys, x, y));
    expect(drawn.length).toBeLessThanOrEqual(400);
    expect(drawn.length).toBeGreaterThan(200);
    expect(drawn.filter(([, py]) => py === 0)).toHaveLength(1);
    expect(drawn[0]).toEqual([0, 25]);
    expect(drawn.map(([px]) => px)).toEqual(drawn.map(([px]) => px).toSorted((a, b) => a! - b!));
  });
});
