import { dispose, tensor, type Tensor } from '@tensorflow/tfjs-core';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { DeviceLost, refuseLostDevice, watched } from '@/lib/tensor/device.ts';
import type { LossName } from '@/lib/tensor/kernels/loss.ts';
import { createModel } from '@/lib/tensor/model.ts';
import { EngineLost, type Engine } from './engine.ts';

const greyOf = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)));
const greys = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

function upload(pictures: Uint8Array, shape: readonly number[]): Tensor {
  const values = new Float32Array(pictures.length);
  for (let place = 0; place < pictures.length; place++) values[place] = greys[pictures[place]!]!;
  const numbers = shape.reduce((product, size) => product * size, 1);
  return tensor(values, [pictures.length / numbers, ...shape]);
}

/** Bytes that the numbers of one part of a batch may take, forwards and backwards: a heap that overflows would compute nonsense in silence. */
const partBytes = 256 * 2 ** 20;
/** Larger parts gain nothing on the processor (measured), smaller ones stay nearer to it; a device wants much at once. */
const mostAtOnce = { processor: 64, device: 1024 };

/** Where TensorFlow.js computes. A device's numbers come by promises, and a device can be lost. */
export type Where = keyof typeof mostAtOnce;

/** Pictures that are computed at once. Every layer's output is held, its gradient and two passing copies. */
function picturesAtOnce(layers: readonly PlannedLayer[], where: Where): number {
  const numbers = layers.reduce((sum, { output }) => sum + output.reduce((product, size) => product * size, 1), 0);
  return Math.max(1, Math.min(mostAtOnce[where], Math.floor(partBytes / (4 * 4 * numbers))));
}

/** Waits for a device: as long as it is patient with it, and no longer than the device is there. */
async function fromDevice<T>(work: () => Promise<T>): Promise<T> {
  try {
    const answer = await watched(work());
    refuseLostDevice();
    return answer;
  } catch (error) {
    throw error instanceof DeviceLost ? new EngineLost('contextLost', error.message) : error;
  }
}

/**
 * A model on TensorFlow.js, on the backend that is set. Keeps no tensor between calls. Batches are computed in parts, their means weighted in float64.
 *
 * @throws (its calls) EngineLost where a graphics device goes away or does not answer
 */
export function createTfjsEngine(layers: readonly PlannedLayer[], loss: LossName, where: Where = 'processor'): Engine {
  const model = createModel(layers);
  const shape = layers[0]!.input;
  const onDevice = where === 'device';

  const pixels = shape.reduce((product, size) => product * size, 1);
  const partLength = picturesAtOnce(layers, where) * pixels;

  /** Calls `compute` for each part with its share of all the pictures. */
  async function inParts(pictures: Uint8Array, compute: (input: Tensor, share: number, from: number) => Promise<void> | void): Promise<void> {
    for (let from = 0; from < pictures.length; from += partLength) {
      const part = pictures.subarray(from, from + partLength);
      const input = upload(part, shape);
      try {
        const share = part.length / pictures.length;
        if (onDevice) await fromDevice(async () => compute(input, share, from));
        else await compute(input, share, from);
      } finally {
        dispose(input);
      }
    }
  }

  return {
    slots: model.slots,
    async gradient(parameters, pictures) {
      const sums = new Float64Array(parameters.length);
      let mean = 0;
      await inParts(pictures, async (input, share) => {
        const part = onDevice ? await model.gradientLater(parameters, input, input, loss) : model.gradient(parameters, input, input, loss);
        mean += share * part.loss;
        part.gradient.forEach((value, place) => { sums[place] = sums[place]! + share * value; });
      });
      return { loss: mean, gradient: Float32Array.from(sums) };
    },
    async loss(parameters, pictures) {
      let mean = 0;
      await inParts(pictures, async (input, share) => {
        mean += share * (onDevice ? await model.lossLater(parameters, input, input, loss) : model.loss(parameters, input, input, loss));
      });
      return mean;
    },
    async reconstruct(parameters, pictures) {
      const answer = new Uint8Array(pictures.length);
      await inParts(pictures, async (input, _share, from) => {
        const outputs = model.forward(parameters, input);
        try {
          (await outputs.at(-1)!.data()).forEach((value, place) => { answer[from + place] = greyOf(value); });
        } finally {
          dispose(outputs);
        }
      });
      return answer;
    },
    async reluReach(parameters, pictures) {
      const reached = new Map<number, Float32Array>();
      await inParts(pictures, async input => {
        for (const { layer, largest } of await model.largestOfRelus(parameters, input)) {
          reached.set(layer, largest.map((value, channel) => Math.max(value, reached.get(layer)?.[channel] ?? 0)));
        }
      });
      return [...reached].map(([layer, largest]) => ({ layer, largest }));
    },
  };
}
