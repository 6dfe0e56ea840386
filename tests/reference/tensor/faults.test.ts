/**
 * Faults of TensorFlow.js 4.22 that this project works around: each is shown in TensorFlow.js itself, beside the right
 * answer of ours. A test that fails in its first half says that upstream has mended it.
 */
import { engine, maxPool as plainMaxPool, maxPoolWithArgmax, oneHot, scalar, tensor1d, tensor4d, tidy, train, variable, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { initializers as theirInitializers, layers, sequential } from '@tensorflow/tfjs-layers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kernelGradient } from '@/lib/tensor/convolution.ts';
import { glorotNormal } from '@/lib/tensor/initializers.ts';
import { repeatGradient } from '@/lib/tensor/kernels/enlarging.ts';
import { maxPool, switchesOf } from '@/lib/tensor/kernels/pooling.ts';
import { scatter } from '@/lib/tensor/kernels/switches.ts';
import type { AxisWalk, Walk } from '@/lib/tensor/kernels/walk.ts';
import { effectiveField } from '@/lib/tensor/ops/effectiveField.ts';
import { transposedConv2d } from '@/lib/tensor/ops/transposedConv2d.ts';
import { glorotUniform, type ParameterSlot } from '@/lib/tensor/parameters.ts';
import { createOptimizer } from '@/lib/training/optimizers.ts';
import { randomStream } from '@/lib/training/random.ts';
import { useBackend } from '../backends.ts';

const list = (values: Tensor) => Array.from(values.dataSync());
/** A kernel of TensorFlow.js by its name, as its gradients call it. */
const plain = (kernel: string, inputs: Record<string, Tensor>, attributes: object) => engine().runKernel(kernel, inputs, attributes as never) as Tensor;
const range = (count: number) => Array.from({ length: count }, (_, place) => place);

beforeEach(() => engine().startScope());
afterEach(() => engine().endScope());

/** The same walk along both axes. */
const square = (axis: Partial<AxisWalk>): Walk => { const whole = { size: 2, kernel: 2, stride: 2, dilation: 1, before: 0, output: 1, ...axis }; return { rows: whole, columns: whole }; };
const pairs = square({});
const ourPoolGradient = (x: Tensor4D, gradient: Tensor4D, walk: Walk) =>
  scatter(gradient, switchesOf(x, maxPool(x, walk), walk), x.shape[1], x.shape[2]);

describe('cpu', () => {
  beforeAll(() => useBackend('cpu'));

  it('nearest-neighbour enlarging: its gradient is wrong from the second picture on', () => {
    const gradient = tensor4d(range(8), [2, 2, 2, 1]);
    const images = tensor4d([0, 0], [2, 1, 1, 1]);
    expect(list(plain('ResizeNearestNeighborGrad', { images, dy: gradient }, { alignCorners: false }))).not.toEqual([6, 22]);
    expect(list(repeatGradient(gradient, [2, 2]))).toEqual([6, 22]);
  });
});

describe('wasm', () => {
  beforeAll(() => useBackend('wasm-simd'));

  it('convolution: its gradient by the kernel is missing', () => {
    const [x, dy] = [tensor4d(range(9), [1, 3, 3, 1]), tensor4d([1, 10, 100, 1000], [1, 2, 2, 1])];
    const attributes = { strides: [1, 1], pad: 'valid', dataFormat: 'NHWC', filterShape: [2, 2, 1, 1] };
    expect(() => plain('Conv2DBackpropFilter', { x, dy }, attributes)).toThrow(/not registered/);
    const walk = square({ size: 3, stride: 1, output: 2 });
    expect(list(kernelGradient(x, dy, walk))).toEqual([4310, 5421, 7643, 8754]);
  });

  it('max pooling: its gradient is wrong where the maximum is not above 0', () => {
    const x = tensor4d([-4, -3, -1, -2], [1, 2, 2, 1]);
    const dy = tensor4d([7], [1, 1, 1, 1]);
    const output = plainMaxPool(x, 2, 2, 'valid');
    expect(list(plain('MaxPoolGrad', { dy, input: x, output }, { filterSize: 2, strides: 2, pad: 'valid' }))).not.toEqual([0, 0, 7, 0]);
    expect(list(ourPoolGradient(x, dy, pairs))).toEqual([0, 0, 7, 0]);
  });

  it('max pooling: the place of a maximum is wrong where it is not above 0', () => {
    const x = tensor4d([-4, -3, -1, -2], [1, 2, 2, 1]);
    expect(list(maxPoolWithArgmax(x, 2, 2, 'valid').indexes!)).not.toEqual([2]);
    expect(list(switchesOf(x, maxPool(x, pairs), pairs))).toEqual([2]);
  });

  it('oneHot: ones asked for as float32 are written as whole numbers; ours are made from an array', () => {
    expect(list(oneHot(tensor1d([1], 'int32'), 3, 1, 0, 'float32'))).not.toEqual([0, 1, 0]);
    const { gradient } = effectiveField(tensor4d(Array(9).fill(0), [1, 3, 3, 1]), [{ kernel: tensor4d([5], [1, 1, 1, 1]) }]);
    expect(list(gradient)).toEqual([0, 0, 0, 0, 5, 0, 0, 0, 0]);
  });

  it('transposed convolution with a 1 × 1 kernel and stride 2 leaves zeros between; TensorFlow.js agrees (76,800 forms were tried: other batches, channels, sizes, paddings)', () => {
    const [x, kernel] = [tensor4d([1, 2, 3, 4], [1, 2, 2, 1]), tensor4d([10], [1, 1, 1, 1])];
    const apart = [10, 0, 20, 0, 0, 0, 0, 0, 30, 0, 40, 0, 0, 0, 0, 0];
    expect(list(plain('Conv2DBackpropInput', { dy: x, filter: kernel }, { strides: [2, 2], pad: 'same', dataFormat: 'NHWC', inputShape: [1, 4, 4, 1] }))).toEqual(apart);
    expect(list(transposedConv2d(x, kernel, { stride: 2, padding: 'same' }))).toEqual(apart);
  });
});

it.each(['cpu', 'wasm', 'wasm-simd'] as const)('of equal cells the first wins, on %s', async backend => {
  await useBackend(backend);
  tidy(() => {
    for (const value of [5, 0, -5]) {
      const x = tensor4d(Array(4).fill(value), [1, 2, 2, 1]);
      expect(list(ourPoolGradient(x, tensor4d([1], [1, 1, 1, 1]), pairs))).toEqual([1, 0, 0, 0]);
    }
    const late = tensor4d([1, 2, 2, 2], [1, 2, 2, 1]);
    expect(list(switchesOf(late, maxPool(late, pairs), pairs))).toEqual([1]);
  });
});

it('Adadelta: TensorFlow.js divides by the accumulator of the step before, Keras by the new one', async () => {
  await useBackend('cpu');
  const gradient = 0.5;
  const first = Math.sqrt(1e-7) / Math.sqrt(0.05 * gradient ** 2 + 1e-7) * gradient;
  const weight = variable(scalar(1));
  const theirs = train.adadelta(1, 0.95, 1e-7);
  theirs.applyGradients([{ name: weight.name, tensor: scalar(gradient) }]);
  const ours = new Float32Array([1]);
  createOptimizer('adadelta', 1, 1).step(ours, new Float32Array([gradient]));
  expect(ours[0]).toBeCloseTo(1 - first, 6);
  expect(Math.abs(weight.dataSync()[0]! - (1 - first))).toBeGreaterThan(0.1);
  weight.dispose();
  theirs.dispose();
});

it('Adadelta by its name: TensorFlow.js takes a rate of 1, Keras 0.001; here every rate is given', async () => {
  await useBackend('cpu');
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: 'adadelta', loss: 'meanSquaredError' });
  expect((model.optimizer as unknown as { learningRate: number }).learningRate).toBe(1);
  expect(createOptimizer.length).toBe(3);
  model.dispose();
});

describe('start values', () => {
  const [fanIn, fanOut] = [100, 50];
  const slot: ParameterSlot = { name: 'dense/kernel', layer: 0, role: 'kernel', shape: [fanIn, fanOut], offset: 0, size: fanIn * fanOut };
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  const deviation = (values: ArrayLike<number>) => Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length);

  it('of a TensorFlow.js layer are Glorot normal unless asked, Keras\'s and ours Glorot uniform', async () => {
    await useBackend('cpu');
    const layer = layers.dense({ units: fanOut, inputShape: [fanIn] });
    const model = sequential({ layers: [layer] });
    const theirs = layer.getWeights()[0]!.dataSync();
    expect(Math.max(...theirs.map(Math.abs))).toBeGreaterThan(1.05 * limit);
    const ours = glorotUniform([slot], randomStream(3, 'weights'));
    expect(Math.max(...ours.map(Math.abs))).toBeLessThanOrEqual(limit);
    expect(Math.max(...ours.map(Math.abs))).toBeGreaterThan(0.99 * limit);
    model.dispose();
  });

  it('Glorot normal: TensorFlow.js does not make up for what its cut takes from the spread, Keras and ours do', async () => {
    await useBackend('cpu');
    const wanted = Math.sqrt(2 / (fanIn + fanOut));
    expect(deviation(theirInitializers.glorotNormal({ seed: 3 }).apply([fanIn, fanOut]).dataSync()) / wanted).toBeCloseTo(0.88, 1);
    expect(deviation(glorotNormal([slot], randomStream(3, 'weights'))) / wanted).toBeGreaterThan(0.97);
  });
});
