import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answerer, type Question } from './answer.ts';
import { readRecord } from './templates.ts';

const usualPort = 4173;
const triedPorts = 20;

export interface Served { url: string; close: () => Promise<void> }

/**
 * Serves the finished site in `root` on this machine, at `port` or the next free one above it (0: any).
 * `url` is the site's first page, base path and final slash included. Throws a sentence where `root` holds no site or no port is free.
 */
export async function serve({ root, port = usualPort }: { root: string; port?: number }): Promise<Served> {
  const { basePath } = readRecord(root);
  const answer = answerer(root);
  const server = createServer((request, response) => void respond(answer, request, response));
  const taken = await listen(server, port);
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { url: `http://localhost:${taken}${basePath}/`, close };
}

async function respond(answer: ReturnType<typeof answerer>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const question: Question = { method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers };
    const { status, headers, body } = await answer(question);
    response.writeHead(status, headers).end(body ?? undefined);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function listen(server: Server, port: number): Promise<number> {
  for (let tried = 0; tried < triedPorts; tried += 1) {
    const failure = await attempt(server, port === 0 ? 0 : port + tried);
    if (failure === null) return (server.address() as AddressInfo).port;
    if (failure.code !== 'EADDRINUSE') throw failure;
  }
  throw new Error(`PORT: none of the ports ${port} to ${port + triedPorts - 1} is free`);
}

/** Resolves to null once the server listens, to the error if it cannot. */
function attempt(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, 'localhost', () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? usualPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT: expected an integer from 0 to 65535, got "${value}"`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { url } = await serve({ root: fileURLToPath(new URL('../../out', import.meta.url)), port: readPort(process.env.PORT) });
    console.log(`\n  Layer by Layer is at ${url}\n  Stop with Ctrl+C.\n`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
