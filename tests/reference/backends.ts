import { createRequire } from 'node:module';
import path from 'node:path';
import { env } from '@tensorflow/tfjs-core';
import { startBackend, type Backend, type WasmPaths } from '@/lib/tensor/backend.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));

/** The wasm binaries of the installed package. */
export const installedWasmPaths: WasmPaths = {
  simd: path.join(folder, 'dist/tfjs-backend-wasm-simd.wasm'),
  threadedSimd: path.join(folder, 'dist/tfjs-backend-wasm-threaded-simd.wasm'),
  plain: path.join(folder, 'dist/tfjs-backend-wasm.wasm'),
};

/** Starts a backend or fails with its reason. Under test TensorFlow.js looks for leaks after every kernel. */
export async function useBackend(backend: Backend): Promise<void> {
  env().set('IS_TEST', true);
  const reason = await startBackend(backend, installedWasmPaths);
  if (reason !== null) throw new Error(`${backend}: ${reason}`);
}
