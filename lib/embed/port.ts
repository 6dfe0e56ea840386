import { problemText, type Problem } from '@/lib/params/values.ts';
import { answer, plain, type EmbedTarget } from './methods.ts';

interface Options {
  target: EmbedTarget;
  version: string;
  channel: string | undefined;
  /** The figure's element: its size is what `resize` reports, its visibility what `visibility` reports. */
  root: HTMLElement;
}

/** How long a parent may take to answer `hello`. */
const hellos = 30;
const helloInterval = 1000;
/** `change` is sent at most this often, milliseconds. */
const changeInterval = 100;

export interface EmbedPort {
  warn(problems: readonly Problem[]): void;
  /** Hands on a key that the figure does not use. */
  key(key: object): void;
  close(): void;
}

/**
 * Speaks the message contract (v1) with the page around an embed: `hello` until a parent answers `init` with a port,
 * then requests and events on that port. What happens before `init` is delivered right after it.
 */
export function openPort({ target, version, channel, root }: Options): EmbedPort {
  const { figure, id } = target;
  const parent = window.parent === window ? null : window.parent;
  let port: MessagePort | null = null;
  const early: unknown[] = [];
  const send = (event: string, value: unknown) => {
    const message = { event, value: plain(value) };
    if (port) port.postMessage(message);
    else if (parent && early.length < 1000) early.push(message);
  };

  const stop = new AbortController();
  const hello = { explorable: 1, type: 'hello', widget: id, version, ...(channel === undefined ? {} : { channel }) };
  let said = 0;
  const greet = () => {
    if (port || said++ >= hellos) return clearInterval(greeting);
    parent?.postMessage(hello, '*');
  };
  const greeting = parent ? setInterval(greet, helloInterval) : undefined;
  if (parent) greet();

  const onMessage = (event: MessageEvent) => {
    if (event.source !== parent || parent === null) return;
    if (event.data === 'slide:start') return figure.play();
    if (event.data === 'slide:stop') return figure.pause();
    const data = event.data;
    if (port || typeof data !== 'object' || data === null || data.explorable !== 1 || data.type !== 'init' || data.channel !== channel || !event.ports[0]) return;
    port = event.ports[0];
    port.onmessage = async request => {
      const reply = await answer(target, request.data);
      port?.postMessage(reply);
    };
    for (const message of early.splice(0)) port.postMessage(message);
  };
  window.addEventListener('message', onMessage, { signal: stop.signal });

  const change = throttled(() => send('change', figure.getSnapshot().params), changeInterval);
  const unsubscribe = figure.onEvent(({ event, value }) => (event === 'change' ? change() : send(event, value)));
  window.addEventListener('error', event => send('error', { code: 'failed', message: event.message }), { signal: stop.signal });

  const resized = new ResizeObserver(() => {
    const { width, height } = root.getBoundingClientRect();
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    send('resize', size);
    parent?.postMessage(JSON.stringify({ src: window.location.href, context: 'iframe.resize', height: size.height }), '*');
  });
  resized.observe(root);

  const seen = new IntersectionObserver(([entry]) => {
    if (!entry) return;
    send('visibility', { visible: entry.isIntersecting });
    if (!entry.isIntersecting && !figure.session) figure.pause();
  });
  seen.observe(root);
  send('ready', { widget: id, version });

  return {
    warn: problems => {
      for (const problem of problems) send('warning', { key: problem.key, code: problem.code, message: problemText(id, problem) });
    },
    key: key => send('key', key),
    close: () => {
      stop.abort();
      clearInterval(greeting);
      unsubscribe();
      resized.disconnect();
      seen.disconnect();
      port?.close();
    },
  };
}

/** Calls at once, then at most once per interval; the last call is never lost. */
function throttled(call: () => void, interval: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last >= interval) {
      last = now;
      call();
    } else waiting ??= setTimeout(() => {
      waiting = undefined;
      last = performance.now();
      call();
    }, interval - (now - last));
  };
}
