import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerer } from '@/lib/build/answer.ts';

export interface Watched {
  /** Address of a page of the site: `''` for the first. */
  addressOf: (page: string) => string;
  /** Address of a page of another origin that frames that page of the site and connects to it as the message contract says; `told` in it holds what came. */
  hostOf: (page: string) => string;
  /** Address of a page of another origin with a figure as an element. */
  element: string;
  close: () => void;
}

/** Runs before a page's own scripts, in frames too: keeps what goes wrong in the page as `problems`. */
export function watching(): void {
  const problems: string[] = [];
  Object.assign(window, { problems });
  const error = console.error.bind(console);
  console.error = (...all: unknown[]) => { problems.push(`console: ${all.map(String).join(' ')}`); error(...all); };
  addEventListener('error', event => problems.push(event.target instanceof Element ? `not loaded: ${event.target.outerHTML.slice(0, 200)}` : `error: ${event.message} at ${event.filename}:${event.lineno}`), true);
  addEventListener('unhandledrejection', event => problems.push(`unhandled rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', event => problems.push(`security policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));
}

/** Runs in the host page: connects to the figure in its frame. */
function hosting(): void {
  const told = { ready: false, answers: {} as Record<number, unknown>, errors: [] as unknown[], port: null as MessagePort | null };
  Object.assign(window, { told });
  addEventListener('message', ({ data, source }) => {
    if (data?.explorable !== 1 || data.type !== 'hello' || told.port) return;
    const { port1, port2 } = new MessageChannel();
    told.port = port1;
    port1.onmessage = ({ data: message }) => {
      if (message.event === 'ready') told.ready = true;
      else if (message.event === 'error') told.errors.push(message.value);
      else if (message.id) told.answers[message.id] = message;
    };
    (source as Window).postMessage({ explorable: 1, type: 'init' }, '*', [port2]);
  });
}

const listening = (server: Server) => new Promise<number>(resolve => server.listen(0, 'localhost', () => resolve((server.address() as AddressInfo).port)));

/** Serves the finished site in `root` with a script before all others on every page that collects what goes wrong, the same way in every browser; and a page of another origin. */
export async function serveWatched(root: string): Promise<Watched> {
  const answer = answerer(root), script = '/watching.js';
  const site = createServer((request, response) => void (async () => {
    if (request.url === script) return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`(${watching})()`);
    const { 'accept-encoding': _, 'if-none-match': __, ...headers } = request.headers;
    const { status, headers: stated, body } = await answer({ method: request.method!, url: request.url!, headers });
    const page = body && stated['Content-Type']?.startsWith('text/html');
    const sent = page ? Buffer.from(body.toString().replace('<head>', `<head><script src="${script}"></script>`)) : body;
    response.writeHead(status, { ...stated, ...(sent ? { 'Content-Length': String(sent.length) } : {}) }).end(sent ?? undefined);
  })());
  const ports = { site: await listening(site), host: 0 };
  const addressOf = (page: string) => `http://localhost:${ports.site}/${page}`;
  const host = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    if (request.url === '/element') return response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><script>(${watching})()</script>
      <script src="${addressOf('embed/v1/explorable-widget.js')}"></script><explorable-widget name="convolution" stride="2" loading="eager"></explorable-widget><main></main>`);
    const framed = new URL(request.url!, 'http://host').searchParams.get('frame') ?? '';
    response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><script>(${hosting})()</script><iframe src="${framed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="960" height="540"></iframe>`);
  });
  ports.host = await listening(host);
  return {
    addressOf,
    element: `http://localhost:${ports.host}/element`,
    hostOf: page => `http://localhost:${ports.host}/?frame=${encodeURIComponent(addressOf(page))}`,
    close: () => [site, host].forEach(server => { server.closeAllConnections(); server.close(); }),
  };
}
