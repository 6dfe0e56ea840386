import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKernel, anyStride, anyVolume } from './numbers.fixture.ts';
import { conv2d } from './conv2d.ts';
import { conv2dInputGradient, conv2dKernelGradient } from './conv2dGradient.ts';
import { convolutionMatrix, multiply, transpose } from './convolutionMatrix.ts';
import { kernelOf, matrixOf, swapped, turned, volume, volumeOf, type Kernel, type Volume } from './numbers.ts';
import { overlapCounts, transposedConv2d } from './transposedConv2d.ts';
import { transposedAsOrdinary } from './zeroStuffed.ts';

const dot = (a: Volume, b: Volume) => a.values.reduce((sum, value, place) => sum + value * b.values[place]!, 0);
/** 0 and −0 are one number. */
const plain = (values: Float64Array) => [...values].map(value => value + 0);
const run = <T>(property: fc.IPropertyWithHooks<T>, seed: number) => fc.assert(property, { seed, numRuns: 200 });

const anyPadding = fc.oneof(
  fc.constantFrom('same' as const, 'full' as const), fc.integer({ min: 2, max: 4 }),
  fc.record({ top: fc.integer({ min: 2, max: 4 }), bottom: fc.integer({ min: 2, max: 4 }), left: fc.integer({ min: 2, max: 4 }), right: fc.integer({ min: 2, max: 4 }) }),
);
const anyConvolution = fc.tuple(anyVolume(), fc.integer({ min: 1, max: 2 })).chain(([input, filters]) => fc.record({
  input: fc.constant(input), kernel: anyKernel(input.shape[2], filters), options: fc.record({ stride: anyStride, dilation: fc.constantFrom(1, 2), padding: anyPadding }),
})).filter(({ input, kernel, options }) => {
  try { conv2d(input, kernel, options); return true; } catch { return false; }
});
const anyTransposed = fc.tuple(anyVolume(4), fc.integer({ min: 1, max: 2 })).chain(([input, filters]) => fc.record({
  input: fc.constant(input), kernel: anyKernel(filters, input.shape[2]),
  options: fc.oneof(
    fc.record({ stride: anyStride, dilation: fc.constantFrom(1, 2), padding: fc.constantFrom('same' as const, 'valid' as const) }),
    fc.record({ stride: fc.constant([2, 3] as const), dilation: fc.constantFrom(1, 2), padding: fc.integer({ min: 0, max: 3 }), outputPadding: fc.constantFrom(0, 1) }),
  ),
})).filter(({ input, kernel, options }) => {
  try { transposedConv2d(input, kernel, options); return true; } catch { return false; }
});

describe('conv2d', () => {
  it('adds the products of window and weights: 3 × 3 over 1 … 16', () => {
    const input = volumeOf([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]);
    const sobel = kernelOf([[1, 0, -1], [2, 0, -2], [1, 0, -1]]);
    expect(matrixOf(conv2d(input, sobel))).toEqual([[-8, -8], [-8, -8]]);
    expect(matrixOf(conv2d(input, sobel, { flip: true, bias: [1] }))).toEqual([[9, 9], [9, 9]]);
  });

  it('of a single 1 is the kernel turned by 180°, and the kernel itself under flip', () => {
    run(fc.property(anyKernel(1, 1), weights => {
      const [height, width] = weights.shape;
      const one = volume([1, 1, 1], [1]);
      const full = { padding: 'full' as const };
      expect([...conv2d(one, weights, full).values]).toEqual([...turned(weights).values]);
      expect(conv2d(one, weights, { ...full, flip: true }).shape).toEqual([height, width, 1]);
      expect([...conv2d(one, weights, { ...full, flip: true }).values]).toEqual([...weights.values]);
    }), 11);
  });

  it('takes zeros side by side: one row on top and two columns on the right', () => {
    const output = conv2d(volumeOf([[1, 2], [3, 4]]), kernelOf([[1, 1], [1, 1]]), { padding: { top: 1, bottom: 0, left: 0, right: 2 } });
    expect(matrixOf(output)).toEqual([[3, 2, 0], [10, 6, 0]]);
  });

  it('equals its banded matrix times the picture', () => {
    run(fc.property(anyConvolution, ({ input, kernel, options }) => {
      expect(plain(multiply(convolutionMatrix(input.shape, kernel, options), input.values))).toEqual(plain(conv2d(input, kernel, options).values));
    }), 12);
  });

  it('refuses by name what has no answer', () => {
    const [input, weights] = [volumeOf([[1, 2, 3]]), kernelOf([[1, 1]])];
    expect(() => conv2d(input, weights, { stride: [1, 0] })).toThrow('conv2d.stride: expected a whole number from 1, got 0: give a step of 1 or more');
    expect(() => conv2d(input, kernelOf([[1], [1]]))).toThrow('conv2d.window: expected a window of at most 1 rows, got 2: use padding same, or a kernel of 1 or less');
    expect(() => conv2d(input, kernelOf([[1]], [[1]]))).toThrow('conv2d.channels');
    expect(() => conv2d(input, weights, { bias: [1, 2] })).toThrow('conv2d.bias');
    expect(() => conv2d(input, weights, { padding: { top: 0, bottom: 0, left: 0.5, right: 0 } })).toThrow('conv2d.padding');
  });
});

describe('the gradients of conv2d', () => {
  it('are the transpose of its banded matrix by the input', () => {
    run(fc.property(anyConvolution, ({ input, kernel, options }) => {
      const gradient = conv2d(input, kernel, options);
      const matrix = transpose(convolutionMatrix(input.shape, kernel, options));
      expect(plain(conv2dInputGradient(gradient, kernel, input.shape, options).values)).toEqual(plain(multiply(matrix, gradient.values)));
    }), 13);
  });

  it('are exact differences by each weight: the convolution is linear in them', () => {
    run(fc.property(anyConvolution, ({ input, kernel, options }) => {
      const output = conv2d(input, kernel, options);
      const gradient: Volume = { ...output, values: output.values.map((_, place) => (place % 5) - 2) };
      const byKernel = conv2dKernelGradient(gradient, input, kernel.shape, options);
      const place = kernel.values.length - 1;
      const moved: Kernel = { ...kernel, values: kernel.values.map((value, at) => (at === place ? value + 1 : value)) };
      expect(byKernel.values[place]! + 0).toBe(dot(gradient, conv2d(input, moved, options)) - dot(gradient, output));
    }), 14);
  });
});

describe('transposedConv2d', () => {
  it('stamps the kernel and adds overlaps: two cells, kernel 1 2 3, stride 2', () => {
    const stamped = transposedConv2d(volumeOf([[10, 100]]), kernelOf([[1, 2, 3]]), { stride: 2 });
    // (2 − 1) · 2 + max(1, 2) rows: the second row is reached by no stamp.
    expect(matrixOf(stamped)).toEqual([[10, 20, 130, 200, 300], [0, 0, 0, 0, 0]]);
    expect(overlapCounts([1, 2], [1, 3], { stride: [1, 2] })).toEqual([[1, 1, 2, 1, 1]]);
  });

  it('is the adjoint of its convolution: ⟨conv(x), y⟩ = ⟨x, tconv(y)⟩', () => {
    run(fc.property(anyVolume(4), fc.integer({ min: 1, max: 2 }), anyStride, fc.constantFrom('same' as const, 'valid' as const), fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (y, channels, stride, padding, more) => {
      const weights = fc.sample(anyKernel(channels, y.shape[2]), { seed: y.values[0]! + 20, numRuns: 1 })[0]!;
      const back = transposedConv2d(y, weights, { stride, padding });
      const x: Volume = { ...back, values: back.values.map(() => more.next().value) };
      const forward = conv2d(x, weights, { stride, padding });
      expect(forward.shape).toEqual(y.shape);
      expect(dot(forward, y) + 0).toBe(dot(x, back) + 0);
    }), 15);
  });

  it('equals the ordinary convolution of the zero-stuffed input with the turned kernel', () => {
    run(fc.property(anyTransposed, ({ input, kernel, options }) => {
      const direct = transposedConv2d(input, kernel, options);
      const { stuffed, border, kernel: ordinary, output } = transposedAsOrdinary(input, kernel, options);
      expect([output.shape, plain(output.values)]).toEqual([direct.shape, plain(direct.values)]);
      expect(plain(conv2d(stuffed, ordinary, { padding: border, dilation: options.dilation }).values)).toEqual(plain(direct.values));
      expect([...swapped(turned(ordinary)).values]).toEqual([...kernel.values]);
    }), 16);
  });

  it('counts as overlap what stamps of ones on ones add up to', () => {
    run(fc.property(anyTransposed, ({ input, kernel, options }) => {
      const [height, width] = input.shape;
      const ones = volume([height, width, 1], new Float64Array(height * width).fill(1));
      const weights = kernelOf(Array.from({ length: kernel.shape[0] }, () => Array<number>(kernel.shape[1]).fill(1)));
      expect(overlapCounts([height, width], [kernel.shape[0], kernel.shape[1]], options)).toEqual(matrixOf(transposedConv2d(ones, weights, options)));
    }), 17);
  });

  it('sizes rows as PyTorch does where cells are taken away and added: (n − 1) · s + k − 2p + o', () => {
    expect(transposedConv2d(volume([5, 4, 1]), kernelOf([[1, 1, 1], [1, 1, 1], [1, 1, 1]]), { stride: 2, padding: 1, outputPadding: 1 }).shape).toEqual([10, 8, 1]);
    expect(() => transposedConv2d(volume([1, 1, 1]), kernelOf([[1, 1]]), { padding: 1 })).toThrow('transposedConv2d.padding');
    expect(() => transposedConv2d(volume([2, 2, 1]), kernelOf([[1, 1]]), { padding: 0, stride: 2, outputPadding: 2 })).toThrow('transposedConv2d.outputPadding: expected a whole number from 0 to 1, got 2');
  });
});
