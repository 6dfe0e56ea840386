import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { Engine, EngineName } from '../engine.ts';
import { allowedDeviation, type ProbeRow } from '../protocol.ts';
import { reasonOf } from '../reasons.ts';
import { probeCases, type ProbeCase } from './cases.ts';

/** Batch that the speed is measured on. An engine that is slow on the small one is not made to suffer through it. */
const timedBatch = 256;
const slowMilliseconds = 150;

/** Opens an engine for planned layers, with binary cross-entropy. */
export type OpenForProbe = (name: EngineName, layers: readonly PlannedLayer[]) => Promise<Engine>;

const layersOf = ({ model }: ProbeCase) => planStack(sourceStack(model), [28, 28, 1]).layers;

/** Largest difference from the stored gradient, as a share of the largest value of its tensor; NaN counts as infinite. */
async function deviationOn({ pictures, parameters, gradient }: ProbeCase, engine: Engine): Promise<number> {
  const answer = await engine.gradient(parameters, pictures);
  return Math.max(...engine.slots.map(({ offset, size }) => {
    const expected = gradient.subarray(offset, offset + size);
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const off = expected.reduce((most, value, place) => Math.max(most, Math.abs(value - answer.gradient[offset + place]!)), 0);
    return Number.isNaN(off) ? Infinity : off / largest;
  }));
}

async function picturesPerSecond({ pictures, parameters }: ProbeCase, engine: Engine): Promise<number> {
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

/** What became of one engine: whether it opened, how far its gradients are off, how fast it is on the last case. */
export async function probe(name: EngineName, open: OpenForProbe, cases: readonly ProbeCase[] = probeCases()): Promise<ProbeRow> {
  const row = { ...name, deviation: null, picturesPerSecond: null, reason: null };
  try {
    let deviation = 0, speed = 0;
    for (const [place, each] of cases.entries()) {
      const engine = await open(name, layersOf(each));
      try {
        deviation = Math.max(deviation, await deviationOn(each, engine));
        if (!(deviation <= allowedDeviation)) return { ...row, verdict: 'wrong', deviation };
        if (place === cases.length - 1) speed = await picturesPerSecond(each, engine);
      } finally {
        engine.dispose?.();
      }
    }
    return { ...row, verdict: 'right', deviation, picturesPerSecond: speed };
  } catch (error) {
    return { ...row, verdict: 'failed', reason: reasonOf(error) };
  }
}

const devices: readonly string[] = ['webgl', 'webgpu'];

/** Whether an engine is worth trying: what lies behind a right one of the same kind is slower by all experience. */
function isNeedless(name: EngineName, rows: readonly ProbeRow[]): boolean {
  const right = rows.filter(({ verdict }) => verdict === 'right');
  if (name.engine === 'fast') return name.form === 'simd' && right.some(({ engine, form }) => engine === 'fast' && form === 'relaxed');
  return !devices.includes(name.form) && right.some(({ engine, form }) => engine === 'tfjs' && !devices.includes(form));
}

/** Tries one engine after the other, so that none is timed while another computes. The table says what became of each. */
export async function probeEach(names: readonly EngineName[], tryOut: (name: EngineName) => Promise<ProbeRow>): Promise<ProbeRow[]> {
  const rows: ProbeRow[] = [];
  for (const name of names) {
    rows.push(isNeedless(name, rows) ? { ...name, verdict: 'notTried', deviation: null, picturesPerSecond: null, reason: null } : await tryOut(name));
  }
  return rows;
}

/**
 * Tries engines on one fixed batch of each source model, against gradients computed in float64 by an independent program,
 * in this thread.
 */
export const probeAll = (names: readonly EngineName[], open: OpenForProbe, cases: readonly ProbeCase[] = probeCases()): Promise<ProbeRow[]> =>
  probeEach(names, name => probe(name, open, cases));
