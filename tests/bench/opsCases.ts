import { conv2d as theirConv2d, conv2dTranspose, image, losses, matMul, maxPoolWithArgmax, avgPool, tensor, tidy, type Tensor, type Tensor2D, type Tensor4D } from '@tensorflow/tfjs-core';
import { blurPool as plainBlurPool } from '@/lib/plain/blurPool.ts';
import { conv2d as plainConv2d } from '@/lib/plain/conv2d.ts';
import { conv2dKernelGradient } from '@/lib/plain/conv2dGradient.ts';
import { dense as plainDense } from '@/lib/plain/dense.ts';
import { effectiveField as plainField } from '@/lib/plain/effectiveField.ts';
import { bedOfNails as plainNails, bilinear as plainBilinear, nearest as plainNearest } from '@/lib/plain/enlarging.ts';
import { crossEntropyFromLogits as plainCrossEntropy } from '@/lib/plain/loss.ts';
import { maxUnpool as plainUnpool } from '@/lib/plain/maxUnpool.ts';
import { kernel as plainKernel, numbers, volume, type Kernel, type Volume } from '@/lib/plain/numbers.ts';
import { averagePool as plainAverage, maxPool as plainMax } from '@/lib/plain/pooling.ts';
import { transposedConv2d as plainTransposed } from '@/lib/plain/transposedConv2d.ts';
import { blurPool } from '@/lib/tensor/ops/blurPool.ts';
import { conv2d, conv2dGradients } from '@/lib/tensor/ops/conv2d.ts';
import { dense } from '@/lib/tensor/ops/dense.ts';
import { effectiveField } from '@/lib/tensor/ops/effectiveField.ts';
import { bedOfNails, bilinear, maxUnpool, nearest } from '@/lib/tensor/ops/enlarging.ts';
import { crossEntropyFromLogits } from '@/lib/tensor/ops/loss.ts';
import { averagePool, maxPool } from '@/lib/tensor/ops/pooling.ts';
import { transposedConv2d } from '@/lib/tensor/ops/transposedConv2d.ts';

/** One operation three ways over the same numbers, each to the last number in an array. `theirs` is null where TensorFlow.js has none, or none on wasm. */
export interface OpsCase { name: string; ours: () => unknown; loop: () => unknown; theirs: (() => unknown) | null }

const pictures = 16;
const count = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);
const noise = (length: number) => Float32Array.from({ length }, (_, i) => ((i * 2654435761) >>> 0) / 2 ** 32 - 0.5);
const volumes = (values: Float32Array, shape: Volume['shape']) => Array.from({ length: values.length / count(shape) }, (_, place) => volume(shape, values.subarray(place * count(shape), (place + 1) * count(shape))));

/** Runs on tensors that exist already, reads the answer, puts away what was made. */
const read = (compute: () => Tensor | readonly Tensor[]) => () => tidy(() => [compute()].flat().map(made => (made as Tensor).dataSync()[0]));

/** Every number of the answer. Not handed out by `tidy`, which would look for tensors in each of them. */
const whole = (compute: () => Tensor) => () => {
  let values: ArrayLike<number> = [];
  tidy(() => { values = compute().dataSync(); });
  return values;
};

/** A batch of 16 pictures of `shape`, as a tensor and as plain volumes. */
function batch(shape: Volume['shape']) {
  const values = noise(pictures * count(shape));
  return { x: tensor(values, [pictures, ...shape]) as Tensor4D, all: volumes(values, shape) };
}

function weights(shape: Kernel['shape']) {
  const values = noise(count(shape));
  return { k: tensor(values, [...shape]) as Tensor4D, plain: plainKernel(shape, values) };
}

/** Every operation at the sizes that the lessons' and the lab's layers have. Tensors made here stay for the run. */
export function opsCases(): OpsCase[] {
  const digits = batch([28, 28, 1]);
  const maps = batch([14, 14, 16]);
  const code = batch([7, 7, 8]);
  const first = weights([3, 3, 1, 16]);
  const second = weights([3, 3, 16, 8]);
  const spread = weights([3, 3, 16, 8]);
  const flat = noise(pictures * 784);
  const wide = noise(784 * 64);
  const [rows, matrix] = [tensor(flat, [pictures, 784]), tensor(wide, [784, 64])];
  const pooled = maxPool(maps.x, { window: 2 });
  const plainPooled = maps.all.map(picture => plainMax(picture, { window: 2 }));
  const gradient = batch([14, 14, 8]);
  const field = weights([3, 3, 1, 1]);
  const small = batch([21, 21, 1]);
  const one = tensor(Float32Array.from(small.all[0]!.values), [1, 21, 21, 1]);
  const chain = Array.from({ length: 10 }, () => ({ kernel: field.k, padding: 'same' as const }));
  const same = { padding: 'same' } as const;
  return [
    { name: 'conv2d 28 × 28 × 1, 16 kernels 3 × 3', ours: read(() => conv2d(digits.x, first.k, same)), loop: () => digits.all.map(v => plainConv2d(v, first.plain, same)), theirs: read(() => theirConv2d(digits.x, first.k, 1, 'same')) },
    { name: 'conv2d 14 × 14 × 16, 8 kernels 3 × 3', ours: read(() => conv2d(maps.x, second.k, same)), loop: () => maps.all.map(v => plainConv2d(v, second.plain, same)), theirs: read(() => theirConv2d(maps.x, second.k, 1, 'same')) },
    { name: '  its gradient by the kernel', ours: read(() => conv2dGradients(maps.x, second.k, gradient.x, same).kernel), loop: () => maps.all.map((v, i) => conv2dKernelGradient(gradient.all[i]!, v, second.plain.shape, same)), theirs: null },
    { name: 'transposed 7 × 7 × 8, 16 kernels 3 × 3, stride 2', ours: read(() => transposedConv2d(code.x, spread.k, { stride: 2, padding: 'same' })), loop: () => code.all.map(v => plainTransposed(v, spread.plain, { stride: 2, padding: 'same' })), theirs: read(() => conv2dTranspose(code.x, spread.k, [pictures, 14, 14, 16], 2, 'same')) },
    { name: 'dense 784 to 64', ours: read(() => dense(rows, matrix)), loop: () => plainDense(numbers([pictures, 784], flat), numbers([784, 64], wide)), theirs: read(() => matMul(rows as Tensor2D, matrix as Tensor2D)) },
    { name: 'max pooling 14 × 14 × 16 with switches', ours: read(() => Object.values(maxPool(maps.x, { window: 2 }))), loop: () => maps.all.map(v => plainMax(v, { window: 2 })), theirs: read(() => Object.values(maxPoolWithArgmax(maps.x, 2, 2, 'valid')) as Tensor[]) },
    { name: 'average pooling 14 × 14 × 16', ours: read(() => averagePool(maps.x, { window: 2 })), loop: () => maps.all.map(v => plainAverage(v, { window: 2 })), theirs: read(() => avgPool(maps.x, 2, 2, 'valid')) },
    { name: 'max unpooling to 14 × 14 × 16', ours: read(() => maxUnpool(pooled.output, pooled.switches, [pictures, 14, 14, 16])), loop: () => plainPooled.map(({ output, switches }) => plainUnpool(output, switches, [14, 14, 16])), theirs: null },
    { name: 'nearest 14 × 14 × 16 to 28 × 28', ours: read(() => nearest(maps.x, 2)), loop: () => maps.all.map(v => plainNearest(v, 2)), theirs: read(() => image.resizeNearestNeighbor(maps.x, [28, 28])) },
    { name: 'bilinear 14 × 14 × 16 to 28 × 28', ours: read(() => bilinear(maps.x, [28, 28])), loop: () => maps.all.map(v => plainBilinear(v, [28, 28])), theirs: read(() => image.resizeBilinear(maps.x, [28, 28], false, true)) },
    { name: 'bed of nails 14 × 14 × 16 to 28 × 28', ours: read(() => bedOfNails(maps.x, 2)), loop: () => maps.all.map(v => plainNails(v, 2)), theirs: null },
    { name: 'blurred pooling 28 × 28 × 1', ours: read(() => blurPool(digits.x, { window: 2 })), loop: () => digits.all.map(v => plainBlurPool(v, { window: 2 })), theirs: null },
    { name: 'effective field of 10 convolutions, 21 × 21', ours: read(() => effectiveField(one, chain).gradient), loop: () => plainField(small.all[0]!, chain.map(() => ({ kernel: field.plain, padding: 'same' }))), theirs: null },
    { name: 'cross-entropy from logits, 784 numbers each', ours: read(() => Object.values(crossEntropyFromLogits(rows, rows))), loop: () => plainCrossEntropy(flat, flat), theirs: read(() => losses.sigmoidCrossEntropy(rows, rows)) },
  ];
}

/** A picture of 512 × 512 × 3 through one 3 × 3 kernel per colour, as the picture panel filters: upload, convolution, download. */
export function pictureCase(): OpsCase {
  const side = 512;
  const values = noise(3 * side * side);
  const k = tensor([-1, -2, -1, 0, 0, 0, 1, 2, 1], [3, 3, 1, 1]) as Tensor4D;
  const planes = volumes(values, [side, side, 1]);
  const plain = plainKernel([3, 3, 1, 1], [-1, -2, -1, 0, 0, 0, 1, 2, 1]);
  const x = () => tensor(values, [3, side, side, 1]) as Tensor4D;
  return {
    name: '512 × 512 × 3 picture, one 3 × 3 kernel per colour',
    ours: whole(() => conv2d(x(), k, { padding: 'same' })),
    loop: () => planes.map(plane => plainConv2d(plane, plain, { padding: 'same' })),
    theirs: whole(() => theirConv2d(x(), k, 1, 'same')),
  };
}
