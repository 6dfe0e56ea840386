'use client';

let worker: Worker | undefined;
let lastTicket = 0;
const waiting = new Map<number, { resolve(frame: unknown): void; reject(error: Error): void }>();

function giveUp(reason: string): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error(reason));
  waiting.clear();
}

/** One worker for all figures of a page, started by the first costly frame. Throws where workers are not allowed. */
function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }) => {
    const request = waiting.get(data.ticket);
    waiting.delete(data.ticket);
    if (data.error) request?.reject(new Error(data.error));
    else request?.resolve(data.frame);
  };
  worker.onerror = () => giveUp('the compute worker could not run');
  return worker;
}

/** Computes the frame of widget `id` in a worker. Rejects when that cannot be done here: compute on the page then. */
export function remoteCompute(id: string, params: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ticket = ++lastTicket;
    try {
      const running = theWorker();
      waiting.set(ticket, { resolve, reject });
      running.postMessage({ ticket, id, params });
    } catch (error) {
      reject(error);
    }
  });
}
