import { describe, expect, it } from 'vitest';
import { greyDigits, oneWeightEngine } from './fakes.ts';
import { findDead, trainingLoop, type Run, type Step } from './loop.ts';
import { createOptimizer } from './optimizers.ts';

const runOf = (overrides: Partial<Run> = {}): Run => ({
  engine: oneWeightEngine(), optimizer: createOptimizer('sgd', 0.05, 1), parameters: new Float32Array([1]),
  train: greyDigits(10), test: greyDigits(4), batch: 4, epochs: 2, seed: 7, ...overrides,
});

/** All steps but the rests while judging. */
async function all(run: Run): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const step of trainingLoop(run)) if (step.type !== 'judging') steps.push(step);
  return steps;
}

describe('trainingLoop', () => {
  it('goes through all pictures in every epoch, the last batch smaller, then judges', async () => {
    const engine = oneWeightEngine();
    const steps = await all(runOf({ engine }));
    expect(steps.map(step => (step.type === 'batch' ? `${step.epoch}.${step.batch}:${step.pictures}` : step.type))).toEqual(
      ['1.1:4', '1.2:4', '1.3:2', 'epoch', '2.1:4', '2.2:4', '2.3:2', 'epoch']);
    const [first, second] = [engine.seen.slice(0, 10), engine.seen.slice(10)];
    expect([...first].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...second].sort()).toEqual([...first].sort());
    expect(second).not.toEqual(first);
  });

  it('weights an epoch by the size of its batches, each measured before its update', async () => {
    const steps = await all(runOf({ epochs: 1 }));
    const batches = steps.filter(step => step.type === 'batch');
    const expected = batches.reduce((sum, { loss, pictures }) => sum + loss * pictures, 0) / 10;
    expect(steps.at(-1)).toMatchObject({ type: 'epoch', epoch: 1, loss: expect.closeTo(expected, 12) });
    expect(batches[0]!.loss).toBeGreaterThan(batches[1]!.loss);
  });

  it('hands out the gradient of an epoch\'s last batch, untouched by what comes after', async () => {
    const engine = oneWeightEngine();
    const seen: number[] = [];
    const watched = { ...engine, gradient: async (weights: Float32Array, pictures: Uint8Array) => {
      const found = await engine.gradient(weights, pictures);
      seen.push(found.gradient[0]!);
      return found;
    } };
    const steps = await all(runOf({ engine: watched }));
    expect(steps.flatMap(step => (step.type === 'epoch' ? [...step.gradient] : []))).toEqual([seen[2], seen[5]]);
    expect(seen[2]).not.toBe(seen[5]);
  });

  it('gives the same steps for the same seed, others for another', async () => {
    expect(await all(runOf())).toEqual(await all(runOf()));
    expect(await all(runOf())).not.toEqual(await all(runOf({ seed: 8 })));
  });

  it('waits wherever it is not asked for the next step', async () => {
    const engine = oneWeightEngine();
    const steps = trainingLoop(runOf({ engine }));
    await steps.next();
    expect(engine.seen).toHaveLength(4);
    await steps.next();
    expect(engine.seen).toHaveLength(8);
    await steps.return();
    expect(await steps.next()).toEqual({ value: undefined, done: true });
  });

  it('stops where the loss is no number, with the weights of the last good epoch', async () => {
    let asked = 0;
    const engine = oneWeightEngine();
    const parameters = new Float32Array([1]);
    const failing = { ...engine, gradient: async (weights: Float32Array, pictures: Uint8Array) =>
      (++asked === 5 ? { loss: NaN, gradient: new Float32Array([NaN]) } : engine.gradient(weights, pictures)) };
    const good = new Float32Array([1]);
    await all(runOf({ parameters: good, epochs: 1 }));
    const steps = await all(runOf({ engine: failing, parameters }));
    expect(steps.at(-1)).toEqual({ type: 'diverged', epoch: 2, batch: 2, loss: NaN });
    expect(parameters).toEqual(good);
  });

  it('stops where the loss is a hundred times the first one', async () => {
    const parameters = new Float32Array([0.02]);
    const steps = await all(runOf({ parameters, optimizer: createOptimizer('sgd', 5, 1), epochs: 9 }));
    expect(steps.at(-1)).toMatchObject({ type: 'diverged', epoch: 1 });
    expect(parameters[0]).toBeCloseTo(0.02, 6);
  });
});

describe('judging', () => {
  it('means the loss over a set that does not divide into equal parts, resting after each', async () => {
    const test = greyDigits(256 + 3);
    const greys = Array.from({ length: 259 }, (_, n) => n % 256 / 255);
    const mean = (pictures: Uint8Array) => pictures.filter((_, at) => at % 784 === 0).reduce((sum, byte) => sum + byte / 255, 0) / (pictures.length / 784);
    const engine = oneWeightEngine({ loss: async (_weights, pictures) => mean(pictures) });
    const steps: Step[] = [];
    for await (const step of trainingLoop(runOf({ engine, test, epochs: 1 }))) steps.push(step);
    expect(steps.filter(step => step.type === 'judging')).toHaveLength(2);
    expect(steps.at(-1)).toMatchObject({ validationLoss: expect.closeTo(greys.reduce((sum, grey) => sum + grey, 0) / 259, 9) });
  });

  it('calls a channel dead that stays at 0 on the first 500 test pictures', async () => {
    let looked = 0;
    const engine = oneWeightEngine({
      reluReach: async (_parameters, pictures) => {
        looked = pictures.length / 784;
        return [{ layer: 2, largest: new Float32Array([0, 2, 1]) }];
      },
    });
    expect(await findDead(engine, new Float32Array([0]), greyDigits(1000))).toEqual([{ layer: 2, channels: 3, dead: 1 }]);
    expect(looked).toBe(500);
  });
});
