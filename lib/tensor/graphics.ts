import type { DeviceBackend } from './backend.ts';

/** A graphics device as the browser names it. `software`: the processor plays its part, many times slower than wasm. */
export interface Graphics { name: string; software: boolean }

const inSoftware = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render/i;

/** What of WebGPU's adapter is read. */
interface AdapterInfo { vendor: string; architecture: string; device: string; description: string; isFallbackAdapter?: boolean }
interface Gpu { requestAdapter(): Promise<{ info?: AdapterInfo; isFallbackAdapter?: boolean } | null> }

function ofWebgl(): Graphics | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  // A page may have few contexts; this one is given back at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { name, software: inSoftware.test(name) };
}

async function ofWebgpu(): Promise<Graphics | null> {
  const adapter = await (globalThis.navigator as { gpu?: Gpu }).gpu?.requestAdapter();
  if (!adapter) return null;
  const { info } = adapter;
  const name = [info?.vendor, info?.architecture, info?.device, info?.description].filter(Boolean).join(' ');
  return { name, software: Boolean(adapter.isFallbackAdapter ?? info?.isFallbackAdapter) || inSoftware.test(name) };
}

/** The device behind a backend; null where the browser has none. In a worker or on a page; never throws. */
export async function graphicsOf(backend: DeviceBackend): Promise<Graphics | null> {
  try {
    return backend === 'webgl' ? ofWebgl() : await ofWebgpu();
  } catch {
    return null;
  }
}
