import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { startBackend, type Backend, type WasmPaths } from '@/lib/tensor/backend.ts';
import { candidatesFor, sameEngine } from './candidates.ts';
import type { Engine, EngineName } from './engine.ts';
import type { Channel } from './fast/helper.ts';
import { createPool } from './fast/pool.ts';
import { probe, probeAll } from './probe/run.ts';
import type { LossName, ProbeRow, Recipe } from './protocol.ts';
import { createTfjsEngine } from './tfjsEngine.ts';

/** What engines are made from: the compiled kernels' bytes by form, TensorFlow.js's binaries, and workers on other cores. */
export interface Parts {
  cores: number;
  kernels(form: string): Promise<ArrayBuffer>;
  wasm: WasmPaths;
  spawnHelper(): Promise<Channel>;
}

/** Every engine of this machine: opens them by name, and keeps the table of how right and how fast they are. */
export interface Engines {
  open(name: EngineName, layers: readonly PlannedLayer[], loss: LossName): Promise<Engine>;
  /** Tried once; a number of workers that a recipe asks for and that was not tried is tried then. */
  table(recipe: Pick<Recipe, 'workers' | 'baseUrl'>): Promise<readonly ProbeRow[]>;
}

export function createEngines(parts: Parts): Engines {
  const modules = new Map<string, Promise<WebAssembly.Module>>();
  const compiled = async (form: string): Promise<WebAssembly.Module> => {
    const bytes = await parts.kernels(form);
    if (!WebAssembly.validate(bytes)) throw new Error(form === 'relaxed' ? 'WebAssembly has no relaxed SIMD here' : 'WebAssembly has no SIMD here');
    return WebAssembly.compile(bytes);
  };
  const moduleOf = (form: string) => {
    if (!modules.has(form)) modules.set(form, compiled(form));
    return modules.get(form)!;
  };

  async function open({ engine, form, workers }: EngineName, layers: readonly PlannedLayer[], loss: LossName): Promise<Engine> {
    if (engine === 'fast') return createPool({ layers, loss, module: await moduleOf(form), workers, spawn: parts.spawnHelper });
    const reason = await startBackend(form as Backend, parts.wasm);
    if (reason !== null) throw new Error(reason);
    return createTfjsEngine(layers, loss);
  }

  const openForProbe = (name: EngineName, layers: readonly PlannedLayer[]) => open(name, layers, 'binaryCrossentropy');
  let tried: Promise<ProbeRow[]> | null = null;
  return {
    open,
    async table({ workers }) {
      const rows = await (tried ??= probeAll(candidatesFor(parts.cores), openForProbe));
      const like = rows.find(({ engine, verdict }) => engine === 'fast' && verdict === 'right');
      if (workers === 0 || !like) return rows;
      const asked = { engine: like.engine, form: like.form, workers };
      if (!rows.some(row => sameEngine(row, asked))) rows.push(await probe(asked, openForProbe));
      return rows;
    },
  };
}
