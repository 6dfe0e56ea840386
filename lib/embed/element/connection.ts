interface Answer { id: number; ok: boolean; value?: unknown; error?: { code: string; message: string } }
interface Event { event: string; value: unknown }

/** What a figure refused, and why: `code` as in the message contract. */
export class Refusal extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** One figure in its frame, spoken to through the message contract (v1). */
export interface Connection {
  /** Rejects with a `Refusal`: what the figure answered, or `closed` where the frame went first. */
  ask(method: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
}

/** Connects to the figure in `frame` as soon as it says hello; requests wait until then. */
export function connect(frame: HTMLIFrameElement, onEvent: (event: string, value: unknown) => void): Connection {
  const waiting: object[] = [];
  const asked = new Map<number, { resolve(value: unknown): void; reject(reason: Refusal): void }>();
  let port: MessagePort | null = null;
  let last = 0;

  const receive = ({ data }: MessageEvent<Answer | Event>) => {
    if ('event' in data) return onEvent(data.event, data.value);
    const { resolve, reject } = asked.get(data.id) ?? {};
    asked.delete(data.id);
    if (data.ok) resolve?.(data.value);
    else reject?.(new Refusal(data.error!.code, data.error!.message));
  };
  const greeted = ({ source, data, origin }: MessageEvent) => {
    if (port || source !== frame.contentWindow || origin !== new URL(frame.src).origin || data?.explorable !== 1 || data.type !== 'hello') return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = receive;
    frame.contentWindow!.postMessage({ explorable: 1, type: 'init', channel: data.channel }, origin, [channel.port2]);
    for (const request of waiting.splice(0)) port.postMessage(request);
  };
  addEventListener('message', greeted);

  return {
    ask: (method, args) => new Promise((resolve, reject) => {
      const request = { id: ++last, method, args };
      asked.set(request.id, { resolve, reject });
      if (port) port.postMessage(request);
      else waiting.push(request);
    }),
    close() {
      removeEventListener('message', greeted);
      port?.close();
      for (const { reject } of asked.values()) reject(new Refusal('closed', 'explorable-widget: the figure was removed before it answered'));
      asked.clear();
    },
  };
}
