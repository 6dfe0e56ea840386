import type { WasmPaths } from './backend.ts';

/** Addresses of the wasm binaries as the bundler lays them out, absolute: the site's own files, no copy in `public/`. */
export const bundledWasmPaths = (): WasmPaths => ({
  simd: new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm', import.meta.url).href,
  threadedSimd: new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm', import.meta.url).href,
  plain: new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm', import.meta.url).href,
});
