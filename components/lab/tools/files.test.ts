import { describe, expect, it } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { readNpy } from '@/lib/exchange/npy.ts';
import { readTfjsModel } from '@/lib/exchange/readTfjsModel.ts';
import { readWeights } from '@/lib/exchange/weights.ts';
import { readZip } from '@/lib/exchange/zip.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import { logFile, recipeFile, scriptFile, tfjsFile, weightsFile } from './files.ts';
import { codeOf, stackOf } from './scripts.ts';

const notation = sourceNotations['source-1'];
const slots = parameterSlots(planStack(stackOf(notation), [28, 28, 1]).layers);
const weights = slots.map(({ name, shape, size }, at) => ({ name, shape, data: Float32Array.from({ length: size }, (_, place) => Math.sin(at + place) / 4) }));
const recipe = { model: 'source-1', data: 'mnist', optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 3, images: 1000, seed: 7 } as const;
const run = { notation, recipe, engine: null, history: [{ epoch: 1, loss: 0.5, validationLoss: 0.4, seconds: 2, deadChannels: [{ layer: 0, channels: 16, dead: 3 }] }], digit: new Uint8Array(784).fill(51) };
const bytes = ({ content }: { content: string | Uint8Array<ArrayBuffer> }) => content as Uint8Array<ArrayBuffer>;

describe('what can be taken from the lab', () => {
  it('weights, with the digit from 0 to 1 and an output of the model\'s own shape', () => {
    const made = weightsFile(run, weights);
    expect(readWeights(bytes(made), slots, 'a')).toEqual({ parameters: Float32Array.from(weights.flatMap(({ data }) => [...data])) });
    const files = readZip(bytes(made), 'a');
    const [input, output] = ['input.npy', 'output.npy'].map(name => readNpy(files.get(name)!, 'a', name));
    expect([input!.shape, input!.data[0], output!.shape]).toEqual([[1, 28, 28, 1], Math.fround(0.2), [1, 28, 28, 1]]);
    expect(output!.data.every(value => value > 0 && value < 1)).toBe(true);
  });
  it('a model of TensorFlow.js that is read back', () => {
    const made = tfjsFile(run, weights);
    if ('fault' in made) throw new Error(made.fault.code);
    const files = readZip(bytes(made), 'a');
    const read = readTfjsModel(new TextDecoder().decode(files.get('model.json')), files, 'model.json');
    expect('parameters' in read && read.parameters).toEqual(Float32Array.from(weights.flatMap(({ data }) => [...data])));
    expect(tfjsFile({ ...run, notation: 'pool2,nails2' }, [])).toMatchObject({ fault: { code: 'noTfjsLayer', got: 'nails2', file: 'model-tfjs.zip' } });
  });
  it('a recipe, a log that counts dead channels, two scripts that load weights.npz', () => {
    expect(JSON.parse(recipeFile(recipe, { engine: 'fast', form: 'simd', workers: 2, version: '0123456789ab' }).content as string)).toMatchObject({ format: 'layer-by-layer recipe', version: 1, ...recipe, computedBy: { engine: 'fast', form: 'simd', workers: 2, version: '0123456789ab' } });
    expect(recipeFile(recipe, null).content).not.toContain('computedBy');
    expect(logFile(run).content).toBe('epoch,loss,val_loss,seconds,dead_channels\r\n1,0.5,0.4,2,3\r\n');
    for (const framework of ['keras', 'torch'] as const) expect(scriptFile(framework, notation).content).toContain('saved = np.load("weights.npz")');
  });
  it('the code of the model on show, with its training', () => {
    expect(codeOf('flatten,dense784asigmoid', recipe).keras).toContain('x_train.reshape(-1, 784), batch_size=256, epochs=3)');
    expect(codeOf(notation, recipe).torch).toContain('lr=0.001');
  });
});
