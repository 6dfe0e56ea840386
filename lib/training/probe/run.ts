import { backends, startBackend, type Backend, type WasmPaths } from '@/lib/tensor/backend.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import type { Engine } from '../engine.ts';
import type { ProbeRow } from '../protocol.ts';
import { createTfjsEngine } from '../tfjsEngine.ts';
import { probeCases, type ProbeCase } from './cases.ts';

/** Ten times what four correct float32 programs were off by, as a share of a tensor's largest gradient. */
export const allowedDeviation = 5e-5;

/** Batch that the speed is measured on. A backend that is slow on the small one is not made to suffer through it. */
const timedBatch = 256;
const slowMilliseconds = 150;

const engineOf = (model: ProbeCase['model']): Engine => createTfjsEngine(planStack(sourceStack(model), [28, 28, 1]).layers, 'binaryCrossentropy');

/** Largest difference from the stored gradient, as a share of the largest value of its tensor; NaN counts as infinite. */
async function deviationOn({ model, pictures, parameters, gradient }: ProbeCase, engine: Engine = engineOf(model)): Promise<number> {
  const answer = await engine.gradient(parameters, pictures);
  return Math.max(...engine.slots.map(({ offset, size }) => {
    const expected = gradient.subarray(offset, offset + size);
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const off = expected.reduce((most, value, place) => Math.max(most, Math.abs(value - answer.gradient[offset + place]!)), 0);
    return Number.isNaN(off) ? Infinity : off / largest;
  }));
}

async function picturesPerSecond({ model, pictures, parameters }: ProbeCase): Promise<number> {
  const engine = engineOf(model);
  const time = async (batch: Uint8Array) => {
    const start = performance.now();
    await engine.gradient(parameters, batch);
    return performance.now() - start;
  };
  const count = pictures.length / 784;
  const small = await time(pictures);
  if (small > slowMilliseconds) return 1000 * count / small;
  const large = new Uint8Array(timedBatch * 784);
  for (let to = 0; to < large.length; to += pictures.length) large.set(pictures, to);
  await time(large);
  return 1000 * timedBatch / Math.min(await time(large), await time(large));
}

async function probe(backend: Backend, paths: WasmPaths, cases: readonly ProbeCase[]): Promise<ProbeRow> {
  const reason = await startBackend(backend, paths);
  if (reason !== null) return { backend, verdict: 'failed', deviation: null, picturesPerSecond: null, reason };
  try {
    const deviation = Math.max(...await Promise.all(cases.map(each => deviationOn(each))));
    if (!(deviation <= allowedDeviation)) return { backend, verdict: 'wrong', deviation, picturesPerSecond: null, reason: null };
    return { backend, verdict: 'taken', deviation, picturesPerSecond: await picturesPerSecond(cases.at(-1)!), reason: null };
  } catch (error) {
    return { backend, verdict: 'failed', deviation: null, picturesPerSecond: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Starts one backend after the other, fastest first, and takes the first whose gradients are right: one fixed batch
 * of each source model against gradients computed in float64 by an independent program. The table says what became
 * of each; no row is `taken` where none will do.
 */
export async function chooseBackend(paths: WasmPaths, cases: readonly ProbeCase[] = probeCases()): Promise<ProbeRow[]> {
  const rows: ProbeRow[] = [];
  for (const backend of backends) {
    if (rows.some(({ verdict }) => verdict === 'taken')) {
      rows.push({ backend, verdict: 'notTried', deviation: null, picturesPerSecond: null, reason: null });
      continue;
    }
    rows.push(await probe(backend, paths, cases));
  }
  return rows;
}
