import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import { defaults } from '@/lib/params/values.ts';
import { createTrainer } from '@/lib/training/client.ts';
import type { Engine } from '@/lib/training/engine.ts';
import { greyDigits } from '@/lib/training/fakes.ts';
import type { AnswerMessage, CommandMessage, EventMessage, ProbeRow } from '@/lib/training/protocol.ts';
import { createSessions } from '@/lib/training/session.ts';
import { pictureShape, stackOf } from './model.ts';
import { createSession } from './session.ts';
import { widget } from './widget.ts';

vi.stubGlobal('location', { href: 'https://example.org/en/lab/' });
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const slots = parameterSlots(planStack(stackOf('source-1'), pictureShape).layers);
const count = slots.reduce((sum, { size }) => sum + size, 0);
const rows: readonly ProbeRow[] = [{ engine: 'fast', form: 'simd', workers: 1, verdict: 'taken', deviation: 1e-6, picturesPerSecond: 2000, reason: null }];
const turn = () => new Promise(resume => setImmediate(resume));

/** The lab with its worker in this thread: everything between the reader and the engine is the real thing. */
function labOf() {
  const live = { workers: 0, engines: 0, opened: 0, locks: 0 };
  const open = async (): Promise<Engine> => {
    await turn();
    live.engines++;
    live.opened++;
    return {
      slots, gradient: async () => ({ loss: 0.5, gradient: new Float32Array(count) }), loss: async () => 0.5,
      reconstruct: async (_, pictures) => pictures.slice(), reluReach: async () => [], dispose: () => { live.engines--; },
    };
  };
  const spawn = async () => {
    live.workers++;
    const worker = {
      onmessage: null as ((event: { data: unknown }) => void) | null, onerror: null,
      postMessage: (message: CommandMessage) => setImmediate(() => void sessions.receive(message)),
      terminate: () => { live.workers--; },
    };
    const sessions = createSessions({
      post: (message: EventMessage | AnswerMessage) => worker.onmessage?.({ data: message }), references: () => ({ coinFlip: 1, bestConstant: 1, meanPicture: 1, entropyFloor: 0 }),
      engines: { table: async () => rows, measure: async () => rows, kept: () => null, open }, loadDigits: async () => greyDigits(20),
      hold: lock => worker.onmessage?.({ data: { held: lock } }),
    });
    return worker as unknown as Worker;
  };
  const request = (_: string, { signal }: { signal: AbortSignal }) => {
    live.locks++;
    return new Promise((_resolve, refuse) => signal.addEventListener('abort', () => { live.locks--; refuse(signal.reason as Error); }));
  };
  const params = { ...defaults(widget.params), images: 20, batch: 10, epochs: 3 };
  const session = createSession(params, options => createTrainer({ ...options, spawn, locks: { request } as unknown as LockManager, memory: { read: () => null, write: () => undefined } }));
  return { session, live };
}

/** Starts and stops at every moment of a run: while it gets ready, before the first batch, in the middle, behind its end. */
async function startAndStop({ session }: ReturnType<typeof labOf>, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    session.play();
    for (let wait = 0; wait < time % 23; wait++) await turn();
    session.pause();
    if (time % 3 === 0) session.reset();
  }
}

describe('a thousand starts and stops', () => {
  it('leave one worker, one engine and no memory behind, and disposing leaves nothing', async () => {
    const lab = labOf();
    await startAndStop(lab, 200);
    collect();
    const before = process.memoryUsage().heapUsed;
    await startAndStop(lab, 1000);
    for (let wait = 0; wait < 50; wait++) await turn();
    collect();
    expect(lab.live).toMatchObject({ workers: 1, locks: 1 });
    expect(lab.live.engines).toBeLessThanOrEqual(1);
    expect(lab.live.opened).toBeGreaterThan(100);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(4 * 2 ** 20);
    lab.session.dispose();
    for (let wait = 0; wait < 50; wait++) await turn();
    expect(lab.live).toMatchObject({ workers: 0, locks: 0 });
  });
});
