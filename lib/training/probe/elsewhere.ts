import type { ProbeRow } from '../protocol.ts';
import type { ProbeAnswer, ProbeRequest } from './messages.ts';

/** What of a worker is needed; tests give another. */
export interface ProbeChannel {
  postMessage(message: ProbeRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ProbeAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Tries an engine in a worker of its own, and no longer than `milliseconds`: a graphics driver can block the thread that
 * asks it for seconds, or for ever, and a backend that breaks down takes nothing with it. Always gives a row.
 */
export async function probeElsewhere(request: ProbeRequest, spawn: () => Promise<ProbeChannel>, milliseconds: number): Promise<ProbeRow> {
  const blank = { ...request.name, deviation: null, picturesPerSecond: null, reason: null };
  const failed = (reason: string): ProbeRow => ({ ...blank, verdict: 'failed', reason });
  let worker: ProbeChannel;
  try {
    worker = await spawn();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  let known = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const row = await new Promise<ProbeRow>(settle => {
    timer = setTimeout(() => settle({ ...blank, verdict: 'tooSlow', ...known, seconds: milliseconds / 1000 }), milliseconds);
    worker.onmessage = ({ data }) => {
      if ('row' in data) settle(data.row);
      else known = data;
    };
    worker.onerror = event => settle({ ...failed(event.message || 'the worker broke off'), ...known });
    worker.postMessage(request);
  });
  clearTimeout(timer);
  worker.terminate();
  return row;
}
