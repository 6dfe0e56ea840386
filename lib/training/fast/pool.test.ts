import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceStack } from '@/lib/arith/stackSources.ts';
import { buildKernels } from '@/lib/kernels/build.ts';
import { glorotUniform } from '@/lib/tensor/parameters.ts';
import { EngineLost } from '../engine.ts';
import { randomStream } from '../random.ts';
import type { Channel } from './helper.ts';
import type { HelperAnswer, HelperRequest } from './messages.ts';
import { createPool } from './pool.ts';
import { createHelper } from './serve.ts';

beforeAll(buildKernels);

const { layers } = planStack(sourceStack('source-2'), [28, 28, 1]);
const random = randomStream(3, 'pool');
const pictures = Uint8Array.from({ length: 37 * 784 }, () => Math.floor(256 * random()));

/** A helper in this thread, which may be told to fall silent. */
class NearbyWorker implements Channel {
  silent = false;
  ended = false;
  onmessage: Channel['onmessage'] = null;
  onerror: Channel['onerror'] = null;
  private readonly receive = createHelper(answer => { if (!this.silent && !this.ended) this.onmessage?.({ data: answer } as MessageEvent<HelperAnswer>); });
  postMessage(message: HelperRequest): void { void this.receive(message); }
  terminate(): void { this.ended = true; }
}

async function poolOf(workers: number, made: NearbyWorker[] = [], wait = 1000) {
  const module = new WebAssembly.Module(readFileSync(path.join(import.meta.dirname, '../../kernels/built/simd.wasm')));
  const spawn = async () => {
    const worker = new NearbyWorker();
    made.push(worker);
    return worker;
  };
  return createPool({ layers, loss: 'binaryCrossentropy', module, workers, spawn, wait });
}

describe('several cores', () => {
  const parameters = (slots: Parameters<typeof glorotUniform>[0]) => glorotUniform(slots, randomStream(7, 'weights'));

  it('add up to what one core computes, whatever the batch', async () => {
    const [one, three] = [await poolOf(1), await poolOf(3)];
    for (const count of [37, 2, 1]) {
      const batch = pictures.subarray(0, count * 784);
      const [a, b] = [await one.gradient(parameters(one.slots), batch), await three.gradient(parameters(one.slots), batch)];
      expect(b.loss).toBeCloseTo(a.loss, 10);
      const largest = Math.max(...a.gradient.map(Math.abs));
      a.gradient.forEach((value, place) => expect(Math.abs(value - b.gradient[place]!)).toBeLessThan(1e-6 * largest));
      expect(await three.loss(parameters(one.slots), batch)).toBeCloseTo(a.loss, 10);
    }
  });

  it('give the same bits again', async () => {
    const [first, second] = [await poolOf(2), await poolOf(2)];
    expect(await first.gradient(parameters(first.slots), pictures)).toEqual(await second.gradient(parameters(second.slots), pictures));
  });

  it('say that a helper is silent, and go on with another in its place', async () => {
    const made: NearbyWorker[] = [];
    const pool = await poolOf(2, made, 50);
    const goal = await pool.gradient(parameters(pool.slots), pictures);
    made[0]!.silent = true;
    await expect(pool.gradient(parameters(pool.slots), pictures)).rejects.toThrow(EngineLost);
    expect(made[0]!.ended).toBe(true);
    await pool.repair();
    expect(made).toHaveLength(2);
    expect(await pool.gradient(parameters(pool.slots), pictures)).toEqual(goal);
  });
});
