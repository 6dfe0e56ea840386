import type { WasmPaths } from './backend.ts';

/**
 * Addresses of the wasm binaries as the bundler lays them out: the site's own files, no copy in `public/`.
 *
 * @param base any absolute address of the site: the bundler's are without an origin, and a Blob worker has none to add
 */
export function bundledWasmPaths(base: string): WasmPaths {
  const absolute = (path: URL) => new URL(path.href, base).href;
  return {
    simd: absolute(new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm', import.meta.url)),
    threadedSimd: absolute(new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm', import.meta.url)),
    plain: absolute(new URL('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm', import.meta.url)),
  };
}
