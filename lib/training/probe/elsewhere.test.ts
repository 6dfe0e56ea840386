import { expect, it } from 'vitest';
import type { ProbeRow } from '../protocol.ts';
import { probeElsewhere, type ProbeChannel } from './elsewhere.ts';
import type { ProbeAnswer, ProbeRequest } from './messages.ts';

const request: ProbeRequest = { name: { engine: 'tfjs', form: 'webgl', workers: 1 }, baseUrl: 'https://example.org/', evenSoftware: false };
const right: ProbeRow = { ...request.name, verdict: 'right', deviation: 1e-6, picturesPerSecond: 9000, reason: null };

/** A worker that answers a request as it is told to. */
function channel(answer: (say: (message: ProbeAnswer) => void, self: ProbeChannel) => void) {
  const made = {
    terminated: 0, onmessage: null, onerror: null,
    postMessage: () => answer(message => made.onmessage?.({ data: message } as MessageEvent<ProbeAnswer>), made),
    terminate: () => { made.terminated++; },
  } as ProbeChannel & { terminated: number };
  return made;
}

it('hands on the row of a worker that answers, and ends it', async () => {
  const worker = channel(say => say({ row: right }));
  expect(await probeElsewhere(request, async () => worker, 1000)).toEqual(right);
  expect(worker.terminated).toBe(1);
});

it('ends a worker that is busy for too long, and says how long it waited and for what', async () => {
  const worker = channel(say => say({ device: 'a slow card' }));
  expect(await probeElsewhere(request, async () => worker, 20)).toMatchObject({ form: 'webgl', verdict: 'tooSlow', device: 'a slow card', seconds: 0.02, picturesPerSecond: null });
  expect(worker.terminated).toBe(1);
});

it('makes a failed row of a worker that breaks off or may not be started', async () => {
  const broken = channel((_, self) => self.onerror?.({ message: 'no chunk' } as ErrorEvent));
  expect(await probeElsewhere(request, async () => broken, 1000)).toMatchObject({ verdict: 'failed', reason: 'no chunk' });
  expect(await probeElsewhere(request, async () => { throw new Error('refused'); }, 1000)).toMatchObject({ verdict: 'failed', reason: 'refused' });
});
