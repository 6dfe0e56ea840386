import { references } from '@/lib/data/references.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { bundledWasmPaths } from '@/lib/tensor/wasmPaths.ts';
import { createEngines, type Engines } from './engines.ts';
import { bundledKernels, bundledKernelsName } from './fast/bundled.ts';
import type { CommandMessage } from './protocol.ts';
import { createSessions } from './session.ts';
import { spawnHelper } from './fast/spawnHelper.ts';
import { spawnProbe } from './probe/spawnProbe.ts';

const cores = navigator.hardwareConcurrency || 1;
/** A table of engines holds as long as all of this stays. */
const machine = [bundledKernelsName, navigator.userAgent, `${cores} cores`, `${(navigator as { deviceMemory?: number }).deviceMemory ?? '?'} GB`].join(', ');

/** Made at the first recipe: addresses are told by it, a Blob worker knows none. */
let engines: Engines | null = null;
const enginesFor = (base: string) => (engines ??= createEngines({
  cores, machine, kernels: form => bundledKernels(form, base), wasm: bundledWasmPaths(base), spawnHelper: () => spawnHelper(base), spawnProbe: () => spawnProbe(base),
}));

const sessions = createSessions({
  post: message => self.postMessage(message),
  engines: {
    table: (recipe, kept) => enginesFor(recipe.baseUrl).table(recipe, kept),
    measure: baseUrl => enginesFor(baseUrl).measure(baseUrl),
    kept: () => engines?.kept() ?? null,
    open: (...given) => engines!.open(...given),
  },
  // A frame without an origin has no locks: there the page goes by silence.
  hold: lock => void navigator.locks?.request(lock, () => {
    self.postMessage({ held: lock });
    return new Promise(() => undefined);
  }).catch(() => undefined),
  loadDigits,
  references,
});

self.onmessage = ({ data }: MessageEvent<CommandMessage>) => void sessions.receive(data);
