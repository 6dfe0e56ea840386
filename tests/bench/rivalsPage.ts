/** What `rivals.ts` asks of a page: the same autoencoder trained by other programs. */
import * as tf from '@tensorflow/tfjs';
import convnetjs from 'convnetjs';
import type { SourceModel } from '@/lib/arith/stackSources.ts';
import { jaxSpeed } from './rivalsJax.ts';

const greys = (pictures: number) => Float32Array.from({ length: pictures * 784 }, (_, n) => 0.5 + 0.5 * Math.sin(1 + n * n));

/**
 * ConvNetJS has no enlarging layer: the encoder of the model, and one dense layer from its last numbers to the 784 of the
 * picture instead of the decoder. That is a third of the multiply-adds of the whole model.
 */
function convnetSpeed(model: SourceModel, count: number): number {
  const net = new convnetjs.Net();
  const padded = model === 'source-1';
  const conv = (filters: number) => ({ type: 'conv', sx: 3, filters, stride: 1, pad: padded ? 1 : 0, activation: 'relu' });
  const pool = { type: 'pool', sx: 2, stride: 2 };
  net.makeLayers([{ type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 }, conv(16), pool, conv(8), pool, conv(4), ...(padded ? [pool] : []), { type: 'regression', num_neurons: 784 }]);
  const trainer = new convnetjs.Trainer(net, { method: 'adadelta', batch_size: 256, l2_decay: 0 });
  const pictures = Array.from({ length: 16 }, (_, place) => {
    const volume = new convnetjs.Vol(28, 28, 1, 0);
    volume.w.set(greys(16).subarray(place * 784, (place + 1) * 784));
    return { volume, goal: Array.from(volume.w as Float64Array) };
  });
  const run = (times: number) => { for (let n = 0; n < times; n++) trainer.train(pictures[n % 16]!.volume, pictures[n % 16]!.goal); };
  run(32);
  const begun = performance.now();
  run(count);
  return 1000 * count / (performance.now() - begun);
}

/** A model as a newcomer writes it: the whole package, layers, `fit`, whatever backend it takes by itself. */
async function plainSpeed(name: SourceModel, count: number): Promise<{ backend: string; picturesPerSecond: number }> {
  const first = name === 'source-1';
  const padding = first ? 'same' : 'valid';
  const conv = (filters: number, more: object = {}) => tf.layers.conv2d({ filters, kernelSize: 3, activation: 'relu', padding, ...more });
  const pool = () => tf.layers.maxPooling2d({ poolSize: 2, padding }), up = () => tf.layers.upSampling2d({ size: [2, 2] });
  const back = (filters: number, more: object = {}) => (first ? conv(filters, more) : tf.layers.conv2dTranspose({ filters, kernelSize: 3, activation: 'relu', padding: 'same', ...more }));
  const model = tf.sequential({ layers: [
    conv(16, { inputShape: [28, 28, 1] }), pool(), conv(8), pool(), conv(4), ...(first ? [pool()] : []),
    back(4), up(), back(8), up(), back(16, { padding: 'valid' }), up(), back(1, { activation: 'sigmoid' }),
  ] });
  model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' });
  const pictures = tf.tensor4d(greys(count), [count, 28, 28, 1]);
  const batchSize = Math.min(256, count);
  await model.fit(pictures.slice(0, batchSize), pictures.slice(0, batchSize), { batchSize, epochs: 1 });
  const begun = performance.now();
  await model.fit(pictures, pictures, { batchSize, epochs: 1 });
  return { backend: tf.getBackend(), picturesPerSecond: 1000 * count / (performance.now() - begun) };
}

Object.assign(globalThis, { convnetSpeed, plainSpeed, jaxSpeed });
