import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { compute } from './compute.ts';
import { enlarged, fittedKernel, pairsOf, type Way } from './learned.ts';
import { widget, type Params } from './widget.ts';

const error = (way: Way, kernel: Matrix, stride: number) =>
  pairsOf(stride).reduce((sum, { small, whole }) => sum + enlarged(way, small, kernel, stride).values.reduce((squares, value, at) => squares + (value - whole.values[at]!) ** 2, 0), 0);

describe('the fitted kernel', () => {
  it('of stamps side by side is a regression for each weight: Σ xy / Σ x²', () => {
    const kernel = fittedKernel('transposed', { kernel: 2, stride: 2 });
    let [xx, xy] = [0, 0];
    for (const { small, whole } of pairsOf(2)) for (let r = 0; r < 14; r++) for (let c = 0; c < 14; c++) {
      const x = small.values[r * 14 + c]!;
      xx += x * x;
      xy += x * whole.values[(2 * r + 1) * 28 + 2 * c]!;
    }
    expect(kernel[1]![0]).toBeCloseTo(xy / xx, 8);
  });

  it('gives the picture itself where nothing was made smaller', () => {
    for (const way of ['transposed', 'resized'] as const) fittedKernel(way, { kernel: 3, stride: 1 }).flat().forEach((weight, at) => expect(weight).toBeCloseTo(at === 4 ? 1 : 0, 6));
  });

  it.each([['transposed', 3, 2], ['transposed', 4, 2], ['transposed', 5, 3], ['resized', 3, 2]] as const)('%s %i over %i has a larger error wherever a weight is moved', (way, side, stride) => {
    const kernel = fittedKernel(way, { kernel: side, stride });
    const least = error(way, kernel, stride);
    for (let r = 0; r < side; r++) for (let c = 0; c < side; c++) for (const by of [0.01, -0.01]) {
      expect(error(way, kernel.map((row, i) => row.map((weight, j) => weight + (i === r && j === c ? by : 0))), stride)).toBeGreaterThan(least);
    }
  });
});

describe('what is learned', () => {
  const numbers = (change: Partial<Params>) => {
    const params = { ...defaults(widget.params), ...change };
    return widget.describe(params, compute(params), 0) as { spreadTransposed: number; spreadResized: number };
  };
  it('draws a fainter checkerboard than equal weights, and one all the same; none where copies are convolved', () => {
    const [ones, learned] = [numbers({ weights: 'ones' }), numbers({ weights: 'learned' })];
    expect(learned.spreadTransposed).toBeLessThan(ones.spreadTransposed / 10);
    expect(learned.spreadTransposed).toBeGreaterThan(0.02);
    expect(learned.spreadResized).toBeCloseTo(0, 12);
    // An even overlap leaves less of it.
    expect(numbers({ weights: 'learned', kernel: 4 }).spreadTransposed).toBeLessThan(learned.spreadTransposed / 4);
  });
});
