import { describe, expect, it } from 'vitest';
import { ranked, withTaken, workerCounts } from './candidates.ts';
import { EngineLost, type EngineName } from './engine.ts';
import { oneWeightEngine } from './fakes.ts';
import { NotFast } from './fast/nodes.ts';
import type { ProbeRow } from './protocol.ts';
import { createStandby } from './standby.ts';

const name = (form: string, workers = 1): EngineName => ({ engine: form === 'cpu' ? 'tfjs' : 'fast', form, workers });
const row = (form: string, workers: number, picturesPerSecond: number, verdict: ProbeRow['verdict'] = 'right'): ProbeRow =>
  ({ ...name(form, workers), verdict, deviation: 0, picturesPerSecond, reason: null });

describe('an engine with others standing by', () => {
  const weights = new Float32Array([0.5]), pictures = new Uint8Array(784);

  it('is the first that opens', async () => {
    const standby = await createStandby([name('relaxed'), name('simd')], async ({ form }) => {
      if (form === 'relaxed') throw new Error('no relaxed SIMD here');
      return oneWeightEngine();
    });
    expect(standby.name()).toEqual(name('simd'));
  });

  it('says which layer the one before it lacks, and that it got no memory', async () => {
    for (const [error, reason] of [[new NotFast('conv'), 'noLayer conv'], [new RangeError('WebAssembly.Memory(): could not allocate memory'), 'noMemory'], [new Error('its own text'), 'its own text']] as const) {
      const standby = await createStandby([name('relaxed'), name('cpu')], async ({ form }) => {
        if (form === 'relaxed') throw error;
        return oneWeightEngine({ version: '4.22.0' });
      });
      expect(standby.skipped).toEqual([{ name: name('relaxed'), reason }]);
      expect(standby.versionNow()).toBe('4.22.0');
    }
  });

  it('is mended once, then makes way', async () => {
    const opened: string[] = [];
    const lost = async () => { throw new EngineLost('silent', ''); };
    const standby = await createStandby([name('relaxed', 2), name('cpu')], async ({ form }) => {
      opened.push(form);
      return form === 'cpu' ? oneWeightEngine() : oneWeightEngine({ gradient: lost, repair: async () => ({ type: 'mended' }) });
    });
    await expect(standby.gradient(weights, pictures)).rejects.toThrow(EngineLost);
    expect(await standby.repair!()).toEqual({ type: 'mended' });
    expect(await standby.repair!()).toEqual({ type: 'replaced', by: name('cpu') });
    expect(opened).toEqual(['relaxed', 'cpu']);
    expect((await standby.gradient(weights, pictures)).loss).toBe(0.25);
    await expect(standby.repair!()).rejects.toThrow('no engine computes this model');
  });
});

it('takes an engine that runs out of memory, or whose binary breaks off, for lost', async () => {
  for (const error of [new RangeError('Array buffer allocation failed'), new WebAssembly.RuntimeError('memory access out of bounds')]) {
    const standby = await createStandby([name('relaxed'), name('cpu')], async ({ form }) => form === 'cpu' ? oneWeightEngine() : oneWeightEngine({ gradient: async () => { throw error; } }));
    await expect(standby.gradient(new Float32Array([0.5]), new Uint8Array(784))).rejects.toMatchObject({ constructor: EngineLost, reason: 'error', message: error.message });
    expect(await standby.repair!()).toEqual({ type: 'replaced', by: name('cpu') });
  }
  const wrong = await createStandby([name('cpu')], async () => oneWeightEngine({ gradient: async () => { throw new TypeError('a mistake'); } }));
  await expect(wrong.gradient(new Float32Array([0.5]), new Uint8Array(784))).rejects.toThrow(TypeError);
});

describe('the order of engines', () => {
  const rows = [row('relaxed', 1, 15_000), row('relaxed', 2, 27_000), row('simd', 1, 13_000, 'wrong'), row('cpu', 1, 20)];

  it('is by speed among the right ones, those first that the recipe asks for', () => {
    expect(ranked(rows, { engine: 'auto', workers: 0 }).map(({ form, workers }) => `${form} ${workers}`)).toEqual(['relaxed 2', 'relaxed 1', 'cpu 1']);
    expect(ranked(rows, { engine: 'tfjs', workers: 0 })[0]).toEqual(name('cpu'));
    expect(ranked(rows, { engine: 'fast', workers: 1 })[0]).toEqual(name('relaxed', 1));
    expect(withTaken(rows, name('relaxed', 1)).map(({ verdict }) => verdict)).toEqual(['taken', 'right', 'wrong', 'right']);
  });

  it('counts workers in doublings up to the cores', () => {
    expect([1, 2, 3, 6, 64].map(workerCounts)).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 4, 6], [1, 2, 4, 8]]);
  });
});
