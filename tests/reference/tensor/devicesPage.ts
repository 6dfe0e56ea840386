/** What `devices.test.ts` asks of a page: kernels of our own that no case of the reference reaches, on a device and on the processor. */
import { engine, env, setBackend, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { startBackend, type WasmPaths } from '@/lib/tensor/backend.ts';
import { createModel } from '@/lib/tensor/model.ts';
import { blurPool } from '@/lib/tensor/ops/blurPool.ts';
import { conv2d, convolutionMatrix } from '@/lib/tensor/ops/conv2d.ts';
import { softmaxCrossEntropy } from '@/lib/tensor/ops/loss.ts';
import { minPool } from '@/lib/tensor/ops/pooling.ts';
import { overlapCounts, transposedAsOrdinary } from '@/lib/tensor/ops/transposedConv2d.ts';
import { glorotUniform } from '@/lib/tensor/parameters.ts';
import { EngineLost } from '@/lib/training/engine.ts';
import { randomStream } from '@/lib/training/random.ts';
import { createTfjsEngine } from '@/lib/training/tfjsEngine.ts';

const paths: WasmPaths = { simd: '', threadedSimd: '', plain: '' };
const count = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

async function start(backend: string): Promise<void> {
  if (backend === 'cpu') { await setBackend('cpu'); return; }
  const reason = await startBackend(backend as 'webgl', paths);
  if (reason !== null) throw new Error(reason);
  if (backend === 'webgl') env().set('WEBGL_CPU_FORWARD', false);
  if (backend === 'webgpu') env().set('WEBGPU_CPU_FORWARD', false);
}

/** A stack's gradient of the squared error, on random pictures and weights. */
async function gradientOf(text: string, input: Shape): Promise<number[]> {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  const { layers } = planStack(read.stack, input);
  const model = createModel(layers);
  const random = randomStream(5, text);
  const drawn = (shape: readonly number[]) => tensor(Float32Array.from({ length: 2 * count(shape) }, () => 2 * random() - 1), [2, ...shape]);
  const [x, goal] = [drawn(input), drawn(layers.at(-1)!.output)];
  const parameters = glorotUniform(model.slots, random).map(value => value || random() / 4);
  const { loss, gradient } = await model.gradientLater(parameters, x, goal, 'meanSquaredError');
  return [loss, ...gradient];
}

async function operations(): Promise<number[]> {
  const numbers = (shape: number[], step: number) => tensor(Float32Array.from({ length: count(shape) }, (_, place) => (place * step) % 11 - 5), shape);
  const [x, kernel] = [numbers([2, 5, 6, 2], 7), numbers([2, 3, 2, 2], 5)];
  const twin = transposedAsOrdinary(x, kernel, { stride: [2, 1], dilation: [1, 2] });
  const made: Tensor[] = [
    blurPool(x, { window: 2, taps: 3 }), convolutionMatrix(kernel, [5, 6], { stride: [2, 1], padding: 'same' }), overlapCounts([3, 4], [3, 2], { stride: 2 }),
    conv2d(twin.input, twin.kernel), ...Object.values(minPool(x, { window: [2, 3], stride: 1, padding: 'same' })), conv2d(x, kernel, { stride: 2, dilation: 2, padding: 'same', flip: true }),
    ...Object.values(softmaxCrossEntropy(x, x) as unknown as Record<string, Tensor>),
  ];
  const answers: number[] = [];
  for (const each of made) answers.push(...await each.data());
  return answers;
}

/** Largest difference between the device and the processor, as a share of the largest number, by name. */
async function compare(backend: string, stacks: readonly (readonly [string, Shape])[]): Promise<Record<string, number>> {
  const all: [string, () => Promise<number[]>][] = [['operations', operations], ...stacks.map(([text, input]): [string, () => Promise<number[]>] => [text, () => gradientOf(text, input)])];
  const run = async (name: string) => {
    await start(name);
    const answers: number[][] = [];
    for (const [, compute] of all) answers.push(await compute());
    return answers;
  };
  const [expected, got] = [await run('cpu'), await run(backend)];
  return Object.fromEntries(all.map(([name], place) => {
    const largest = Math.max(...expected[place]!.map(Math.abs));
    return [name, Math.max(...expected[place]!.map((value, at) => Math.abs(value - got[place]![at]!))) / largest];
  }));
}

/** What a training engine on WebGL says of a context that is lost between two batches. */
async function loseContext(): Promise<string> {
  await start('webgl');
  const read = parseStack('conv3f2psame,pool2,flatten,dense784asigmoid');
  if ('refusal' in read) throw new Error('not a stack');
  const trained = createTfjsEngine(planStack(read.stack, [28, 28, 1]).layers, 'binaryCrossentropy', 'device');
  const parameters = glorotUniform(trained.slots, randomStream(1, 'weights')), pictures = new Uint8Array(2 * 784).fill(7);
  const { loss } = await trained.gradient(parameters, pictures);
  const { gl } = (engine().backend as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  return trained.gradient(parameters, pictures).then(again => `${loss}, then ${again.loss}`, (error: unknown) => error instanceof EngineLost ? error.reason : String(error));
}

Object.assign(globalThis, { compare, loseContext });
