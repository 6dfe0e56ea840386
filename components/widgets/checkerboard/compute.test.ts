import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute, insideOf } from './compute.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
};
const settings = Array.from({ length: 6 }, (_, k) => Array.from({ length: 4 }, (__, s) => ({ kernel: k + 1, stride: s + 1 }))).flat();

describe('overlap', () => {
  it('of 3 at stride 2 alternates 1 and 2, of 4 at stride 2 is 2 inside', () => {
    expect(state({}).frame.alongTransposed).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1]);
    expect(state({ kernel: 4, size: 4 }).frame.alongTransposed).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 1, 1]);
  });
  it.each(settings)('kernel $kernel, stride $stride is even inside exactly when the stride divides the kernel', patch => {
    const { params, frame, numbers } = state({ ...patch, size: 10 });
    expect(insideOf(params).to - insideOf(params).from).toBeGreaterThan(patch.stride);
    expect(numbers.even).toBe(Number(patch.kernel % patch.stride === 0));
    // In two dimensions a count is that of its row times that of its column.
    frame.mapTransposed.forEach((line, r) => line.forEach((value, c) => expect(value).toBe(frame.alongTransposed[r]! * frame.alongTransposed[c]!)));
  });
  it('a window over copies reads as many cells everywhere but at the border', () => {
    expect(state({}).frame.alongResized).toEqual([2, ...Array.from({ length: 12 }, () => 3), 2]);
    for (const patch of settings) expect(state({ ...patch, size: 10 }).numbers.spreadResized, JSON.stringify(patch)).toBe(0);
  });
});

describe('random weights', () => {
  it('show the pattern where the counts do, and even where they do not; copies never', () => {
    for (const patch of [{}, { kernel: 4 }] as const) {
      const { numbers } = state({ ...patch, weights: 'random' });
      expect(numbers.spreadTransposed).toBeGreaterThan(0.05);
      expect(numbers.spreadResized).toBeLessThan(1e-12);
    }
  });
  it('are the same for the same seed, and others for another', () => {
    expect(state({ weights: 'random', seed: 7 }).frame).toEqual(state({ weights: 'random', seed: 7 }).frame);
    expect(state({ weights: 'random', seed: 7 }).frame.kernelWeights).not.toEqual(state({ weights: 'random', seed: 8 }).frame.kernelWeights);
  });
});
