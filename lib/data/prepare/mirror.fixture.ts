import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { strokes } from '../strokes/strokes.ts';
import type { Digits } from '../digits.ts';
import type { PublishedSet } from './sets.ts';

/** A local web server. `asked` lists the requests as `path range`. */
export async function serve(answer: (path: string, request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.url!, request.headers.range].filter(Boolean).join(' '));
    answer(request.url!, request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

/** Sends a file as a good mirror does, from the byte that is asked for. */
export function sendFile(bytes: Uint8Array, request: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= bytes.length && from > 0) return void response.writeHead(416).end();
  response.writeHead(from ? 206 : 200, {
    'content-length': bytes.length - from,
    ...(from && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  response.end(bytes.subarray(from));
}

const header = (...numbers: number[]) => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => bytes.writeUInt32BE(number, 4 * i));
  return bytes;
};
export const idxImages = ({ count, images }: Digits): Buffer => Buffer.concat([header(0x803, count, 28, 28), images]);
export const idxLabels = ({ count, labels }: Digits): Buffer => Buffer.concat([header(0x801, count), labels]);

/** A small set as it would be published: packed files by name, and its description without mirrors. */
export function publishSmallSet() {
  const train = strokes(5, 0, 30);
  const test = strokes(5, 0, 10, 'test');
  const raw = [
    ['train-images-idx3-ubyte', 'train', 'images', idxImages(train)],
    ['train-labels-idx1-ubyte', 'train', 'labels', idxLabels(train)],
    ['t10k-images-idx3-ubyte', 'test', 'images', idxImages(test)],
    ['t10k-labels-idx1-ubyte', 'test', 'labels', idxLabels(test)],
  ] as const;
  const published: PublishedSet = {
    set: 'mnist',
    title: 'MNIST',
    variable: 'MNIST_DIR',
    command: 'npm run data',
    mirrors: [],
    files: raw.map(([name, split, holds, bytes]) => ({
      name, split, holds, sum: { of: 'unpacked', sha256: createHash('sha256').update(bytes).digest('hex') },
    })),
  };
  const packed = new Map<string, Buffer>(raw.map(([name, , , bytes]) => [`/${name}.gz`, gzipSync(bytes)]));
  return { train, test, published, packed };
}
