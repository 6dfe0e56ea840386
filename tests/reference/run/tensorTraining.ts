import { dispose, getBackend, memory, tensor } from '@tensorflow/tfjs-core';
import { crossEntropy } from '@/lib/tensor/ops/loss.ts';
import { createModel } from '@/lib/tensor/model.ts';
import type { TrainingBackend } from './training.ts';

/** Fails where `compute` leaves a tensor behind. */
async function clean<T>(compute: () => T | Promise<T>): Promise<T> {
  const before = memory().numTensors;
  const answer = await compute();
  if (memory().numTensors !== before) throw new Error(`leaves ${memory().numTensors - before} tensors behind`);
  return answer;
}

/** Training steps on the backend that is set: read at once, or by promises on WebGPU. */
export const tensorTraining: TrainingBackend = {
  machine(layers, pictures, count) {
    const model = createModel(layers);
    const input = tensor(Float32Array.from(pictures), [count, ...layers[0]!.input]);
    const later = getBackend() === 'webgpu';
    return {
      slots: model.slots,
      weights: values => Float32Array.from(values),
      layers: weights => clean(async () => {
        const outputs = model.forward(weights as Float32Array, input);
        const first: ArrayLike<number>[] = [];
        for (const output of outputs) first.push((await output.data()).slice(0, output.size / count));
        dispose(outputs);
        return first;
      }),
      loss: (weights, loss) => clean(async () => (later ? (await model.gradientLater(weights as Float32Array, input, input, loss)).loss : model.loss(weights as Float32Array, input, input, loss))),
      gradient: (weights, loss) => clean(() => (later ? model.gradientLater : model.gradient)(weights as Float32Array, input, input, loss)),
      ownOptimizers: true,
      close: () => input.dispose(),
    };
  },
  async crossEntropy(probabilities, targets) {
    const given = [tensor([...probabilities]), tensor([...targets])];
    const { loss, gradient } = crossEntropy(given[0]!, given[1]!);
    const answer = { loss: (await loss.data())[0]!, gradient: await gradient.data() };
    dispose([...given, loss, gradient]);
    return answer;
  },
};
