import { version_core } from '@tensorflow/tfjs-core';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { deviceBackends, startBackend, type Backend, type DeviceBackend, type WasmPaths } from '@/lib/tensor/backend.ts';
import type { Engine } from './engine.ts';
import type { LossName } from './protocol.ts';
import { createTfjsEngine } from './tfjsEngine.ts';

export const isDevice = (form: string): form is DeviceBackend => (deviceBackends as readonly string[]).includes(form);

/**
 * Starts a backend and opens a model on it. One backend is in use at a time.
 *
 * @throws the reason where the backend does not start
 */
export async function openTfjs(form: string, layers: readonly PlannedLayer[], loss: LossName, wasm: WasmPaths): Promise<Engine> {
  const reason = await startBackend(form as Backend | DeviceBackend, wasm);
  if (reason !== null) throw new Error(reason);
  return { ...createTfjsEngine(layers, loss, isDevice(form) ? 'device' : 'processor'), version: version_core };
}
