import { planStack } from '@/lib/arith/stackShapes.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import type { Digits } from '@/lib/data/digits.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import { createFastEngine } from '../fast/engine.ts';
import { trainingLoop } from '../loop.ts';
import { createOptimizer } from '../optimizers.ts';
import { randomStream } from '../random.ts';
import type { Tape, TapeEpoch } from '../tape/tape.ts';

export type RunRecipe = Tape['recipe'];

/** A finished run: losses and weights before the first and after every epoch. `diverged`: it ended early. */
export interface FinishedRun { recipe: RunRecipe; slots: Tape['slots']; epochs: TapeEpoch[]; weights: Float32Array[]; diverged: boolean; deadChannels: number }

/** Trains one recipe on one core with the fast engine, as the lab does: the same seed, order and start weights. Throws what the engine throws. */
export async function runOnce(recipe: RunRecipe, train: Digits, test: Digits, module: WebAssembly.Module, onEpoch: (epoch: number) => void = () => {}): Promise<FinishedRun> {
  const read = readModel(recipe.model);
  if ('refusal' in read) throw new Error(`model: expected the layer notation, got ${recipe.model}`);
  const engine = await createFastEngine(planStack(read.stack, [28, 28, 1]).layers, recipe.loss, module);
  const parameters = glorotUniform(engine.slots, randomStream(recipe.seed, 'weights'));
  const optimizer = createOptimizer(recipe.optimizer, recipe.rate, parameterCount(engine.slots));
  const epochs: TapeEpoch[] = [{ epoch: 0, loss: null, validationLoss: await engine.loss(parameters, test.images) }];
  const weights = [parameters.slice()];
  let deadChannels = 0, diverged = false;
  for await (const step of trainingLoop({ engine, optimizer, parameters, train, test, batch: recipe.batch, epochs: recipe.epochs, seed: recipe.seed })) {
    if (step.type === 'diverged') diverged = true;
    if (step.type !== 'epoch') continue;
    epochs.push({ epoch: step.epoch, loss: step.loss, validationLoss: step.validationLoss });
    weights.push(parameters.slice());
    onEpoch(step.epoch);
    deadChannels = step.deadChannels.reduce((sum, { dead }) => sum + dead, 0);
  }
  const slots = engine.slots.map(({ name, shape, offset, size }) => ({ name, shape, offset, size }));
  return { recipe, slots, epochs, weights, diverged, deadChannels };
}
