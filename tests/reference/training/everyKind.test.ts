import { afterAll, describe, expect, it } from 'vitest';
import type { PlannedLayer, Shape } from '@/lib/arith/stackShapes.ts';
import { buildKernels } from '@/lib/kernels/build.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import type { Engine } from '@/lib/training/engine.ts';
import { createFastEngine } from '@/lib/training/fast/engine.ts';
import { createOptimizer } from '@/lib/training/optimizers.ts';
import { randomStream } from '@/lib/training/random.ts';
import { createTfjsEngine } from '@/lib/training/tfjsEngine.ts';
import { useBackend } from '../backends.ts';
import { kernelModule } from './kernels.ts';
import { planned, randomStack } from './randomStack.ts';

const input: Shape = [10, 9, 1];
const pictures = 6;
const rules = [['sgd', 0.05], ['rmsprop', 0.001], ['adam', 0.001], ['adadelta', 1]] as const;

const stacks = Array.from({ length: 36 }, (_, seed) => randomStack(randomStream(seed, 'stack'), input));

/**
 * How far two float32 programs that sum in different orders may be apart, as a share of the loss. A sum of n products is off by at
 * most n · 2⁻²⁴ of what its terms amount to; each layer's values go through one sum (its window times its channels), their errors
 * add up along the stack, and both programs have them. Every step learns from gradients that are as far apart, so it adds as much again.
 */
function allowed(layers: readonly PlannedLayer[], step: number): number {
  const terms = layers.reduce((sum, { layer, input: [...before] }) => {
    const channels = before.at(-1)!;
    if (layer.kind === 'dense') return sum + channels;
    if (layer.kind === 'conv' || layer.kind === 'tconv') return sum + layer.window ** 2 * channels;
    return sum + ('window' in layer ? layer.window ** 2 : 0);
  }, 0);
  return 2 * (step + 1) * terms * 2 ** -24;
}

/** Losses before each of so many steps, and behind the last. */
async function losses(engine: Engine, rule: (typeof rules)[number], steps: number, start: Float32Array, bytes: Uint8Array): Promise<number[]> {
  const parameters = start.slice(), optimizer = createOptimizer(rule[0], rule[1], parameterCount(engine.slots));
  const seen: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = await engine.gradient(parameters, bytes);
    seen.push(loss);
    optimizer.step(parameters, gradient);
  }
  return [...seen, await engine.loss(parameters, bytes)];
}

await buildKernels();
const module = kernelModule('simd')!;
let furthest = 0, worst = '';
afterAll(() => console.log(`largest difference of a loss: ${furthest.toExponential(1)} of it, ${worst}`));

describe('random stacks of every kind train alike on the fast engine and on TensorFlow.js (wasm)', () => {
  it('there are stacks of every kind, with every option', () => {
    const all = stacks.join(',');
    for (const kind of ['conv', 'tconv', 'dense', 'flatten', 'reshape', 'pool', 'avg', 'up', 'bil', 'nails', 'unpool']) expect(all).toMatch(new RegExp(`(^|,)${kind}(\\d|,)`));
    for (const kind of ['conv', 'tconv']) for (const option of ['s2', 's3', 'd2', 'psame', 'p1', 'p2', 'arelu', 'asigmoid', 'b0']) expect([kind, option, new RegExp(`(^|,)${kind}\\d[^,]*${option}`).test(all)]).toEqual([kind, option, true]);
    for (const kind of ['pool', 'avg']) for (const option of ['s1', 's2', 'psame', 'p1']) expect([kind, option, new RegExp(`(^|,)${kind}\\d[^,]*${option}`).test(all)]).toEqual([kind, option, true]);
  });

  it.each(stacks.map((text, seed) => [seed, text] as const))('%i: %s', async (seed, text) => {
    await useBackend('wasm');
    const layers = planned(text, input)!;
    const random = randomStream(seed, 'weights and pictures');
    const bytes = Uint8Array.from({ length: pictures * 90 }, () => Math.floor(256 * random()));
    for (const loss of ['binaryCrossentropy', 'meanSquaredError'] as const) {
      const [fast, tfjs] = [await createFastEngine(layers, loss, module), createTfjsEngine(layers, loss)];
      const start = glorotUniform(fast.slots, random).map(value => value || random() / 4);
      // Cross-entropy of outputs that are no probabilities jumps where they leave the clip: what comes of a step is nobody's to compare.
      const isSmooth = loss === 'meanSquaredError' || text.endsWith('asigmoid');
      for (const rule of isSmooth ? rules : rules.slice(0, 1)) {
        const [mine, theirs] = [await losses(fast, rule, isSmooth ? 6 : 0, start, bytes), await losses(tfjs, rule, isSmooth ? 6 : 0, start, bytes)];
        mine.forEach((value, step) => {
          const apart = Math.abs(value - theirs[step]!) / theirs[step]!;
          if (apart > furthest) [furthest, worst] = [apart, `${text} (${loss}, ${rule[0]}, step ${step})`];
          expect([loss, rule[0], step, apart <= allowed(layers, step) ? 'near' : apart]).toEqual([loss, rule[0], step, 'near']);
        });
        if (isSmooth) expect(new Set(mine).size).toBeGreaterThan(1);
      }
    }
  });
});
