import { matMul, memory, mul, reshape as reshaped, sum, tensor, tensor1d, tensor4d, transpose, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadInput } from '@/lib/arith/badInput.ts';
import type { GridPadding, Pair } from '@/lib/arith/grid.ts';
import * as plainBlur from '@/lib/plain/blurPool.ts';
import { conv2d as plainConv2d } from '@/lib/plain/conv2d.ts';
import { conv2dInputGradient, conv2dKernelGradient } from '@/lib/plain/conv2dGradient.ts';
import { kernel as kernelNumbers, volume, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool as plainAverage, maxPool as plainMax, minPool as plainMin } from '@/lib/plain/pooling.ts';
import { overlapCounts as plainOverlap, transposedConv2d as plainTransposed } from '@/lib/plain/transposedConv2d.ts';
import { linear, relu, sigmoid } from '@/lib/tensor/ops/activation.ts';
import { blurDownsample, blurPool } from '@/lib/tensor/ops/blurPool.ts';
import { conv2d, conv2dGradients, convolutionMatrix } from '@/lib/tensor/ops/conv2d.ts';
import { dense } from '@/lib/tensor/ops/dense.ts';
import { effectiveField } from '@/lib/tensor/ops/effectiveField.ts';
import { bedOfNails, bilinear, maxUnpool, nearest } from '@/lib/tensor/ops/enlarging.ts';
import { crossEntropy, crossEntropyFromLogits, softmaxCrossEntropy, squaredError } from '@/lib/tensor/ops/loss.ts';
import { averagePool, maxPool, minPool } from '@/lib/tensor/ops/pooling.ts';
import { flatten, reshape } from '@/lib/tensor/ops/shape.ts';
import { overlapCounts, transposedAsOrdinary, transposedConv2d } from '@/lib/tensor/ops/transposedConv2d.ts';
import { useBackend } from '../backends.ts';

const list = (x: Tensor) => Array.from(x.dataSync());
const one = ({ shape, values }: Volume) => tensor4d(Float32Array.from(values), [1, ...shape]);
const pair = (least: number, most: number) => fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }));

/** Small whole numbers, so that sums are exact in float32 too, and any window that fits. */
const numbers = (count: number) => fc.array(fc.integer({ min: -4, max: 4 }), { minLength: count, maxLength: count });
const situations = fc.record({
  size: pair(4, 8), window: pair(1, 3), channels: pair(1, 3), stride: pair(1, 3), dilation: pair(1, 2),
  padding: fc.oneof(fc.constantFrom<GridPadding>('valid', 'same', 'full'), fc.integer({ min: 0, max: 2 }), fc.record({ top: fc.nat(2), bottom: fc.nat(2), left: fc.nat(2), right: fc.nat(2) })),
}).filter(({ size, window, dilation }) => size.every((cells, axis) => (window[axis]! - 1) * dilation[axis]! < cells))
  .chain(each => fc.record({
    each: fc.constant(each), x: numbers(each.size[0] * each.size[1] * each.channels[0]), weights: numbers(each.window[0] * each.window[1] * each.channels[0] * each.channels[1]),
    bias: numbers(each.channels[1]),
  })).map(({ each, x, weights, bias }) => ({
    ...each, bias, picture: volume([...each.size, each.channels[0]], x), kernel: kernelNumbers([...each.window, ...each.channels], weights),
  }));

const seeded = { seed: 11, numRuns: 60 };

describe.each(['cpu', 'wasm-simd', 'wasm'] as const)('on %s', backend => {
  beforeAll(() => useBackend(backend));

  it('convolution and its gradients are those of plain loops, with every stride, dilation and padding', () => {
    fc.assert(fc.property(situations, ({ picture, kernel, bias, stride, dilation, padding }) => {
      const options = { stride, dilation, padding };
      const [x, weights] = [one(picture), tensor4d([...kernel.values], [...kernel.shape])];
      const expected = plainConv2d(picture, kernel, { ...options, bias });
      const y = conv2d(x, weights, { ...options, bias: tensor1d(bias) });
      expect(y.shape.slice(1)).toEqual(expected.shape);
      expect(list(y)).toEqual([...expected.values].map(value => value + 0));
      expect(list(conv2d(x, weights, { ...options, flip: true }))).toEqual([...plainConv2d(picture, kernel, { ...options, flip: true }).values]);
      const back = conv2dGradients(x, weights, y, options);
      expect(list(back.x)).toEqual([...conv2dInputGradient(expected, kernel, picture.shape, options).values]);
      expect(list(back.kernel)).toEqual([...conv2dKernelGradient(expected, picture, kernel.shape, options).values]);
    }), seeded);
  });

  it('a convolution is its matrix, and the transpose of the matrix is the transposed convolution', () => {
    fc.assert(fc.property(situations, ({ picture, kernel, size, window, channels, stride, dilation }) => {
      const [x, weights] = [one(picture), tensor4d([...kernel.values], [...kernel.shape])];
      const matrix = convolutionMatrix(weights, size, { stride, dilation });
      const y = conv2d(x, weights, { stride, dilation });
      expect(list(matMul(matrix, reshaped(x, [-1, 1])))).toEqual(list(y));
      // Of a size that the stride fits: there valid gives back as many cells as the convolution read.
      const read = size.map((cells, axis) => cells - (cells - (window[axis]! - 1) * dilation[axis]! - 1) % stride[axis]!) as [number, number];
      const [inner, outer] = channels;
      if (read.some((cells, axis) => cells !== size[axis]) || stride.some((step, axis) => step > (window[axis]! - 1) * dilation[axis]! + 1)) return;
      const spread = transposedConv2d(y, weights, { stride, dilation });
      expect(spread.shape).toEqual([1, ...size, inner]);
      expect(list(spread)).toEqual(list(matMul(transpose(matrix), reshaped(y, [-1, 1]))));
      expect(y.shape[3]).toBe(outer);
    }), seeded);
  });

  it('a transposed convolution is the adjoint of its convolution: ⟨conv x, y⟩ = ⟨x, tconv y⟩', () => {
    fc.assert(fc.property(situations, ({ picture, kernel, stride, dilation, padding }) => {
      const [x, weights] = [one(picture), tensor4d([...kernel.values], [...kernel.shape])];
      const options = { stride, dilation, padding };
      const there = conv2d(x, weights, options);
      const y = tensor4d(list(there).map((_, place) => (place * 7) % 5 - 2), there.shape);
      const { x: back } = conv2dGradients(x, weights, y, options);
      expect(list(sum(mul(there, y)))).toEqual(list(sum(mul(x, back))));
    }), seeded);
  });

  it('transposed convolution, its overlaps and its ordinary twin are those of plain loops', () => {
    fc.assert(fc.property(situations, fc.constantFrom('valid', 'same', 'number'), ({ picture, kernel, window, size, channels, stride, dilation, bias }, kind) => {
      const padding = kind === 'number' ? window.map((weights, axis) => Math.min(1, (weights - 1) * dilation[axis]!)) as unknown as Pair : kind as 'same';
      const options = { stride, dilation, padding };
      // [rows, columns, out, in]: as many numbers, other axes.
      const swapped = kernelNumbers([...window, channels[1], channels[0]], kernel.values);
      const [x, weights] = [one(picture), tensor4d([...swapped.values], [...swapped.shape])];
      const expected = plainTransposed(picture, swapped, { ...options, bias });
      const y = transposedConv2d(x, weights, { ...options, bias: tensor1d(bias) });
      expect(y.shape.slice(1)).toEqual(expected.shape);
      expect(list(y)).toEqual([...expected.values].map(value => value + 0));
      const twin = transposedAsOrdinary(x, weights, options);
      expect(list(conv2d(twin.input, twin.kernel))).toEqual(list(transposedConv2d(x, weights, options)));
      expect(overlapCounts(size, window, options).arraySync()).toEqual(plainOverlap(size, window, options));
    }), seeded);
  });

  it('poolings and their switches are those of plain loops; unpooling keeps the maxima', () => {
    fc.assert(fc.property(situations, ({ picture, window, stride, padding }) => {
      if (typeof padding !== 'string' || padding === 'full') return;
      const options = { window, stride, padding };
      const x = one(picture);
      for (const [ours, plain] of [[maxPool, plainMax], [minPool, plainMin]] as const) {
        const [got, expected] = [ours(x, options), plain(picture, options)];
        expect(list(got.output)).toEqual([...expected.output.values]);
        expect(list(got.switches)).toEqual([...expected.switches]);
      }
      const average = plainAverage(picture, options);
      list(averagePool(x, options)).forEach((value, place) => expect(value).toBeCloseTo(average.values[place]!, 5));
      const { output, switches } = maxPool(x, options);
      const unpooled = list(maxUnpool(output, switches, x.shape as [number, number, number, number]));
      list(switches).forEach((place, cell) => expect(unpooled[place]).toBe(list(output)[cell]));
    }), seeded);
  });

  it('blurred pooling is that of plain loops', () => {
    fc.assert(fc.property(situations, fc.integer({ min: 1, max: 5 }), ({ picture, window, stride }, taps) => {
      const [got, expected] = [blurPool(one(picture), { window, stride, taps }), plainBlur.blurPool(picture, { window, stride, taps })];
      expect(got.shape.slice(1)).toEqual(expected.shape);
      list(got).forEach((value, place) => expect(value).toBeCloseTo(expected.values[place]!, 5));
    }), seeded);
  });

  it('the support of an effective field is the receptive field: 5 × 5 behind two 3 × 3', () => {
    const kernel = tensor4d(Array(9).fill(1), [3, 3, 1, 1]);
    const { gradient } = effectiveField(tensor4d(Array(81).fill(0), [1, 9, 9, 1]), [{ kernel }, { kernel }]);
    expect(list(gradient).filter(value => value !== 0)).toHaveLength(25);
    expect(Math.max(...list(gradient))).toBe(9);
  });

  it('losses are those computed by hand', () => {
    const half = tensor1d([0.5, 0.5]);
    expect(list(crossEntropy(half, tensor1d([0, 1])).loss)[0]).toBeCloseTo(Math.LN2, 6);
    expect(list(crossEntropyFromLogits(tensor1d([0, 0]), tensor1d([0, 1])).gradient)).toEqual([0.25, -0.25]);
    expect(list(squaredError(tensor1d([1, 3]), tensor1d([0, 1])).loss)).toEqual([2.5]);
    expect(list(squaredError(tensor1d([1, 3]), tensor1d([0, 1])).gradient)).toEqual([1, 2]);
    // Two pictures of two classes: softmax(0, ln 3) is 1/4, 3/4; −(ln 3/4 + ln 1/2) / 2.
    const judged = softmaxCrossEntropy(tensor([[0, Math.log(3)], [500, 500]]), tensor([[0, 1], [1, 0]]));
    expect(list(judged.loss)[0]).toBeCloseTo(0.4904146265058631, 6);
    [0.125, -0.125, -0.25, 0.25].forEach((slope, place) => expect(list(judged.gradient)[place]).toBeCloseTo(slope, 6));
  });

  const x = () => tensor4d([1, -2, 3, -4, 5, -6, 7, -8, 9], [1, 3, 3, 1]);
  const twice = () => tensor4d([2, 2, 2, 2], [2, 2, 1, 1]);

  it.each<[name: string, operation: (x: Tensor4D, kernel: Tensor4D) => object]>([
    ['conv2d', (a, k) => conv2d(a, k, { flip: true, activation: 'sigmoid' })], ['conv2dGradients', (a, k) => conv2dGradients(a, k, twiceAsLarge)],
    ['convolutionMatrix', (_, k) => convolutionMatrix(k, [3, 3], { padding: 'same' })], ['transposedConv2d', (a, k) => transposedConv2d(a, k, { stride: 2, activation: 'sigmoid' })],
    ['transposedAsOrdinary', (a, k) => transposedAsOrdinary(a, k, { stride: 2, dilation: 2 })], ['overlapCounts', () => overlapCounts([2, 2], [3, 3], { stride: 2 })],
    ['dense', a => dense(a, oneByOne, { activation: 'sigmoid' })], ['relu', a => relu(a)], ['sigmoid', a => sigmoid(a)], ['linear', a => linear(a)],
    ['maxPool', a => maxPool(a, { window: 2 })], ['minPool', a => minPool(a, { window: 2 })], ['averagePool', a => averagePool(a, { window: 2 })],
    ['nearest', a => nearest(a, 2)], ['bedOfNails', a => bedOfNails(a, 2)], ['bilinear', a => bilinear(a, [5, 4])],
    ['maxUnpool', a => maxUnpool(a, places, [1, 6, 6, 1])], ['blurDownsample', a => blurDownsample(a, { stride: 2 })], ['blurPool', a => blurPool(a, { window: 2 })],
    ['effectiveField', (a, k) => effectiveField(a, [{ kernel: k }, { kernel: k }], { reluBetween: true })], ['flatten', a => flatten(a)], ['reshape', a => reshape(a, [9, 1])],
    ['crossEntropy', a => crossEntropy(a, a)], ['crossEntropyFromLogits', a => crossEntropyFromLogits(a, a)], ['squaredError', a => squaredError(a, a)],
    ['softmaxCrossEntropy', a => softmaxCrossEntropy(a, a)],
  ])('%s makes what it returns and leaves nothing else behind', (_name, operation) => {
    const [input, kernel] = [x(), twice()];
    [twiceAsLarge, oneByOne, places] = [tensor4d([1, 1, 1, 1], [1, 2, 2, 1]), tensor([[2]]), tensor4d([0, 1, 2, 6, 7, 8, 12, 13, 14], [1, 3, 3, 1], 'int32')];
    const before = memory().numTensors;
    const made = operation(input, kernel);
    const kept = ('dataId' in made ? [made] : Object.values(made)).filter((value): value is Tensor => typeof value === 'object' && 'dataId' in value);
    expect(memory().numTensors).toBe(before + kept.length);
  });

  it.each<[argument: string, operation: (x: Tensor4D, kernel: Tensor4D) => unknown]>([
    ['conv2d.stride', (a, k) => conv2d(a, k, { stride: 0 })], ['conv2d.window', (a, k) => conv2d(a, k, { dilation: 3 })], ['conv2d.padding', (a, k) => conv2d(a, k, { padding: -1 })],
    ['conv2d.dilation', (a, k) => conv2d(a, k, { dilation: 1.5 })], ['conv2d.channels', a => conv2d(a, own(tensor4d)([1, 1], [1, 1, 2, 1]))], ['conv2d.bias', (a, k) => conv2d(a, k, { bias: own(tensor1d)([1, 2]) })],
    ['conv2d.x.rank', (_, k) => conv2d(own(tensor1d)([1]), k)], ['conv2d.x.dtype', (_, k) => conv2d(own(tensor4d)([1], [1, 1, 1, 1], 'int32'), k)],
    ['transposedConv2d.channels', a => transposedConv2d(a, own(tensor4d)([1, 1], [1, 1, 1, 2]))], ['transposedConv2d.padding', (a, k) => transposedConv2d(a, k, { padding: 2 })],
    ['dense.rank', () => dense(own(tensor1d)([1]), own(tensor)([[1]]))], ['dense.channels', a => dense(a, own(tensor)([[1], [2]]))], ['dense.units', a => dense(a, own(tensor)([], [1, 0]))],
    ['maxPool.window', a => maxPool(a, { window: 4 })], ['maxPool.padding', a => maxPool(a, { window: 2, padding: 2 })], ['averagePool.stride', a => averagePool(a, { window: 2, stride: -1 })],
    ['nearest.factor', a => nearest(a, 0)], ['bedOfNails.factor', a => bedOfNails(a, [1, 0.5])], ['bilinear.output', a => bilinear(a, [0, 4])],
    ['maxUnpool.index', a => maxUnpool(a, own(tensor4d)([0, 1, 2, 3, 4, 5, 6, 7, 36], [1, 3, 3, 1]), [1, 6, 6, 1])], ['maxUnpool.switches', a => maxUnpool(a, own(tensor1d)([1]), [1, 6, 6, 1])],
    ['blurDownsample.taps', a => blurDownsample(a, { taps: 0, stride: 1 })], ['effectiveField.cell', (a, k) => effectiveField(a, [{ kernel: k }], { cell: [2, 0] })],
    ['reshape.shape', a => reshape(a, [2, 4])], ['squaredError.target', a => squaredError(a, own(tensor1d)([1]))],
  ])('bad input is refused as %s, with what was expected and how to mend it, and nothing is left behind', (argument, operation) => {
    const [input, kernel] = [x(), twice()];
    let error: unknown;
    const before = memory().numTensors;
    madeHere = 0;
    try { operation(input, kernel); } catch (thrown) { error = thrown; }
    expect(error).toBeInstanceOf(BadInput);
    expect((error as BadInput).argument).toBe(argument);
    expect((error as BadInput).mend).not.toBe('');
    expect(memory().numTensors - before).toBe(madeHere);
  });
});

/** Tensors that a test made inside the call that it watches. */
let madeHere = 0;
const own = <A extends unknown[], T>(make: (...given: A) => T) => (...given: A): T => {
  madeHere += 1;
  return make(...given);
};
let [twiceAsLarge, oneByOne, places] = [] as unknown as [Tensor, Tensor, Tensor];
