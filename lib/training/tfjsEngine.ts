import { dispose, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import { createModel } from '@/lib/tensor/model.ts';
import type { Engine } from './engine.ts';

const greys = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

function upload(pictures: Uint8Array, shape: readonly number[]): Tensor {
  const values = new Float32Array(pictures.length);
  for (let place = 0; place < pictures.length; place++) values[place] = greys[pictures[place]!]!;
  const numbers = shape.reduce((product, size) => product * size, 1);
  return tensor(values, [pictures.length / numbers, ...shape]);
}

/** A model on TensorFlow.js, on the backend that is set. Keeps no tensor between calls. */
export function createTfjsEngine(layers: readonly PlannedLayer[], loss: LossName): Engine {
  const model = createModel(layers);
  const shape = layers[0]!.input;

  function withPictures<T>(pictures: Uint8Array, compute: (input: Tensor) => T): T {
    const input = upload(pictures, shape);
    try {
      return compute(input);
    } finally {
      dispose(input);
    }
  }

  return {
    slots: model.slots,
    gradient: async (parameters, pictures) => withPictures(pictures, input => model.gradient(parameters, input, input, loss)),
    loss: async (parameters, pictures) => withPictures(pictures, input => model.loss(parameters, input, input, loss)),
    reconstruct: async (parameters, pictures) => withPictures(pictures, input => {
      const outputs = model.forward(parameters, input);
      const greyOf = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)));
      const answer = Uint8Array.from(outputs.at(-1)!.dataSync(), greyOf);
      dispose(outputs);
      return answer;
    }),
    reluReach: async (parameters, pictures) => withPictures(pictures, input => tidy(() => model.largestOfRelus(parameters, input))),
  };
}
