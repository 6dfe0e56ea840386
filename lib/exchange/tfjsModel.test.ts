import '@tensorflow/tfjs-backend-cpu';
import type { io} from '@tensorflow/tfjs-core';
import { setBackend, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { input as tfInput, layers as tfLayers, loadLayersModel, model as tfModel, sequential, type LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseStack, printStack, type Stack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { parameterCount, parameterSlots } from '@/lib/tensor/parameters.ts';
import { outputOf } from './proof.ts';
import { readTfjsModel } from './readTfjsModel.ts';
import { writeTfjsModel } from './tfjsModel.ts';

const randoms = (count: number, seed: number) => Float32Array.from({ length: count }, (_, at) => Math.sin(seed + at * 12.9898) * 0.6);

function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(notation);
  return read.stack;
}

/** The output for one picture, by `lib/plain`. */
const plainOutput = (layers: readonly PlannedLayer[], parameters: Float32Array, values: Float32Array) => Array.from(outputOf(layers, parameters, values).data);

const predicted = (model: LayersModel, input: Shape, values: Float32Array) => tidy(() => Array.from((model.predict(tensor(values, [1, ...input])) as Tensor).dataSync()));
const furthest = (a: readonly number[], b: readonly number[]) => a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), a.length === b.length ? 0 : Infinity);

beforeAll(async () => { expect(await setBackend('cpu')).toBe(true); });

const chains: readonly [notation: string, input: Shape][] = [
  [sourceNotations['source-1'], [28, 28, 1]], [sourceNotations['source-2'], [28, 28, 1]],
  ['conv3f2s2psamearelu,pool3s2psame,avg2', [13, 12, 2]], ['conv3f2p2asigmoid,conv2d2b0', [7, 6, 1]], ['tconv3f2s2psame,tconv4s2p1,tconv2s3', [3, 4, 2]],
  ['flatten,dense12arelu,reshape2x3x2,dense2', [3, 3, 1]], ['dense4arelu,dense2asigmoidb0', [7]],
];

describe('a model of TensorFlow.js', () => {
  it.each(chains)('%s on %j, written here, is loaded by TensorFlow.js and computes the same', async (notation, input) => {
    const stack = stackOf(notation);
    const { layers } = planStack(stack, input);
    const parameters = randoms(parameterCount(parameterSlots(layers)), 1);
    const written = writeTfjsModel(stack, input, parameters);
    if ('fault' in written) throw new Error(written.fault.code);
    const { modelTopology, weightsManifest } = JSON.parse(written.model) as { modelTopology: object; weightsManifest: io.WeightsManifestConfig };
    const loaded = await loadLayersModel({ load: async () => ({ modelTopology, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData: written.weights.buffer }) });
    const x = randoms(input.reduce((all, size) => all * size, 1), 2);
    expect(furthest(predicted(loaded, input, x), plainOutput(layers, parameters, x))).toBeLessThan(2e-5);
    const again = readTfjsModel(written.model, new Map([['weights.bin', written.weights]]), 'model.json');
    expect(again).toEqual({ stack, input, parameters });
  });

  it('made in TensorFlow.js, sequential or functional, is read and computes the same', async () => {
    const chain = sequential({ layers: [
      tfLayers.conv2d({ inputShape: [8, 8, 1], filters: 3, kernelSize: 3, activation: 'relu', padding: 'same' }), tfLayers.maxPooling2d({ poolSize: 2 }),
      tfLayers.upSampling2d({}), tfLayers.conv2dTranspose({ filters: 1, kernelSize: 3, strides: 2, padding: 'same', useBias: false }), tfLayers.activation({ activation: 'sigmoid' }),
    ] });
    const start = tfInput({ shape: [8, 8, 1] });
    const functional = tfModel({ inputs: start, outputs: tfLayers.dense({ units: 5 }).apply(tfLayers.flatten().apply(tfLayers.conv2d({ filters: 2, kernelSize: 5 }).apply(start))) as never });
    for (const [made, notation] of [[chain, 'conv3f3psamearelu,pool2,up2,tconv3s2psameasigmoidb0'], [functional, 'conv5f2,flatten,dense5']] as const) {
      let artifacts: io.ModelArtifacts | undefined;
      await made.save({ save: async given => { artifacts = given; return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } }; } });
      const { modelTopology, weightSpecs, weightData } = artifacts!;
      const text = JSON.stringify({ modelTopology, weightsManifest: [{ paths: ['./group1-shard1of1.bin'], weights: weightSpecs }] });
      const read = readTfjsModel(text, new Map([['group1-shard1of1.bin', new Uint8Array(weightData as ArrayBuffer)]]), 'model.json');
      if ('fault' in read) throw new Error(JSON.stringify(read.fault));
      expect([printStack(read.stack), read.input]).toEqual([notation, [8, 8, 1]]);
      const x = randoms(64, 3);
      expect(furthest(predicted(made, [8, 8, 1], x), plainOutput(planStack(read.stack, read.input).layers, read.parameters, x))).toBeLessThan(1e-5);
    }
  });

  it('that TensorFlow.js does not have is not written', () => {
    const refused = (notation: string, input: Shape) => { const written = writeTfjsModel(stackOf(notation), input, new Float32Array(0)); return 'fault' in written ? [written.fault.code, written.fault.got] : null; };
    expect(refused('nails2', [4, 4, 1])).toEqual(['noTfjsLayer', 'nails2']);
    expect(refused('conv3psame,pool2,unpool2', [4, 4, 1])).toEqual(['noTfjsLayer', 'unpool2']);
    expect(refused('bil2', [4, 4, 1])).toEqual(['noTfjsLayer', 'bil2']);
    expect(refused('conv3s2d2', [9, 9, 1])).toEqual(['noTfjsLayer', 'conv3s2d2']);
    expect(refused('pool3s2p1', [9, 9, 1])).toEqual(['noTfjsLayer', 'pool3s2p1']);
  });

  it('that is broken or does not fit is refused, with the place', () => {
    const stack = stackOf('conv3f2,flatten,dense1');
    const written = writeTfjsModel(stack, [4, 4, 1], randoms(29, 1)) as { model: string; weights: Uint8Array<ArrayBuffer> };
    const refused = (text: string, weights: Uint8Array = written.weights, name = 'weights.bin') => { const read = readTfjsModel(text, new Map([[name, weights]]), 'm.json'); return 'fault' in read ? [read.fault.code, read.fault.part] : null; };
    const replaced = (from: string, to: string) => written.model.replace(from, to);
    expect(refused(written.model.slice(0, -5))).toEqual(['notJson', '']);
    expect(refused('{}')).toEqual(['notModel', '']);
    expect(refused(replaced('"Sequential"', '"Graph"'))).toEqual(['notModel', 'modelTopology']);
    expect(refused(replaced('"Flatten"', '"LSTM"'))).toEqual(['modelLayer', '2, LSTM']);
    expect(refused(replaced('"units":1', '"units":0'))).toEqual(['modelLayer', '3, Dense, units']);
    expect(refused(replaced('"kernel_size":[3,3]', '"kernel_size":[9,9]'))).toEqual(['modelLayer', '1']);
    expect(refused(replaced('"activation":"linear"', '"activation":"tanh"'))).toEqual(['modelLayer', '1, Conv2D, activation']);
    expect(refused(written.model, written.weights.subarray(0, -4))).toEqual(['modelWeights', 'dense/bias']);
    expect(refused(written.model, Uint8Array.of(...written.weights, 0, 0, 0, 0))).toEqual(['modelWeights', 'weights.bin']);
    expect(refused(written.model, written.weights, 'other.bin')).toEqual(['modelWeights', 'weightsManifest']);
    expect(refused(replaced('"shape":[8,1]', '"shape":[4,2]'))).toEqual(['modelWeights', 'dense/kernel']);
    expect(refused(replaced('"dtype":"float32"}]', '"dtype":"uint8"}]'))).toEqual(['modelWeights', 'dense/bias']);
  });
});
