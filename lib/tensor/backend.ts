import { engine, env, findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-cpu';
import { watchDevice } from './device.ts';
import { composeForWebgpu } from './kernels/define.ts';

/** What TensorFlow.js can be trained on here, fastest first. */
export const backends = ['wasm-simd', 'wasm', 'cpu'] as const;
export type Backend = (typeof backends)[number];

/**
 * Graphics devices. Every operation is right on them, but kernels of our own run on the processor (WebGL) or in many
 * small steps (WebGPU): slower than wasm wherever it was measured, so nothing takes one without being asked to. Numbers
 * of WebGPU must be read by promises (`data()`, `Model.gradientLater`): read at once, they may come as zeros.
 */
export const deviceBackends = ['webgl', 'webgpu'] as const;
export type DeviceBackend = (typeof deviceBackends)[number];

/** Addresses of the backend's binaries. */
export interface WasmPaths { simd: string; threadedSimd: string; plain: string }

/** Priority of a backend is for TensorFlow.js's own choice, which is never asked for. */
const unused = 1;

/** A wasm backend keeps the binary it was started with: it is made anew to start another. */
function renewWasm(simd: boolean): void {
  const factory = findBackendFactory('wasm');
  removeBackend('wasm');
  registerBackend('wasm', factory, unused);
  env().set('WASM_HAS_SIMD_SUPPORT', simd);
}

let pathsSet = false;
/** Asked once: the answer is overwritten to start the binary without SIMD. */
let simdHere: Promise<number | boolean> | null = null;

async function startWasm(simd: boolean, paths: WasmPaths): Promise<string | null> {
  if (typeof WebAssembly === 'undefined') return 'noWebAssembly';
  // The threaded binary asks for cross-origin isolation, and its worker breaks when the script is minified.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  simdHere ??= env().getAsync('WASM_HAS_SIMD_SUPPORT') as Promise<number | boolean>;
  if (simd && !(await simdHere)) return 'noSimd';
  if (!pathsSet) {
    setWasmPaths({
      'tfjs-backend-wasm-simd.wasm': paths.simd,
      'tfjs-backend-wasm-threaded-simd.wasm': paths.threadedSimd,
      'tfjs-backend-wasm.wasm': paths.plain,
    });
    pathsSet = true;
  }
  renewWasm(simd);
  // Resolves to false, with a warning on the console, where the binary does not start.
  return (await setBackend('wasm')) ? null : 'notStarted';
}

/** WebGL in float32, or the reason why not. Loads its package, which is in no other bundle. */
async function startWebgl(): Promise<string | null> {
  await import('@tensorflow/tfjs-backend-webgl');
  env().set('WEBGL_FORCE_F16_TEXTURES', false);
  if (env().getNumber('WEBGL_VERSION') === 0) return 'noWebgl';
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return 'halfPrecision';
  return (await setBackend('webgl')) ? null : 'notStarted';
}

/** WebGPU, or the reason why not. Loads its package, which is in no other bundle. */
async function startWebgpu(): Promise<string | null> {
  const { gpu } = globalThis.navigator as { gpu?: { requestAdapter(): Promise<object | null> } };
  if (!gpu) return 'noWebgpu';
  if (!(await gpu.requestAdapter())) return 'noAdapter';
  const [{ webgpuForms }] = await Promise.all([import('./kernels/webgpuForms.ts'), import('@tensorflow/tfjs-backend-webgpu')]);
  composeForWebgpu(webgpuForms);
  return (await setBackend('webgpu')) ? null : 'notStarted';
}

async function start(backend: Backend | DeviceBackend, paths: WasmPaths): Promise<string | null> {
  switch (backend) {
    case 'cpu': return (await setBackend('cpu')) ? null : 'notStarted';
    case 'wasm': case 'wasm-simd': return startWasm(backend === 'wasm-simd', paths);
    case 'webgl': return startWebgl();
    case 'webgpu': return startWebgpu();
  }
}

/** Makes a backend the one that is used. Never throws: gives the reason where it did not start (a code, or the library's own text), null where it did. */
export async function startBackend(backend: Backend | DeviceBackend, paths: WasmPaths): Promise<string | null> {
  try {
    const reason = await start(backend, paths);
    if (reason === null) watchDevice(engine().backend);
    return reason;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
