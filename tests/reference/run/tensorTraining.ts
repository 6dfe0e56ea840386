import { dispose, memory, tensor } from '@tensorflow/tfjs-core';
import { crossEntropy } from '@/lib/tensor/ops/loss.ts';
import { createModel } from '@/lib/tensor/model.ts';
import type { TrainingBackend } from './training.ts';

/** Fails where `compute` leaves a tensor behind. */
function clean<T>(compute: () => T): T {
  const before = memory().numTensors;
  const answer = compute();
  if (memory().numTensors !== before) throw new Error(`leaves ${memory().numTensors - before} tensors behind`);
  return answer;
}

/** Training steps on the backend that is set. */
export const tensorTraining: TrainingBackend = {
  machine(layers, pictures, count) {
    const model = createModel(layers);
    const input = tensor(Float32Array.from(pictures), [count, ...layers[0]!.input]);
    return {
      slots: model.slots,
      weights: values => Float32Array.from(values),
      layers: weights => clean(() => {
        const outputs = model.forward(weights as Float32Array, input);
        const first = outputs.map(output => output.dataSync().slice(0, output.size / count));
        dispose(outputs);
        return first;
      }),
      loss: (weights, loss) => clean(() => model.loss(weights as Float32Array, input, input, loss)),
      gradient: (weights, loss) => clean(() => model.gradient(weights as Float32Array, input, input, loss)),
      ownOptimizers: true,
      close: () => input.dispose(),
    };
  },
  crossEntropy: (probabilities, targets) => clean(() => {
    const given = [tensor([...probabilities]), tensor([...targets])];
    const { loss, gradient } = crossEntropy(given[0]!, given[1]!);
    const answer = { loss: loss.dataSync()[0]!, gradient: gradient.dataSync() };
    dispose([...given, loss, gradient]);
    return answer;
  }),
};
