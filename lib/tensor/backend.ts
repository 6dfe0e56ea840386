import { env, findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-cpu';

/** What TensorFlow.js can be run on here, fastest first. WebGL and WebGPU are not offered: measured slower, and half-float textures are too coarse to train on. */
export const backends = ['wasm-simd', 'wasm', 'cpu'] as const;
export type Backend = (typeof backends)[number];

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
  if (typeof WebAssembly === 'undefined') return 'WebAssembly is not there';
  // The threaded binary asks for cross-origin isolation, and its worker breaks when the script is minified.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  simdHere ??= env().getAsync('WASM_HAS_SIMD_SUPPORT') as Promise<number | boolean>;
  if (simd && !(await simdHere)) return 'WebAssembly has no SIMD here';
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
  return (await setBackend('wasm')) ? null : 'the binary did not start';
}

/** Makes a backend the one that is used. Never throws: gives the reason where it did not start, null where it did. */
export async function startBackend(backend: Backend, paths: WasmPaths): Promise<string | null> {
  try {
    if (backend === 'cpu') return (await setBackend('cpu')) ? null : 'the backend did not start';
    return await startWasm(backend === 'wasm-simd', paths);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
