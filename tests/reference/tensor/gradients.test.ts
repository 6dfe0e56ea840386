import { dispose, memory, tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { createModel } from '@/lib/tensor/model.ts';
import { glorotUniform } from '@/lib/tensor/parameters.ts';
import { randomStream } from '@/lib/training/random.ts';
import { useBackend } from '../backends.ts';
import { plainForward } from './plain.ts';

/** Every layer kind with every option that changes its arithmetic; each ends in numbers that a loss can judge. */
const stacks: readonly (readonly [text: string, input: Shape])[] = [
  ['conv3f2asigmoid,conv3psame', [6, 7, 2]],
  ['conv3f3s2psame,conv2f2s3', [9, 8, 1]],
  ['conv3f2d2asigmoid,conv3p2', [7, 7, 2]],
  ['conv2f3s2d3psame', [9, 9, 2]],
  ['conv1f2s2,conv3s3p3b0', [8, 8, 3]],
  ['conv5f3psame,conv3f8', [7, 6, 8]],
  ['tconv3f2asigmoid,tconv3psame', [4, 5, 2]],
  ['tconv3f2s2,tconv4s2psame', [3, 4, 2]],
  ['tconv2f2s3,tconv3s2p1', [3, 3, 2]],
  ['tconv3f2d2s2psame,tconv1s2b0', [3, 3, 2]],
  ['tconv3p3,conv3psame', [8, 8, 1]],
  ['conv3f2psame,pool2,tconv3f2', [6, 7, 1]],
  ['conv3f3psame,pool3s2psame,conv1', [7, 7, 1]],
  ['conv3f2psame,pool3s1p1,conv1', [5, 5, 1]],
  ['conv3f3psame,avg2psame,avg3s1p1,conv1', [7, 6, 1]],
  ['conv3f2psame,up3,conv3', [3, 4, 1]],
  ['conv3f2psame,nails2,conv3', [4, 3, 1]],
  ['conv3f2psame,bil2,conv3,bil3', [4, 3, 1]],
  ['conv3f2psame,flatten,dense12,reshape2x3x2,bil2,conv1', [3, 4, 1]],
  ['conv3f2psame,pool2,conv3f2psame,unpool2,conv3', [7, 6, 1]],
  ['conv3f2psame,pool3s2,conv1f2,unpool3,conv3', [7, 7, 1]],
  ['conv3f2psame,bil3,conv2s2', [2, 3, 2]],
  ['conv3f2psame,flatten,dense5asigmoid,dense3', [4, 4, 1]],
  ['dense3asigmoid,dense2b0', [3, 4, 2]],
  ['conv3f4arelu,pool2,tconv3f3arelu,up2,conv3asigmoid', [8, 8, 1]],
];

const pictures = 3;

function prepared(text: string, input: Shape) {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal) throw new Error(`${text}: ${refusal.code}`);
  const model = createModel(layers);
  const random = randomStream(5, text);
  const sizeOf = (shape: readonly number[]) => pictures * shape.reduce((product, length) => product * length, 1);
  const values = Float32Array.from({ length: sizeOf(input) }, () => 2 * random() - 1);
  const target = Float32Array.from({ length: sizeOf(layers.at(-1)!.output) }, random);
  const parameters = glorotUniform(model.slots, random).map(value => value || random() / 4);
  return { model, layers, values, target, parameters, shape: [pictures, ...input], targetShape: [pictures, ...layers.at(-1)!.output] };
}

const meanSquares = (got: ArrayLike<number>, goal: ArrayLike<number>) =>
  Array.from(got).reduce((sum, value, place) => sum + (value - goal[place]!) ** 2, 0) / got.length;

describe.each(['cpu', 'wasm-simd', 'wasm'] as const)('on %s', backend => {
  beforeAll(() => useBackend(backend));

  it.each(stacks)('%s on %j answers as plain loops do, and its gradient is the slope of their loss', (text, input) => {
    const { model, layers, values, target, parameters, shape, targetShape } = prepared(text, input);
    const x = tensor(values, shape);
    const goal = tensor(target, targetShape);
    const before = memory().numTensors;

    const outputs = model.forward(parameters, x);
    const plain = plainForward(layers, model.slots, Float64Array.from(parameters), values, pictures);
    expect(outputs.at(-1)!.shape).toEqual(targetShape);
    plain.forEach((value, place) => expect(outputs.at(-1)!.dataSync()[place]).toBeCloseTo(value, 5));
    dispose(outputs);

    const { gradient } = model.gradient(parameters, x, goal, 'meanSquaredError');
    const lossAt = (place: number, change: number) => {
      const moved = Float64Array.from(parameters);
      moved[place]! += change;
      return meanSquares(plainForward(layers, model.slots, moved, values, pictures), target);
    };
    const slope = (place: number) => (lossAt(place, 1e-5) - lossAt(place, -1e-5)) / 2e-5;
    const largest = Math.max(...gradient.map(Math.abs));
    const stride = Math.ceil(parameters.length / 60);
    for (let place = 0; place < parameters.length; place += stride) {
      expect([place, Math.abs(gradient[place]! - slope(place)) / largest]).toEqual([place, expect.closeTo(0, 4)]);
    }
    expect(memory().numTensors).toBe(before);
    dispose([x, goal]);
  });
});
