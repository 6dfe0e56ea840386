import { engine, registerKernel, tidy, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { refuseLostDevice } from '../device.ts';

/** Numbers of a tensor where they lie: on the wasm heap, or in an array. Row-major, last axis fastest. */
export type View = Float32Array | Int32Array;
export interface OutputOf { shape: readonly number[]; dtype?: 'float32' | 'int32' }

/**
 * A kernel of our own: plain loops over typed arrays, the same on every backend, so that the same numbers come out
 * everywhere. `outputs` says what is made, `run` fills it; outputs are not zeroed beforehand.
 */
export interface KernelDefinition<A> {
  outputs(shapes: readonly (readonly number[])[], attributes: A): readonly OutputOf[];
  run(inputs: readonly View[], outputs: readonly View[], shapes: readonly (readonly number[])[], attributes: A): void;
}

interface Memory {
  make(output: OutputOf): TensorInfo;
  view(info: TensorInfo): View;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);
const emptyArray = ({ shape, dtype }: OutputOf): View => (dtype === 'int32' ? new Int32Array(sizeOf(shape)) : new Float32Array(sizeOf(shape)));

const wasmMemory = (backend: BackendWasm): Memory => ({
  make: ({ shape, dtype = 'float32' }) => backend.makeOutput([...shape], dtype),
  view: info => backend.typedArrayFromHeap(info as Tensor) as View,
});

const cpuMemory = (backend: MathBackendCPU): Memory => ({
  make: output => backend.makeTensorInfo([...output.shape], output.dtype ?? 'float32', emptyArray(output)),
  view: info => backend.data.get(info.dataId).values as View,
});

/** What of WebGL's backend is used. */
interface WebglBackend {
  makeTensorInfo(shape: number[], dtype: string, values: View): TensorInfo;
  readSync(dataId: object): unknown;
}

/**
 * On WebGL the loop still runs on the processor: numbers come down, answers go up when a kernel of the device asks for
 * them. Right to the bit and quick enough for a figure; too slow to train on, which is not offered.
 */
const webglMemory = (backend: WebglBackend): Memory => ({
  make: output => backend.makeTensorInfo([...output.shape], output.dtype ?? 'float32', emptyArray(output)),
  view(info) {
    const values = backend.readSync(info.dataId) as View;
    refuseLostDevice();
    return values;
  },
});

const memoryOf = {
  cpu: (backend: unknown) => cpuMemory(backend as MathBackendCPU),
  wasm: (backend: unknown) => wasmMemory(backend as BackendWasm),
  webgl: (backend: unknown) => webglMemory(backend as WebglBackend),
};

/** A kernel written in operations of TensorFlow.js. */
export type Composition = (inputs: readonly Tensor[], attributes: never) => Tensor[];

const compositions = new Map<string, Composition>();

/** Gives kernels, by their names, the form that they have on WebGPU: its numbers cannot be read in the middle of a computation. */
export function composeForWebgpu(forms: Readonly<Record<string, Composition>>): void {
  for (const [name, form] of Object.entries(forms)) compositions.set(name, form);
}

function composed(name: string, inputs: readonly Tensor[], attributes: object): Tensor[] {
  const form = compositions.get(name);
  if (!form) throw new Error(`${name}: expected a form for WebGPU, got none`);
  return tidy(() => form(inputs, attributes as never));
}

function computeIn<A>(memory: Memory, definition: KernelDefinition<A>, inputs: readonly TensorInfo[], attributes: A): TensorInfo[] {
  const shapes = inputs.map(input => input.shape);
  const made = definition.outputs(shapes, attributes).map(output => memory.make(output));
  // Views come after the last allocation: a heap that grows leaves older views empty.
  definition.run(inputs.map(memory.view), made.map(memory.view), shapes, attributes);
  return made;
}

/** Whether a tensor's numbers can be read at once: always, but on WebGPU only until the device has computed them. */
export const readableAtOnce = (x: Tensor): boolean => engine().backendName !== 'webgpu'
  || ((engine().backend as unknown as { tensorMap: { get(id: object): { values: unknown } } }).tensorMap.get(x.dataId).values ?? null) !== null;

/**
 * Registers a kernel on every backend (WebGPU gets its form when it is started) and gives the function that calls it: inputs in, outputs out, as many as
 * `outputs` names. Names begin with `Lesson` so that none of TensorFlow.js's own is touched.
 */
export function defineKernel<A extends object>(name: string, definition: KernelDefinition<A>): (inputs: readonly Tensor[], attributes: A) => Tensor[] {
  const kernelName = `Lesson${name}`;
  for (const [backendName, memory] of Object.entries(memoryOf)) {
    registerKernel({
      kernelName, backendName,
      kernelFunc: ({ inputs, backend, attrs }) => computeIn(memory(backend), definition, Object.values(inputs) as TensorInfo[], attrs as unknown as A),
    });
  }
  return (inputs, attributes) => engine().backendName === 'webgpu' ? composed(name, inputs, attributes) : engine().runKernel(
    kernelName, Object.fromEntries(inputs.map((input, place) => [`input${place}`, input])), attributes as never,
  ) as unknown as Tensor[];
}
