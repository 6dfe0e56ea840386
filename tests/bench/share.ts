import { readFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import asc from 'assemblyscript/asc';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack, type SourceModel } from '@/lib/arith/stackSources.ts';
import { forms, type Form } from '@/lib/kernels/build.ts';
import { glorotUniform, parameterSlots } from '@/lib/tensor/parameters.ts';
import { startKernels } from '@/lib/training/fast/kernels.ts';
import { createMachine } from '@/lib/training/fast/machine.ts';
import { randomStream } from '@/lib/training/random.ts';

/** A part of a model: its time for one picture each way, and the multiply-adds of the plain algorithm as a share of the peak. */
export interface Share { layers: string; forward: { microseconds: number; share: number }; backward: { microseconds: number; share: number } }

const lanes = Array.from({ length: 12 }, (_, lane) => `s${lane}`);

/** Twelve independent sums of products in registers: as fast as this form of SIMD can multiply and add here. */
const peakSource = (fused: boolean) => `
  export function peak(turns: i32): f32 {
    const a = f32x4.splat(0.999), b = f32x4.splat(0.001);
    ${lanes.map((lane, place) => `let ${lane} = f32x4.splat(${place + 1}.0);`).join(' ')}
    for (let n = 0; n < turns; n++) { ${lanes.map(lane => `${lane} = ${fused ? `f32x4.relaxed_madd(${lane}, a, b)` : `f32x4.add(f32x4.mul(${lane}, a), b)`};`).join(' ')} }
    return f32x4.extract_lane(${lanes.slice(1).reduce((sum, lane) => `f32x4.add(${sum}, ${lane})`, lanes[0]!)}, 0);
  }`;

/** The least of many times, milliseconds: what the machine can do when nobody else has it. */
function least(run: () => void, times = 40): number {
  let best = Infinity;
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    run();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** Multiply-adds a second on one core, from registers only; null where this Node does not know the form. */
async function peakOf(form: Form): Promise<number | null> {
  const { binary, stderr } = await asc.compileString(peakSource(form === 'relaxed'), { optimizeLevel: 3, runtime: 'stub', enable: ['simd', ...(form === 'relaxed' ? ['relaxed-simd'] : [])] } as never);
  if (!binary) throw new Error(`the loop that measures the peak: ${stderr.toString()}`);
  // Node 20 knows relaxed SIMD behind a switch only; browsers need none.
  if (!WebAssembly.validate(binary as BufferSource)) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');
  if (!WebAssembly.validate(binary as BufferSource)) return null;
  const { instance } = await WebAssembly.instantiate(binary as BufferSource, { env: { abort: () => undefined } });
  const peak = instance.exports.peak as (turns: number) => number;
  const turns = 200_000;
  return 1000 * turns * lanes.length * 4 / least(() => peak(turns));
}

/**
 * The share of the vector peak that each part of a model reaches, in Node. Counted are the multiply-adds of the plain algorithm
 * (backwards twice as many, for the first layer as many), so that exact algebra that saves some of them can bring a share above 1.
 */
export async function shares(form: Form, model: SourceModel): Promise<{ peak: number; parts: Share[] } | null> {
  const peak = await peakOf(form);
  if (peak === null) return null;
  const layers = planStack(sourceStack(model), [28, 28, 1]).layers, slots = parameterSlots(layers);
  const bytes = readFileSync(path.join(import.meta.dirname, `../../lib/kernels/built/${form}.wasm`));
  const machine = createMachine(layers, slots, 'binaryCrossentropy', true, await startKernels(new WebAssembly.Module(bytes)));
  machine.setParameters(glorotUniform(slots, randomStream(7, 'weights')));
  machine.forward(Uint8Array.from({ length: machine.numbers }, (_, n) => 127.5 + 127.5 * Math.sin(n)));
  machine.lossAndBackward();
  const repeats = 50;
  const timed = (calls: readonly (() => void)[]) => least(() => { for (let n = 0; n < repeats; n++) for (const call of calls) call(); }) / repeats;
  let before = -1;
  const parts = machine.parts.filter(({ layer }) => layer >= 0).map(({ layer, forward, backward }, place) => {
    const own = layers.slice(before + 1, layer + 1);
    before = layer;
    const work = own.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
    const measure = (calls: readonly (() => void)[], times: number) => {
      const milliseconds = timed(calls);
      return { microseconds: 1000 * milliseconds, share: 1000 * times * work / milliseconds / peak };
    };
    return { layers: own.map(({ layer: { kind } }) => kind).join(' + '), forward: measure(forward, 1), backward: measure(backward, place === 0 ? 1 : 2) };
  });
  return { peak, parts };
}

/** Every form, both models, as lines of a table; and the peak of one core without fused multiply-add, GFLOP/s. */
export async function shareTable(): Promise<{ lines: string[]; peak: number }> {
  const lines: string[] = [];
  let plainPeak = NaN;
  for (const form of Object.keys(forms) as Form[]) for (const model of ['source-1', 'source-2'] as const) {
    const answer = await shares(form, model);
    if (!answer) {
      lines.push(`  ${form}, ${model}: this Node does not know it`);
      continue;
    }
    if (form === 'simd') plainPeak = 2 * answer.peak / 1e9;
    const percent = (share: number) => `${Math.round(100 * share)} %`.padStart(6);
    lines.push(`  ${form}, ${model}: peak of one core ${(2 * answer.peak / 1e9).toFixed(1)} GFLOP/s`);
    for (const { layers, forward, backward } of answer.parts) {
      lines.push(`    ${layers.padEnd(14)} forward ${forward.microseconds.toFixed(1).padStart(6)} µs ${percent(forward.share)}   backward ${backward.microseconds.toFixed(1).padStart(6)} µs ${percent(backward.share)}`);
    }
  }
  return { lines, peak: plainPeak };
}
