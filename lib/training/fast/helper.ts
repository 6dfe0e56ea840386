import type { HelperAnswer, HelperRequest } from './messages.ts';

/** What of a worker is needed; tests give another. */
export interface Channel {
  postMessage(message: HelperRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HelperAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A helper that has died or fell silent. The epoch in hand is to be begun again, on another. */
export class HelperLost extends Error {
  constructor(readonly reason: 'died' | 'silent' | 'error', message: string) { super(message); }
}

type Asked = HelperRequest extends infer R ? R extends HelperRequest ? Omit<R, 'id'> : never : never;

export interface Helper {
  /** @throws HelperLost where no answer comes */
  ask(request: Asked, transfer?: Transferable[]): Promise<HelperAnswer>;
  dispose(): void;
}

/** Milliseconds without an answer after which a helper is given up. */
export const patience = 20_000;

/** One worker on another core. Every request is answered, or fails: by the worker's error, or after `patience`. */
export function createHelper(channel: Channel, wait = patience): Helper {
  const waiting = new Map<number, { settle: (answer: HelperAnswer) => void; fail: (error: Error) => void }>();
  let last = 0;
  let lost: HelperLost | null = null;

  const lose = (error: HelperLost) => {
    lost ??= error;
    channel.terminate();
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  channel.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.fail(new HelperLost('error', data.error));
    else asked?.settle(data);
  };
  channel.onerror = event => lose(new HelperLost('died', event.message ?? ''));

  return {
    ask: (request, transfer = []) => new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      const id = ++last;
      const alarm = setTimeout(() => lose(new HelperLost('silent', `no answer within ${wait / 1000} s`)), wait);
      const done = <T>(then: (value: T) => void) => (value: T) => {
        clearTimeout(alarm);
        then(value);
      };
      waiting.set(id, { settle: done(resolve), fail: done(reject) });
      channel.postMessage({ ...request, id } as HelperRequest, transfer);
    }),
    dispose: () => lose(new HelperLost('died', 'dismissed')),
  };
}
