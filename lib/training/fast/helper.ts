import { EngineLost } from '../engine.ts';
import type { HelperAnswer, HelperRequest } from './messages.ts';

/** What of a worker is needed; tests give another. */
export interface Channel {
  postMessage(message: HelperRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HelperAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Asked = HelperRequest extends infer R ? R extends HelperRequest ? Omit<R, 'id'> : never : never;

export interface Helper {
  /** @throws EngineLost where no answer comes */
  ask(request: Asked, transfer?: Transferable[]): Promise<HelperAnswer>;
  dispose(): void;
}

/** Milliseconds without an answer after which a helper is given up. */
export const patience = 20_000;

/** One worker on another core. Every request is answered, or fails: by the worker's error, or after `patience`. */
export function createHelper(channel: Channel, wait = patience): Helper {
  const waiting = new Map<number, { settle: (answer: HelperAnswer) => void; fail: (error: Error) => void }>();
  let last = 0;
  let lost: EngineLost | null = null;

  const lose = (error: EngineLost) => {
    lost ??= error;
    channel.terminate();
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  channel.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.fail(new EngineLost('error', data.error));
    else asked?.settle(data);
  };
  channel.onerror = event => lose(new EngineLost('died', event.message ?? ''));

  return {
    ask: (request, transfer = []) => new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      const id = ++last;
      const alarm = setTimeout(() => lose(new EngineLost('silent', `no answer within ${wait / 1000} s`)), wait);
      const done = <T>(then: (value: T) => void) => (value: T) => {
        clearTimeout(alarm);
        then(value);
      };
      waiting.set(id, { settle: done(resolve), fail: done(reject) });
      channel.postMessage({ ...request, id } as HelperRequest, transfer);
    }),
    dispose: () => lose(new EngineLost('died', 'dismissed')),
  };
}
