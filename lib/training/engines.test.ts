import { describe, expect, it } from 'vitest';
import { createEngines } from './engines.ts';
import { pageMemory } from './memory.ts';
import type { ProbeChannel } from './probe/elsewhere.ts';
import type { ProbeRequest } from './probe/messages.ts';
import type { KeptTable, ProbeRow } from './protocol.ts';

/** Engines whose kernels are not there and whose backends answer at once, a device only where it is asked for. */
function engines(machine: string) {
  const asked: string[] = [];
  const answer = ({ name, evenSoftware }: ProbeRequest): ProbeRow => {
    asked.push(`${name.form}${evenSoftware ? ', asked for' : ''}`);
    const isDevice = name.form.startsWith('webg');
    if (isDevice && !evenSoftware) return { ...name, verdict: 'software', deviation: null, picturesPerSecond: null, reason: null };
    return { ...name, verdict: 'right', deviation: 1e-6, picturesPerSecond: isDevice ? 40 : 2000, reason: null };
  };
  const spawnProbe = async () => {
    const channel = { onmessage: null, onerror: null, terminate() {}, postMessage: (request: ProbeRequest) => channel.onmessage?.({ data: { row: answer(request) } } as MessageEvent) } as ProbeChannel;
    return channel;
  };
  return {
    asked,
    made: createEngines({
      cores: 1, machine, spawnProbe, wasm: { simd: '', threadedSimd: '', plain: '' },
      kernels: async () => { throw new Error('kernels (relaxed): expected the file, got status 404'); }, spawnHelper: () => { throw new Error('one core needs no helper'); },
    }),
  };
}
const recipe = { engine: 'auto', workers: 0, baseUrl: 'https://example.org/' } as const;
const verdicts = (rows: readonly ProbeRow[]) => Object.fromEntries(rows.map(({ form, verdict }) => [form, verdict]));

describe('the table of engines', () => {
  it('has a row for every engine: what is not there says why, software is not tried by itself', async () => {
    const { made, asked } = engines('this one');
    const rows = await made.table(recipe);
    expect(verdicts(rows)).toEqual({ relaxed: 'failed', simd: 'failed', 'wasm-simd': 'right', wasm: 'notTried', cpu: 'notTried', webgl: 'software', webgpu: 'software' });
    expect(rows[0]!.reason).toContain('404');
    expect(asked).toEqual(['wasm-simd', 'webgl', 'webgpu']);
  });

  it('is measured once, and taken from an earlier visit on the same machine only', async () => {
    const first = engines('this one');
    await first.made.table(recipe);
    await first.made.table(recipe);
    expect(first.asked).toHaveLength(3);
    const kept = JSON.parse(JSON.stringify(first.made.kept())) as KeptTable;
    const again = engines('this one'), other = engines('another');
    expect(await again.made.table(recipe, kept)).toEqual(kept.rows);
    expect(again.asked).toEqual([]);
    expect(await other.made.table(recipe, kept)).toHaveLength(7);
    expect(other.asked).toHaveLength(3);
    for (const broken of [null, 7, 'text', {}, { machine: 'this one' }, { machine: 'this one', rows: [] }]) {
      const made = engines('this one');
      await made.made.table(recipe, broken);
      expect(made.asked).toHaveLength(3);
    }
  });

  it('tries a device that was asked for, for that recipe alone', async () => {
    const { made, asked } = engines('this one');
    expect(verdicts(await made.table({ ...recipe, engine: 'webgl' }))).toMatchObject({ webgl: 'right', webgpu: 'software' });
    expect(asked.at(-1)).toBe('webgl, asked for');
    expect(verdicts(await made.table(recipe))).toMatchObject({ webgl: 'software' });
    expect(verdicts(made.kept()!.rows)).toMatchObject({ webgl: 'software' });
  });

  it('tries with patience what was given up, where nothing else is right', async () => {
    const asked: string[] = [];
    const spawnProbe = async () => {
      const channel = { onmessage: null, onerror: null, terminate() {}, postMessage({ name, evenSoftware }: ProbeRequest) {
        asked.push(`${name.form}${evenSoftware ? ', asked for' : ''}`);
        const none = { ...name, deviation: null, picturesPerSecond: null };
        const row: ProbeRow = name.form !== 'cpu' ? { ...none, verdict: 'failed', reason: 'noWebAssembly' }
          : evenSoftware ? { ...name, verdict: 'right', deviation: 1e-6, picturesPerSecond: 9, reason: null } : { ...none, verdict: 'tooSlow', reason: null, seconds: 4 };
        channel.onmessage?.({ data: { row } } as MessageEvent);
      } } as ProbeChannel;
      return channel;
    };
    const made = createEngines({ cores: 1, machine: 'slow', spawnProbe, wasm: { simd: '', threadedSimd: '', plain: '' }, kernels: async () => { throw new Error('noSimd'); }, spawnHelper: () => { throw new Error('one core needs no helper'); } });
    expect(verdicts(await made.table(recipe))).toMatchObject({ simd: 'failed', cpu: 'right', webgl: 'failed' });
    expect(asked).toEqual(['wasm-simd', 'wasm', 'cpu', 'webgl', 'webgpu', 'cpu, asked for']);
  });

  it('measures everything anew when told to, devices too', async () => {
    const { made, asked } = engines('this one');
    await made.table(recipe);
    expect(verdicts(await made.measure(recipe.baseUrl))).toMatchObject({ webgl: 'right', webgpu: 'right' });
    expect(asked.slice(3)).toEqual(['wasm-simd, asked for', 'webgl, asked for', 'webgpu, asked for']);
    expect(verdicts(made.kept()!.rows)).toMatchObject({ webgl: 'right' });
  });
});

it('lives without a storage', () => {
  expect(() => pageMemory.write({ machine: '', rows: [] })).not.toThrow();
  expect(pageMemory.read()).toBeNull();
});
