import { describe, expect, it } from 'vitest';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { buildKernels, forms, type Form } from '@/lib/kernels/build.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import type { Engine } from '@/lib/training/engine.ts';
import { createFastEngine } from '@/lib/training/fast/engine.ts';
import { createOptimizer } from '@/lib/training/optimizers.ts';
import { constantsInFiles } from '../run/constants.ts';
import { randomStream } from '@/lib/training/random.ts';
import { createTfjsEngine } from '@/lib/training/tfjsEngine.ts';
import { useBackend } from '../backends.ts';
import { deviation, modelCases, scaleOf, type LossName as ReferenceLoss } from './cases.ts';
import { kernelModule } from './kernels.ts';

const losses: readonly LossName[] = ['binaryCrossentropy', 'meanSquaredError'];

function planned(text: string, input: Shape) {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers, refusal } = planStack(read.stack, input);
  if (refusal) throw new Error(`${text}: ${refusal.code}`);
  return layers;
}

/** Every layer kind with every option that changes its arithmetic; each gives back as many numbers as come in. */
const stacks: readonly (readonly [text: string, input: Shape])[] = [
  ['conv3f2psamearelu,conv3psameasigmoid', [6, 7, 1]],
  ['conv3f3psame,conv3f2psameasigmoid', [6, 7, 2]],
  ['conv3f7psamearelu,conv5f3psame', [7, 6, 3]],
  ['conv3f32psamearelu,conv3f20psamearelu,conv3psameasigmoid', [8, 8, 1]],
  ['conv3f3s2psame,tconv3s2psameasigmoid', [8, 8, 1]],
  ['conv2f2s3,tconv2f3s3,conv3psame', [9, 9, 1]],
  ['conv3f2d2psameasigmoid,conv3d2p2', [7, 7, 1]],
  ['conv1f2s2,tconv1s2b0', [8, 8, 1]],
  ['conv3f4arelu,tconv3asigmoid', [7, 9, 1]],
  ['conv4f5psamearelu,tconv4f3psamearelu,conv2psameasigmoid', [6, 5, 1]],
  ['tconv3f2p1s2,conv3f2s2p1,conv2psame', [4, 4, 1]],
  ['conv3f5psamearelu,pool2,up2,conv3psameasigmoid', [8, 6, 1]],
  ['conv3f9psamearelu,pool2,conv3f6psamearelu,pool2,up4,conv3f3psame,conv3psameasigmoid', [8, 8, 1]],
  ['conv5f6psamearelu,pool2psame,conv3f4psamearelu,pool2psame,up4,conv2asigmoid', [7, 7, 1]],
  ['conv3f3psamearelu,pool3s2psame,up2,conv2asigmoid', [7, 7, 1]],
  ['conv3f2psame,pool3s1p1,conv1', [5, 5, 1]],
  ['conv3f3psamearelu,avg2psame,up2,conv2asigmoid', [7, 7, 1]],
  ['conv3f3psamearelu,avg3s1p1,conv1asigmoid', [7, 6, 1]],
  ['conv3f2psamearelu,pool2,nails2,conv3psameasigmoid', [4, 6, 1]],
  ['conv3f2psamearelu,pool2,conv3f2psamearelu,unpool2,conv3psameasigmoid', [8, 6, 1]],
  ['conv3f3psamearelu,pool2,bil2,conv3psameasigmoid', [8, 6, 1]],
  ['conv3f3psamearelu,pool3,bil3,conv3psame,reshape4x9x1,conv1asigmoid', [6, 6, 1]],
  ['flatten,dense12arelu,reshape2x3x2,bil2,conv3psameasigmoid', [4, 6, 1]],
  ['conv3f2psamearelu,pool3s2,conv1f2arelu,unpool3,conv3psameasigmoid', [7, 7, 1]],
  ['conv3f3psamearelu,up3,conv3s3asigmoid', [4, 5, 1]],
  ['up2,tconv3f4psamearelu,conv2s2', [4, 5, 1]],
  ['flatten,dense9arelu,dense30asigmoid', [5, 6, 1]],
  ['conv3f2psamearelu,flatten,dense5asigmoid,dense24', [4, 6, 1]],
  ['dense3asigmoid,dense2b0', [3, 4, 2]],
  ['conv3psamearelu', [4, 4, 1]],
  ['conv3f4psamearelu,conv3psamearelu', [6, 6, 1]],
];

const pictures = 5;

function prepared(text: string, input: Shape) {
  const layers = planned(text, input);
  const random = randomStream(5, text);
  const bytes = Uint8Array.from({ length: pictures * input.reduce((product, length) => product * length, 1) }, () => Math.floor(256 * random()));
  return { layers, bytes, random };
}

/** Largest difference over a tensor, as a share of its largest value. */
function furthest(engine: Engine, got: Float32Array, goal: Float32Array): number {
  return Math.max(...engine.slots.map(({ offset, size }) => {
    const expected = goal.subarray(offset, offset + size);
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
    return expected.reduce((most, value, place) => Math.max(most, Math.abs(value - got[offset + place]!)), 0) / largest;
  }));
}

await buildKernels();
const known = (Object.keys(forms) as Form[]).filter(form => kernelModule(form));
if (!known.includes('relaxed')) console.log('This Node knows no relaxed SIMD: those kernels are checked by the probe in the browser tests.');

describe.each(known)('the fast engine (%s)', form => {
  it.each(stacks)('computes %s on %j as TensorFlow.js does: losses, gradients, output, reach of the ReLUs', async (text, input) => {
    const module = kernelModule(form)!;
    await useBackend('cpu');
    const { layers, bytes, random } = prepared(text, input);
    for (const loss of losses) {
      const [fast, slow] = [await createFastEngine(layers, loss, module), createTfjsEngine(layers, loss)];
      const parameters = glorotUniform(fast.slots, random).map(value => value || random() / 4);
      const [got, goal] = [await fast.gradient(parameters, bytes), await slow.gradient(parameters, bytes)];
      expect(got.loss).toBeCloseTo(goal.loss, 5);
      expect(furthest(fast, got.gradient, goal.gradient)).toBeLessThan(5e-5);
      expect(await fast.loss(parameters, bytes)).toBe(got.loss);
      const [mine, theirs] = [await fast.reconstruct(parameters, bytes), await slow.reconstruct(parameters, bytes)];
      mine.forEach((grey, place) => expect(Math.abs(grey - theirs[place]!)).toBeLessThanOrEqual(1));
      const [reach, goalReach] = [await fast.reluReach(parameters, bytes), await slow.reluReach(parameters, bytes)];
      expect(reach.map(({ layer }) => layer)).toEqual(goalReach.map(({ layer }) => layer));
      reach.forEach(({ largest }, place) => largest.forEach((value, channel) => expect(value).toBeCloseTo(goalReach[place]!.largest[channel]!, 4)));
    }
  });

  it.each(modelCases.map(each => [each.id, each] as const))('%s: losses, gradients and ten steps of every rule are those of float64', async (_id, each) => {
    const module = kernelModule(form)!;
    const layers = planStack(sourceStack(each.attrs.model), [28, 28, 1]).layers;
    const bytes = Uint8Array.from(each.inputs.pictures.data);
    for (const loss of losses as readonly ReferenceLoss[]) {
      const engine = await createFastEngine(layers, loss, module);
      const start = new Float32Array(parameterCount(engine.slots));
      Object.values(each.inputs.weights).forEach(({ data }, place) => start.set(data, engine.slots[place]!.offset));
      const { loss: got, gradient } = await engine.gradient(start, bytes);
      expect(Math.abs(got / each.expect.loss[loss] - 1)).toBeLessThan(each.tol.loss);
      Object.values(each.expect.gradients[loss]).forEach((expected, place) => {
        const { offset, size, name } = engine.slots[place]!, part = gradient.subarray(offset, offset + size);
        expect([name, deviation(part, expected, each.tol.gradients * scaleOf(part, expected)) <= 1]).toEqual([name, true]);
      });
      for (const rule of each.expect.steps.filter(step => step.loss === loss && (step.rule !== 'rmsprop' || step.epsilonPlace === 'inside the root'))) {
        expect(rule).toMatchObject(constantsInFiles(rule.rule));
        const parameters = start.slice(), optimizer = createOptimizer(rule.rule, rule.rate, start.length);
        for (let step = 0; step < 10; step++) {
          const answer = await engine.gradient(parameters, bytes);
          expect([step, Math.abs(answer.loss / rule.losses[step]! - 1) < each.tol.loss]).toEqual([step, true]);
          optimizer.step(parameters, answer.gradient);
        }
        Object.values(rule.weights).forEach((expected, place) => {
          const { offset, size, name } = engine.slots[place]!;
          expect([rule.rule, name, deviation(parameters.subarray(offset, offset + size), expected, each.tol.weights[rule.tolerance]!) <= 1]).toEqual([rule.rule, name, true]);
        });
      }
    }
  });
});
