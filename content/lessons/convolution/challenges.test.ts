import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/convolution/compute.ts';
import { kernels, square } from '@/components/widgets/convolution/kernels.ts';
import { widget } from '@/components/widgets/convolution/widget.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { verticalEdges } from './challenges.ts';

function verdict(kernel: Matrix, bias = 0) {
  const params = { ...defaults(widget.params), input: square, kernel, bias };
  return verticalEdges({ params, frame: compute(params), numbers: {} });
}
const sums = (kernel: Matrix) => Object.fromEntries(verdict(kernel).conditions.map(({ name, value }) => [name, value]));

describe('the challenge "vertical edges"', () => {
  it('gives Sobel x vertical 48, horizontal 0, flat 0 and the best score', () => {
    expect(sums(kernels.sobelX)).toEqual({ vertical: 48, horizontal: 0, flat: 0 });
    expect(verdict(kernels.sobelX)).toMatchObject({ passed: true, star: false, score: 1, diagnosis: null });
  });

  it('gives the star for two weights that are not zero', () => {
    expect(verdict([[0, 0, 0], [-1, 1, 0], [0, 0, 0]])).toMatchObject({ passed: true, star: true, score: 1 });
  });

  it('passes kernels of fractions whose rows sum to zero', () => {
    expect(verdict([[0.1, 0.2, -0.3], [0.1, 0.2, -0.3], [0.1, 0.2, -0.3]])).toMatchObject({ passed: true, score: 1 });
  });

  it.each<[string, Matrix, number]>([
    ['size', [[-1, 1]], 0],
    ['bias', kernels.sobelX, 1],
    ['zero', [[0, 0, 0], [0, 0, 0], [0, 0, 0]], 0],
    ['flat', kernels.box, 0],
    ['turned', kernels.sobelY, 0],
    ['everywhere', kernels.laplacian, 0],
    ['corners', [[1, -1, 0], [-1, 1, 0], [0, 0, 0]], 0],
  ])('names the belief "%s"', (name, kernel, bias) => {
    expect(verdict(kernel, bias)).toMatchObject({ passed: false, star: false, diagnosis: name });
  });

  it('scores a kernel that answers to every direction alike one half', () => {
    expect(verdict(kernels.laplacian).score).toBeCloseTo(0.5, 12);
  });

  it('counts 12 cells at each kind of edge and 9 inside', () => {
    const counted = verdict(kernels.identity).conditions.map(({ picture }) => picture!.counted.flat().filter(Boolean).length);
    expect(counted).toEqual([12, 12, 9]);
  });
});
