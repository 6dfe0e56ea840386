import { createFastEngine } from '@/lib/training/fast/engine.ts';
import type { TrainingBackend } from './training.ts';
import { losses, type LossName } from './trainingFile.ts';

/** Training steps on the fast engine, one core. It takes bytes, computes from the logits, and keeps its layers to itself. */
export const fastTraining = (module: WebAssembly.Module): TrainingBackend => ({
  async machine(layers, pictures, count) {
    const bytes = Uint8Array.from(pictures, value => Math.round(255 * value));
    const engines = Object.fromEntries(await Promise.all(losses.map(async loss => [loss, await createFastEngine(layers, loss, module)] as const)));
    const engine = (loss: LossName) => engines[loss]!;
    const numbers = bytes.length / count;
    return {
      slots: engine('binaryCrossentropy').slots,
      weights: values => Float32Array.from(values),
      layers: null,
      loss: (weights, loss) => engine(loss).lossSum(weights as Float32Array, bytes) / bytes.length,
      gradient(weights, loss) {
        const added = engine(loss).sums(weights as Float32Array, bytes);
        return { loss: added.loss / bytes.length, gradient: Float32Array.from(added.gradient, value => value * numbers / bytes.length) };
      },
      ownOptimizers: true,
      close: () => undefined,
    };
  },
  crossEntropy: null,
});
