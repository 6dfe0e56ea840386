import { env } from '@tensorflow/tfjs-core';
import { startBackend, type Backend, type DeviceBackend, type WasmPaths } from '@/lib/tensor/backend.ts';
import { runCases } from './cases.ts';
import type { CaseFile, Result } from './shape.ts';
import { tensorOps } from './tensorOps.ts';
import { tensorTraining } from './tensorTraining.ts';

/** Runs in a browser's page: every case on one backend, or why the backend is not there. */
async function runReference(backend: Backend | DeviceBackend): Promise<{ results: Result[] } | { missing: string }> {
  const here = (file: string) => new URL(file, location.href).href;
  const paths: WasmPaths = { simd: here('/tfjs-backend-wasm-simd.wasm'), threadedSimd: here('/tfjs-backend-wasm-threaded-simd.wasm'), plain: here('/tfjs-backend-wasm.wasm') };
  const missing = await startBackend(backend, paths);
  if (missing !== null) return { missing };
  // Small tensors too are to be computed by the device.
  if (backend === 'webgl') env().set('WEBGL_CPU_FORWARD', false);
  if (backend === 'webgpu') env().set('WEBGPU_CPU_FORWARD', false);
  const files = await (await fetch('/reference.json')).json() as CaseFile[];
  const training = { ...tensorTraining, tooSlowToStep: backend === 'webgpu' && await isSoftwareGpu() };
  return { results: await runCases(`${backend} in Chromium`, files, { operations: tensorOps, training }) };
}

/** Whether WebGPU's device is the processor itself. */
async function isSoftwareGpu(): Promise<boolean> {
  const { gpu } = navigator as unknown as { gpu: { requestAdapter(): Promise<{ info?: { architecture: string; isFallbackAdapter?: boolean } } | null> } };
  const { info } = await gpu.requestAdapter() ?? {};
  return info?.isFallbackAdapter === true || info?.architecture === 'swiftshader';
}

Object.assign(globalThis, { runReference });
