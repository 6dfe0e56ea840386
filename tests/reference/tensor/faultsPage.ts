/** What `browserFaults.test.ts` asks of a page: faults of TensorFlow.js on graphics devices, beside the right answers of ours. */
import { add, engine, fill, getBackend, maxPool as plainMaxPool, ready, removeBackend, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { startBackend, type Backend, type WasmPaths } from '@/lib/tensor/backend.ts';
import { refuseLostDevice, watched } from '@/lib/tensor/device.ts';
import { maxPool } from '@/lib/tensor/ops/pooling.ts';
import { candidatesFor } from '@/lib/training/candidates.ts';
import { probeAll } from '@/lib/training/probe/run.ts';
import { createTfjsEngine } from '@/lib/training/tfjsEngine.ts';

const here = (file: string) => new URL(file, location.href).href;
const paths: WasmPaths = { simd: here('/tfjs-backend-wasm-simd.wasm'), threadedSimd: here('/tfjs-backend-wasm-threaded-simd.wasm'), plain: here('/tfjs-backend-wasm.wasm') };

async function onWebgl(): Promise<void> {
  const reason = await startBackend('webgl', paths);
  if (reason !== null) throw new Error(reason);
}

/** The backend that TensorFlow.js chooses by itself with what its package brings along: webgl and cpu. */
async function choice(): Promise<string> {
  removeBackend('wasm');
  await import('@tensorflow/tfjs-backend-webgl');
  await ready();
  return getBackend();
}

/** The first backend of TensorFlow.js that the lab's probe finds right. */
async function probe(): Promise<string | undefined> {
  const rows = await probeAll(candidatesFor(1).filter(({ engine: name }) => name === 'tfjs'), async ({ form }, layers) => {
    const reason = await startBackend(form as Backend, paths);
    if (reason !== null) throw new Error(reason);
    return createTfjsEngine(layers, 'binaryCrossentropy');
  });
  return rows.find(({ verdict }) => verdict === 'right')?.form;
}

/** Where four equal cells send the gradient of their maximum. */
async function ties(): Promise<{ theirs: number[]; ours: number[] }> {
  await onWebgl();
  const x = tensor4d([5, 5, 5, 5], [1, 2, 2, 1]);
  const dy = tensor4d([1], [1, 1, 1, 1]);
  const theirs = engine().runKernel('MaxPoolGrad', { dy, input: x, output: plainMaxPool(x, 2, 2, 'valid') }, { filterSize: 2, strides: 2, pad: 'valid' } as never) as Tensor;
  const ours = maxPool(x, { window: 2 }).switches;
  return { theirs: Array.from(theirs.dataSync()), ours: Array.from(ours.dataSync()) };
}

const settled = (work: Promise<unknown>): Promise<string> => work.then(() => 'an answer', (error: Error) => error.name);
const silence = (milliseconds: number) => new Promise<string>(resolve => setTimeout(resolve, milliseconds, 'nothing'));

/** What becomes of a promise of numbers when the context is lost: TensorFlow.js's alone, and ours; and of numbers read at once. */
async function lost(): Promise<{ theirs: string; ours: string; atOnce: string; refused: string }> {
  await onWebgl();
  const sums = [0, 1].map(() => add(fill([100_000], 1), fill([100_000], 2)));
  const { gl } = (engine().backend as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  gl.getExtension('WEBGL_lose_context')!.loseContext();
  const theirs = Promise.race([settled(sums[0]!.data()), silence(3000)]);
  const ours = await settled(watched(sums[1]!.data(), 2000));
  const atOnce = String(add(fill([5000], 1), fill([5000], 2)).dataSync()[0]);
  const refused = await settled((async () => { refuseLostDevice(); })());
  return { theirs: await theirs, ours, atOnce, refused };
}

Object.assign(globalThis, { choice, probe, ties, lost });
