import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, hostOf } from '../load.fixture.ts';
import { loadDigits } from '../load.ts';
import { publishSmallSet, sendFile, serve } from './mirror.fixture.ts';
import { prepareData } from './prepare.ts';
import type { PublishedSet } from './sets.ts';

const { train, test, published, packed } = publishSmallSet();
let root: string;
let closing: (() => Promise<unknown>)[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prepare-'));
  closing = [];
});
afterEach(async () => {
  await Promise.all(closing.map(close => close()));
  await rm(root, { recursive: true });
});

/** A server of the set's files; `change` may replace one. */
async function mirror(change: (path: string, bytes: Buffer) => Buffer = (_, bytes) => bytes) {
  const server = await serve((path, request, response) => {
    const bytes = packed.get(path);
    if (bytes) sendFile(change(path, bytes), request, response);
    else response.writeHead(404).end();
  });
  closing.push(server.close);
  return server;
}

async function prepare(mirrors: readonly string[], folder?: string, set: PublishedSet = published) {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const sets = [{ published: { ...set, mirrors }, folder }];
  const ready = await prepareData({ sets, out: join(root, 'data'), cache: join(root, 'cache'), connectMs: 2000, stallMs: 2000, log });
  const listed: unknown = JSON.parse(await readFile(join(root, 'data/manifest.json'), 'utf8'));
  return { lines, ready, listed };
}

const reload = (split: 'train' | 'test') =>
  loadDigits('mnist', split, 100, { baseUrl: 'https://site.test/data', seed: 1, fetch: hostOf(join(root, 'data')).fetch });

async function writeFolder(names: (name: string) => string, unpack: boolean) {
  const folder = join(root, 'folder');
  await mkdir(folder);
  for (const [path, bytes] of packed) await writeFile(join(folder, names(path.slice(1))), unpack ? gunzipSync(bytes) : bytes);
  return folder;
}

describe('preparing a set', () => {
  it('from a mirror gives the pictures a page then loads, and tells its progress', async () => {
    const { lines, ready, listed } = await prepare([(await mirror()).url]);
    expect(ready).toEqual(['mnist']);
    expect(listed).toEqual({ format: 1, sets: ['mnist'] });
    expect(fingerprint(await reload('train'))).toBe(fingerprint(train));
    expect(fingerprint(await reload('test'))).toBe(fingerprint(test));
    expect(lines[0]).toMatch(/^MNIST: train-images-idx3-ubyte\.gz, 100 % of \d\.\d\d MB$/);
    expect(lines.at(-1)).toMatch(/^MNIST: prepared 40 pictures in 2 files, \d\.\d MB\.$/);
  });

  it.each([
    ['packed', (name: string) => name, false],
    ['unpacked', (name: string) => name.replace('.gz', ''), true],
    ['unpacked, spelled .idx', (name: string) => name.replace('-idx', '.idx').replace('.gz', ''), true],
  ] as const)('from a folder of files asks no mirror: %s', async (_, names, unpack) => {
    const server = await mirror();
    expect((await prepare([server.url], await writeFolder(names, unpack))).ready).toEqual(['mnist']);
    expect(server.asked).toEqual([]);
    expect(fingerprint(await reload('train'))).toBe(fingerprint(train));
  });

  it('again touches nothing', async () => {
    const server = await mirror();
    await prepare([server.url]);
    const [shard] = await readdir(join(root, 'data/mnist'));
    const before = await stat(join(root, 'data/mnist', shard!));
    const asked = server.asked.length;
    const { lines, ready } = await prepare([server.url]);
    expect([lines, ready, server.asked.length]).toEqual([['MNIST: prepared already.'], ['mnist'], asked]);
    expect((await stat(join(root, 'data/mnist', shard!))).mtimeMs).toBe(before.mtimeMs);
  });

  it('mends a shard that was damaged, from the downloads it kept', async () => {
    const server = await mirror();
    await prepare([server.url]);
    const shard = (await readdir(join(root, 'data/mnist'))).find(name => name.startsWith('train'))!;
    await writeFile(join(root, 'data/mnist', shard), 'damaged');
    await server.close();
    expect((await prepare([server.url])).ready).toEqual(['mnist']);
    expect(fingerprint(await reload('train'))).toBe(fingerprint(train));
  });

  it('goes to the next mirror when one is silent, and does not ask that one again', async () => {
    const silent = await serve(() => {});
    closing.push(silent.close);
    const good = await mirror();
    expect((await prepare([silent.url, good.url])).ready).toEqual(['mnist']);
    expect([silent.asked.length, good.asked.length]).toEqual([1, 4]);
  });

  it('goes to the next mirror when a sum is wrong', async () => {
    const forged = await mirror((path, bytes) => (path.startsWith('/t10k-labels') ? packed.get('/train-labels-idx1-ubyte.gz')! : bytes));
    const good = await mirror();
    expect((await prepare([forged.url, good.url])).ready).toEqual(['mnist']);
    expect(good.asked).toEqual(['/t10k-labels-idx1-ubyte.gz']);
  });

  it('takes the mirrors when the folder is of no use, and says which file was missing', async () => {
    const { lines, ready } = await prepare([(await mirror()).url], join(root, 'nowhere'));
    expect(ready).toEqual(['mnist']);
    expect(lines[0]).toContain(`MNIST: MNIST_DIR is of no use (${join(root, 'nowhere/train-images-idx3-ubyte.gz')}: expected a file, got nothing)`);
  });
});

describe('a set that cannot be had', () => {
  it('without a network is left out with one line, and the site knows', async () => {
    const server = await mirror();
    await server.close();
    const { lines, ready, listed } = await prepare([server.url, server.url]);
    expect([ready, listed]).toEqual([[], { format: 1, sets: [] }]);
    expect(lines).toEqual([expect.stringMatching(/^MNIST: not prepared \(.*ECONNREFUSED\); the site does without it and offers Strokes\. /)]);
  });

  it('because every sum is wrong is left out, naming both sums', async () => {
    const forged = await mirror((_, bytes) => Buffer.from(bytes).fill(7, 400, 402));
    const { lines, ready } = await prepare([forged.url]);
    expect(ready).toEqual([]);
    expect(lines.at(-1)).toMatch(/train-images-idx3-ubyte\.gz: expected (an intact gzip file, got a damaged one|SHA-256 [0-9a-f]{64}, got [0-9a-f]{64})/);
  });

  it('takes a downloaded file whose sum is wrong off the disk', async () => {
    const forged = await mirror(() => packed.get('/t10k-labels-idx1-ubyte.gz')!);
    const { lines } = await prepare([forged.url]);
    expect(lines.at(-1)).toMatch(/expected SHA-256 [0-9a-f]{64}, got [0-9a-f]{64}/);
    expect(await readdir(join(root, 'cache/mnist'))).toEqual([]);
  });
});
