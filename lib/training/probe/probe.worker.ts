import { graphicsOf } from '@/lib/tensor/graphics.ts';
import { bundledWasmPaths } from '@/lib/tensor/wasmPaths.ts';
import type { ProbeRow } from '../protocol.ts';
import { isDevice, openTfjs } from '../tfjsOpen.ts';
import type { ProbeAnswer, ProbeRequest } from './messages.ts';
import { probe } from './run.ts';

const answer = (message: ProbeAnswer) => self.postMessage(message);

async function tried({ name, baseUrl, evenSoftware }: ProbeRequest): Promise<ProbeRow> {
  const graphics = isDevice(name.form) ? await graphicsOf(name.form) : null;
  if (graphics) answer({ device: graphics.name });
  const row = graphics ? { device: graphics.name } : {};
  if (graphics?.software && !evenSoftware) return { ...name, verdict: 'software', deviation: null, picturesPerSecond: null, reason: null, ...row };
  const wasm = bundledWasmPaths(baseUrl);
  return { ...await probe(name, (_, layers) => openTfjs(name.form, layers, 'binaryCrossentropy', wasm)), ...row };
}

self.onmessage = async ({ data }: MessageEvent<ProbeRequest>) => answer({ row: await tried(data) });
