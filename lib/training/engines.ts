import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { WasmPaths } from '@/lib/tensor/backend.ts';
import { candidatesFor, sameEngine } from './candidates.ts';
import type { Engine, EngineName } from './engine.ts';
import type { Channel } from './fast/helper.ts';
import { createPool } from './fast/pool.ts';
import { kernelsVersion } from './fast/version.ts';
import { probeElsewhere, type ProbeChannel } from './probe/elsewhere.ts';
import { probe, probeEach } from './probe/run.ts';
import type { KeptTable, LossName, ProbeRow, Recipe } from './protocol.ts';

/** What engines are made from: the compiled kernels' bytes by form, TensorFlow.js's binaries, and workers on other cores. */
export interface Parts {
  cores: number;
  /** Everything that decides how fast which engine is: browser, machine, version of the kernels. */
  machine: string;
  kernels(form: string): Promise<ArrayBuffer>;
  wasm: WasmPaths;
  spawnHelper(): Promise<Channel>;
  spawnProbe(): Promise<ProbeChannel>;
}

/** Every engine of this machine: opens them by name, and keeps the table of how right and how fast they are. */
export interface Engines {
  open(name: EngineName, layers: readonly PlannedLayer[], loss: LossName): Promise<Engine>;
  /**
   * Measured once, or taken from `kept` where that holds for this machine. What a recipe asks for and was not tried (a
   * number of workers, a device that the processor plays) is tried then, for that recipe alone.
   */
  table(recipe: Pick<Recipe, 'engine' | 'workers' | 'baseUrl'>, kept?: unknown): Promise<readonly ProbeRow[]>;
  /** Measures everything anew, with patience. */
  measure(baseUrl: string): Promise<readonly ProbeRow[]>;
  /** What is to be kept for the next visit; null before anything was measured. */
  kept(): KeptTable | null;
}

/** Milliseconds that one engine may take to open and compute four small and three large batches: at a start, and when it was asked for. */
const patience = { start: 4000, asked: 30_000 };

function rowsFor(machine: string, kept: unknown): ProbeRow[] | null {
  const table = kept as Partial<KeptTable> | null | undefined;
  return table?.machine === machine && Array.isArray(table.rows) && table.rows.length > 0 ? [...table.rows] : null;
}

export function createEngines(parts: Parts): Engines {
  const modules = new Map<string, Promise<{ module: WebAssembly.Module; version: string }>>();
  const compiled = async (form: string) => {
    if (typeof WebAssembly === 'undefined') throw new Error('noWebAssembly');
    const bytes = await parts.kernels(form);
    if (!WebAssembly.validate(bytes)) throw new Error(form === 'relaxed' ? 'noRelaxedSimd' : 'noSimd');
    return { module: await WebAssembly.compile(bytes), version: await kernelsVersion(new Uint8Array(bytes)) };
  };
  const moduleOf = (form: string) => {
    if (!modules.has(form)) modules.set(form, compiled(form));
    return modules.get(form)!;
  };

  async function open({ engine, form, workers }: EngineName, layers: readonly PlannedLayer[], loss: LossName): Promise<Engine> {
    if (engine === 'fast') {
      const { module, version } = await moduleOf(form);
      return { ...await createPool({ layers, loss, module, workers, spawn: parts.spawnHelper }), version };
    }
    // Where the fast engine computes, TensorFlow.js is never loaded into this worker.
    const { openTfjs } = await import('./tfjsOpen.ts');
    return openTfjs(form, layers, loss, parts.wasm);
  }

  const openForProbe = (name: EngineName, layers: readonly PlannedLayer[]) => open(name, layers, 'binaryCrossentropy');
  const tryOut = (baseUrl: string, isAsked: boolean) => (name: EngineName): Promise<ProbeRow> => name.engine === 'fast' ? probe(name, openForProbe)
    : probeElsewhere({ name, baseUrl, evenSoftware: isAsked }, parts.spawnProbe, isAsked ? patience.asked : patience.start);
  const isRight = ({ verdict }: ProbeRow) => verdict === 'right';
  const wasGivenUp = ({ verdict }: ProbeRow) => verdict === 'tooSlow' || verdict === 'software';

  /** Where no engine is right, those that were given up are tried with patience, until one is. */
  async function measureAll(baseUrl: string, isAsked: boolean): Promise<ProbeRow[]> {
    const rows = await probeEach(candidatesFor(parts.cores), tryOut(baseUrl, isAsked));
    for (const [place, row] of rows.entries()) {
      if (isAsked || rows.some(isRight)) break;
      if (wasGivenUp(row)) rows[place] = await tryOut(baseUrl, true)({ engine: row.engine, form: row.form, workers: row.workers });
    }
    return rows;
  }

  let tried: Promise<ProbeRow[]> | null = null;
  let known: KeptTable | null = null;
  /** Rows beyond the table, tried for one recipe: `auto` does not choose among them, at the next visit it would choose otherwise. */
  const extra: ProbeRow[] = [];

  /** What a recipe asks for that the table does not answer. */
  function missing({ engine, workers }: Pick<Recipe, 'engine' | 'workers'>, rows: readonly ProbeRow[]): EngineName | undefined {
    const unanswered = rows.find(row => row.form === engine && wasGivenUp(row));
    if (unanswered) return { engine: unanswered.engine, form: unanswered.form, workers: 1 };
    const like = rows.find(row => row.engine === 'fast' && isRight(row));
    const asked = like && { engine: like.engine, form: like.form, workers };
    return asked && workers > 0 && (engine === 'auto' || engine === 'fast') && !rows.some(row => sameEngine(row, asked)) ? asked : undefined;
  }

  return {
    open,
    kept: () => known,
    async table(recipe, kept) {
      const there = rowsFor(parts.machine, kept);
      const rows = await (tried ??= there ? Promise.resolve(there) : measureAll(recipe.baseUrl, false));
      known = { machine: parts.machine, rows };
      const name = missing(recipe, rows);
      if (!name) return rows;
      if (!extra.some(row => sameEngine(row, name))) extra.push(await tryOut(recipe.baseUrl, true)(name));
      const added = extra.find(row => sameEngine(row, name))!;
      return rows.some(row => sameEngine(row, name)) ? rows.map(row => (sameEngine(row, name) ? added : row)) : [...rows, added];
    },
    async measure(baseUrl) {
      extra.length = 0;
      tried = measureAll(baseUrl, true);
      const rows = await tried;
      known = { machine: parts.machine, rows };
      return rows;
    },
  };
}
