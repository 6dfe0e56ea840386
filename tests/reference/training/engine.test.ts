import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { engine as tfjs, getBackend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { sliceDigits, type Digits } from '@/lib/data/digits.ts';
import { buildKernels } from '@/lib/kernels/build.ts';
import { references } from '@/lib/data/references.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { glorotUniform, parameterCount } from '@/lib/tensor/parameters.ts';
import { trainingLoop, type Step } from '@/lib/training/loop.ts';
import { createOptimizer } from '@/lib/training/optimizers.ts';
import { probeCases } from '@/lib/training/probe/cases.ts';
import { candidatesFor } from '@/lib/training/candidates.ts';
import { createEngines } from '@/lib/training/engines.ts';
import { allowedDeviation } from '@/lib/training/protocol.ts';
import { probeAll } from '@/lib/training/probe/run.ts';
import type { EventMessage } from '@/lib/training/protocol.ts';
import { randomStream } from '@/lib/training/random.ts';
import { createSessions } from '@/lib/training/session.ts';
import { createTfjsEngine } from '@/lib/training/tfjsEngine.ts';
import { installedWasmPaths, useBackend } from '../backends.ts';

/** The stored pictures, again and again: no files, no drawing. */
function storedDigits(count: number): Digits {
  const { pictures } = probeCases()[0]!;
  const images = Uint8Array.from({ length: count * 784 }, (_, place) => pictures[place % pictures.length]!);
  return { count, images, labels: new Uint8Array(count) };
}

async function train(train: Digits, test: Digits, epochs: number, seed = 7): Promise<{ steps: Step[]; parameters: Float32Array }> {
  const engine = createTfjsEngine(planStack(sourceStack('source-2'), [28, 28, 1]).layers, 'binaryCrossentropy');
  const parameters = glorotUniform(engine.slots, randomStream(seed, 'weights'));
  const optimizer = createOptimizer('adam', 0.001, parameterCount(engine.slots));
  const steps: Step[] = [];
  for await (const step of trainingLoop({ engine, optimizer, parameters, train, test, batch: 256, epochs, seed })) steps.push(step);
  return { steps, parameters };
}

const kernels = async (form: string) => {
  await buildKernels();
  const bytes = readFileSync(path.join(import.meta.dirname, `../../../lib/kernels/built/${form}.wasm`));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};
const engines = createEngines({ cores: 1, machine: 'this one', kernels, spawnProbe: () => { throw new Error('nothing is tried elsewhere'); }, wasm: installedWasmPaths, spawnHelper: () => { throw new Error('one core needs no helper'); } });
const onOneCore = candidatesFor(1);
const open: Parameters<typeof probeAll>[1] = (name, layers) => engines.open(name, layers, 'binaryCrossentropy');

describe('the start-up probe', () => {
  it('takes the fastest backend with the right gradient and says how right and how fast', async () => {
    const rows = await probeAll(onOneCore, open);
    const right = rows.filter(({ verdict }) => verdict === 'right');
    expect(right.map(({ engine }) => engine)).toEqual(['fast', 'tfjs']);
    expect(rows.slice(-4).map(({ form, verdict }) => `${form} ${verdict}`)).toEqual(['wasm notTried', 'cpu notTried', 'webgl failed', 'webgpu failed']);
    for (const { deviation } of right) expect(deviation).toBeLessThan(allowedDeviation);
    expect(right[0]!.picturesPerSecond).toBeGreaterThan(right[1]!.picturesPerSecond!);
    expect(getBackend()).toBe('wasm');
  });

  it('refuses every backend whose gradient is not the stored one', async () => {
    const [first, second] = probeCases();
    const altered = first!.gradient.slice();
    altered[1500]! += 1e-3 * Math.max(...altered);
    const rows = await probeAll(onOneCore, open, [{ ...first!, gradient: altered }, second!]);
    const computed = rows.filter(({ verdict }) => verdict !== 'failed');
    expect(computed.map(({ verdict }) => verdict)).toEqual(computed.map(() => 'wrong'));
    expect(computed.length).toBeGreaterThanOrEqual(4);
    for (const { deviation } of computed) expect(deviation).toBeGreaterThan(allowedDeviation);
  });

  it('leaves no tensor behind', async () => {
    await probeAll(onOneCore, open);
    expect(memory().numTensors).toBe(0);
  });
});

describe.each(['wasm-simd', 'wasm'] as const)('training on %s', backend => {
  beforeAll(() => useBackend(backend));

  it('gives the same bits for the same seed, and others for another', async () => {
    const digits = storedDigits(600);
    const [first, second] = [await train(digits, digits, 2), await train(digits, digits, 2)];
    expect(second).toEqual(first);
    expect((await train(digits, digits, 2, 8)).parameters).not.toEqual(first.parameters);
  });

  it('leaves no tensor and no data behind', async () => {
    const before = [memory().numTensors, memory().numDataBuffers, tfjs().backend.numDataIds()];
    await train(storedDigits(300), storedDigits(300), 1);
    expect([memory().numTensors, memory().numDataBuffers, tfjs().backend.numDataIds()]).toEqual(before);
  });

  it('runs a whole session on Strokes: ready, trained, done, nothing left', async () => {
    const events: EventMessage['event'][] = [];
    const before = memory().numTensors;
    const { receive } = createSessions({
      post: message => { if ('event' in message) events.push(message.event); },
      engines: {
        table: async () => [{ engine: 'tfjs', form: backend, workers: 1, verdict: 'taken', deviation: 0, picturesPerSecond: 1, reason: null }],
        open: async (_name, layers, loss) => createTfjsEngine(layers, loss),
        measure: async () => [], kept: () => null,
      },
      references,
      loadDigits: (source, split, count, options) => loadDigits(source, split, Math.min(count, 500), options),
    });
    const recipe = { model: 'source-1', data: 'strokes', images: 500, optimizer: 'adam', rate: 0.001, loss: 'binaryCrossentropy', batch: 64, epochs: 1, seed: 7, engine: 'tfjs', workers: 0, baseUrl: 'https://example.org/data/' } as const;
    await receive({ run: 1, command: { type: 'prepare', recipe } });
    await receive({ run: 1, command: { type: 'start' } });
    await vi.waitUntil(() => events.some(event => event.type === 'status' && event.status === 'done'), { timeout: 60_000 });
    const epoch = events.find(event => event.type === 'epoch');
    expect(epoch?.type === 'epoch' && epoch.record.loss).toBeLessThan(0.7);
    expect(memory().numTensors).toBe(before);
  });
});

const folder = process.env.MNIST_DIR ?? '';
const file = (name: string) => path.join(folder, name);
const prepared = folder !== '' && existsSync(file('train-images-idx3-ubyte.gz'));
if (!prepared) console.log('MNIST_DIR is not set: the run on MNIST is skipped.');

function readIdx(part: 'train' | 't10k'): Digits {
  const images = new Uint8Array(gunzipSync(readFileSync(file(`${part}-images-idx3-ubyte.gz`)))).slice(16);
  const labels = new Uint8Array(gunzipSync(readFileSync(file(`${part}-labels-idx1-ubyte.gz`)))).slice(8);
  return { count: labels.length, images, labels };
}

it.runIf(prepared)('source-2 with Adam leaves the best constant behind within 15,000 digits of MNIST', async () => {
  await useBackend('wasm-simd');
  const [digits, test] = [sliceDigits(readIdx('train'), 0, 15_000), sliceDigits(readIdx('t10k'), 0, 2000)];
  const { steps } = await train(digits, test, 1);
  const last = steps.at(-1)!;
  expect(last.type === 'epoch' && last.validationLoss).toBeLessThan(references(digits, test, 'binaryCrossentropy').bestConstant);
});
