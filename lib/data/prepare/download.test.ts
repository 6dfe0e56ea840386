import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from './download.ts';
import { sendFile, serve } from './mirror.fixture.ts';

const content = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7 + (i >> 9)) & 255);
const patience = { connectMs: 5000, stallMs: 5000 };
let folder: string;
let file: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'));
  file = join(folder, 'x.gz');
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const arrived = async () => (await readFile(file)).equals(content);

describe('a download', () => {
  it('arrives whole and tells how much has come', async () => {
    server = await serve((_, request, response) => sendFile(content, request, response));
    const told: [number, number | undefined][] = [];
    await download(`${server.url}x.gz`, file, { ...patience, onBytes: (...now) => told.push(now) });
    expect(await arrived()).toBe(true);
    expect(told.at(-1)).toEqual([300_000, 300_000]);
  });

  it('asks for the bytes as they are, not packed for the way', async () => {
    let encodings: string | undefined;
    server = await serve((_, request, response) => {
      encodings = String(request.headers['accept-encoding']);
      sendFile(content, request, response);
    });
    await download(`${server.url}x.gz`, file, patience);
    expect(encodings).toBe('identity');
  });

  it('that broke off in an earlier run asks only for the rest', async () => {
    server = await serve((_, request, response) => sendFile(content, request, response));
    await writeFile(`${file}.part`, content.subarray(0, 120_000));
    await download(`${server.url}x.gz`, file, patience);
    expect(server.asked).toEqual(['/x.gz bytes=120000-']);
    expect(await arrived()).toBe(true);
  });

  it('that breaks off goes on where it stopped', async () => {
    let breakOff: (() => void) | undefined;
    server = await serve((_, request, response) => {
      if (breakOff) return sendFile(content, request, response);
      breakOff = () => response.destroy();
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000));
    });
    await download(`${server.url}x.gz`, file, { ...patience, onBytes: bytes => bytes === 100_000 && breakOff!() });
    expect(server.asked).toEqual(['/x.gz', '/x.gz bytes=100000-']);
    expect(await arrived()).toBe(true);
  });

  it('begins anew when the server knows no ranges', async () => {
    server = await serve((_, __, response) => response.writeHead(200, { 'content-length': content.length }).end(content));
    await writeFile(`${file}.part`, Buffer.from('something else'));
    await download(`${server.url}x.gz`, file, patience);
    expect(await arrived()).toBe(true);
  });

  it('begins anew when what was kept is longer than the file', async () => {
    server = await serve((_, request, response) => sendFile(content, request, response));
    await writeFile(`${file}.part`, new Uint8Array(400_000));
    await download(`${server.url}x.gz`, file, patience);
    expect(server.asked).toEqual(['/x.gz bytes=400000-', '/x.gz']);
    expect(await arrived()).toBe(true);
  });

  it('of a file that is not there gives the status', async () => {
    server = await serve((_, __, response) => response.writeHead(404).end());
    await expect(download(`${server.url}x.gz`, file, patience)).rejects.toMatchObject({ code: 'httpStatus', got: 'status 404' });
  });

  it('from a server that accepts and says nothing is given up', async () => {
    server = await serve(() => {});
    await expect(download(`${server.url}x.gz`, file, { connectMs: 50, stallMs: 50 })).rejects.toMatchObject({ code: 'unreachable', got: 'silence' });
  });

  it('that falls silent is given up, and what came is kept for the next run', async () => {
    server = await serve((_, request, response) => {
      if (request.headers.range) return; // silent from now on
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 1000));
    });
    await expect(download(`${server.url}x.gz`, file, { connectMs: 1500, stallMs: 1500 })).rejects.toMatchObject({ code: 'unreachable' });
    expect((await readFile(`${file}.part`)).length).toBe(1000);
  });

  it('from where nobody listens fails at once, naming the cause', async () => {
    server = await serve(() => {});
    await server.close();
    await expect(download(`${server.url}x.gz`, file, patience)).rejects.toMatchObject({ code: 'unreachable', got: 'ECONNREFUSED' });
  });
});
