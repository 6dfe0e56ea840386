import { describe, expect, it } from 'vitest';
import { bilinearAxis } from './bilinear.ts';
import { cellsStamping, overlapAlong, planTransposedAxis } from './transposed.ts';
import { planAxis } from './window.ts';

const range = (to: number) => Array.from({ length: to }, (_, i) => i + 1);

describe('planTransposedAxis', () => {
  it('is the way back of a window: the convolution of its output has as many cells as its input, for every size up to 12', () => {
    for (const size of range(12)) for (const kernel of range(6)) for (const stride of range(4)) for (const dilation of range(3)) for (const padding of ['valid', 'same'] as const) {
      const plan = planTransposedAxis({ size, kernel, stride, dilation, padding });
      const back = planAxis({ size: plan.output, kernel, stride, dilation, padding });
      const where = { size, kernel, stride, dilation, padding };
      expect([where, back.output, back.before]).toEqual([where, size, plan.cropBefore]);
    }
  });

  it('counts as overlap the stamps that lie on a cell', () => {
    for (const size of range(6)) for (const kernel of range(5)) for (const stride of range(4)) for (const dilation of range(2)) for (const padding of ['valid', 'same', 0, 1] as const) {
      const plan = planTransposedAxis({ size, kernel, stride, dilation, padding });
      const counts = Array<number>(plan.output).fill(0);
      for (let cell = 0; cell < size; cell++) for (let w = 0; w < kernel; w++) {
        const at = cell * stride + w * dilation - plan.cropBefore;
        if (at in counts) counts[at]! += 1;
      }
      expect(overlapAlong(plan)).toEqual(counts);
    }
  });

  it('shows a checkerboard where the stride does not divide the kernel: 3 and 2, not 4 and 2', () => {
    expect(overlapAlong(planTransposedAxis({ size: 4, kernel: 3, stride: 2, dilation: 1, padding: 'valid' }))).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1]);
    expect(overlapAlong(planTransposedAxis({ size: 4, kernel: 4, stride: 2, dilation: 1, padding: 'valid' }))).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 1, 1]);
  });

  it('names the cells in front of the input too', () => {
    expect(cellsStamping(planTransposedAxis({ size: 3, kernel: 3, stride: 2, dilation: 1, padding: 'valid' }), 0)).toEqual([-1, 0]);
  });

  it('takes PyTorch\'s numbers and refuses what it refuses', () => {
    expect(planTransposedAxis({ size: 5, kernel: 3, stride: 2, dilation: 1, padding: 1, outputPadding: 1 })).toMatchObject({ output: 10, cropBefore: 1, cropAfter: 0 });
    expect(planTransposedAxis({ size: 1, kernel: 2, stride: 1, dilation: 1, padding: 1 }).output).toBe(0);
    expect(() => planTransposedAxis({ size: 5, kernel: 3, stride: 2, dilation: 1, padding: 1, outputPadding: 2 })).toThrow('planTransposedAxis.outputPadding: expected a whole number from 0 to 1, got 2: keep it below the stride');
    expect(() => planTransposedAxis({ size: 5, kernel: 3, stride: 2, dilation: 1, padding: 'same', outputPadding: 1 })).toThrow('give the padding as a number');
    expect(() => planTransposedAxis({ size: 5, kernel: 3, stride: 2, dilation: 1, padding: -1 })).toThrow('planTransposedAxis.padding');
  });
});

describe('bilinearAxis', () => {
  it('lies a quarter from the centres when it doubles', () => {
    expect(bilinearAxis(3, 6)).toEqual([
      { low: 0, high: 0, share: 0 }, { low: 0, high: 1, share: 0.25 }, { low: 0, high: 1, share: 0.75 },
      { low: 1, high: 2, share: 0.25 }, { low: 1, high: 2, share: 0.75 }, { low: 2, high: 2, share: 0 },
    ]);
  });

  it('hits every centre exactly when it triples, and changes nothing when it does not enlarge', () => {
    expect([1, 4, 7].map(cell => bilinearAxis(3, 9)[cell]!.share)).toEqual([0, 0, 0]);
    expect(bilinearAxis(4, 4).map(({ low, share }) => low + share)).toEqual([0, 1, 2, 3]);
    expect(() => bilinearAxis(2, 0)).toThrow('bilinear.output');
  });
});
