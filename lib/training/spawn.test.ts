import { afterEach, describe, expect, it, vi } from 'vitest';
import { spawnWorker } from './spawn.ts';

const page = 'https://example.org/_next/static/chunks/';
const params = JSON.stringify([['/_next/static/chunks/runtime.js', '/_next/static/chunks/b.js', '/_next/static/chunks/a.js'], '', '/_next/', 'id', null]);
const address = `${page}turbopack-worker.js#params=${encodeURIComponent(params)}`;

/** A frame without an origin: only scripts from Blobs may be workers. */
function sandbox(): string[] {
  const started: string[] = [];
  class SandboxWorker {
    constructor(url: string | URL) {
      if (!String(url).startsWith('blob:')) throw new DOMException('Script cannot be accessed from origin null', 'SecurityError');
      started.push(String(url));
    }
  }
  vi.stubGlobal('Worker', SandboxWorker);
  return started;
}

afterEach(() => vi.unstubAllGlobals());

async function blobText(start: () => Worker): Promise<string> {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    blobs.push(blob as Blob);
    return 'blob:null/1';
  });
  const started = sandbox();
  await spawnWorker(start);
  expect(started).toEqual(['blob:null/1']);
  vi.restoreAllMocks();
  return blobs[0]!.text();
}

describe('spawnWorker', () => {
  it('takes the constructor where it is allowed', async () => {
    const made = {} as Worker;
    expect(await spawnWorker(() => made)).toBe(made);
  });

  it('names Turbopack\'s chunks by full addresses in a Blob where it is not, the runtime last', async () => {
    const text = await blobText(() => new Worker(address));
    const globals: Record<string, unknown> = {};
    const scripts: string[] = [];
    new Function('self', 'importScripts', text)(globals, (...urls: string[]) => scripts.push(...urls));
    expect(scripts).toEqual([`${page}b.js`, `${page}a.js`, `${page}runtime.js`]);
    (globals.importScripts as (path: string) => void)('/_next/static/chunks/later.js');
    expect(scripts.at(-1)).toBe(`${page}later.js`);
    expect(globals).toMatchObject({
      TURBOPACK_NEXT_CHUNK_URLS: ['/_next/static/chunks/a.js', '/_next/static/chunks/b.js'], TURBOPACK_ASSET_SUFFIX: '',
      TURBOPACK_CHUNK_BASE_PATH: '/_next/', NEXT_DEPLOYMENT_ID: 'id', NEXT_CLIENT_ASSET_SUFFIX: '',
    });
  });

  it('takes the text of any other script', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => new Response('the script')));
    expect(await blobText(() => new Worker(new URL('https://example.org/worker.js')))).toBe('the script');
  });

  it('puts the constructor back, and throws where Blobs are refused too', async () => {
    sandbox();
    const native = globalThis.Worker;
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('https://example.org/no-blob');
    await expect(spawnWorker(() => new Worker(address))).rejects.toThrow('origin null');
    expect(globalThis.Worker).toBe(native);
    vi.restoreAllMocks();
  });
});
