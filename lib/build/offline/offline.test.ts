import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSite } from '../siteFixture.ts';
import { fillCopy, readList } from './copy.ts';
import type { OfflineList } from './list.ts';
import { offlineList } from './write.ts';

const scope = 'https://host/x/';
const sumOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

describe('the list of the offline copy', () => {
  let out: string;
  beforeEach(() => { out = makeSite({ basePath: '/x', siteUrl: null }); });
  afterEach(() => rmSync(out, { recursive: true }));

  it('has every page, script, font and picture by its address, and nothing that readers never ask for', () => {
    expect(Object.keys(offlineList(out).files).sort()).toEqual(['', '404.html', '_next/static/chunks/a.js', '_next/static/media/a.wasm', 'en/', 'en/embed/v1/convolution/', 'fonts/korean.css']);
  });
  it('has the sums of what stands there, and another version once anything does', () => {
    const before = offlineList(out);
    expect(before.files['en/']).toBe(sumOf(readFileSync(path.join(out, 'en/index.html'), 'utf8')));
    writeFileSync(path.join(out, 'fonts/korean.css'), '@font-face{ }');
    expect(offlineList(out).version).not.toBe(before.version);
  });
  it('stands before the worker, which names no address of its own', () => {
    const script = readFileSync(path.join(out, 'sw.js'), 'utf8');
    expect(JSON.parse(/^const offlineList=(.*);$/m.exec(script)![1]!)).toEqual(offlineList(out));
    expect(script.slice(script.indexOf('\n'))).not.toMatch(/https?:/);
  });
});

/** A cache in memory, as far as copies use one. `room`: how many responses it takes before it is full. */
function memoryCache(room = Infinity): Cache & { texts(): Promise<Record<string, string>> } {
  const kept = new Map<string, Response>();
  return {
    match: async (url: string) => kept.get(url)?.clone(),
    keys: async () => [...kept.keys()].map(url => ({ url })),
    put: async (url: string, response: Response) => {
      if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(url, response);
    },
    texts: async () => Object.fromEntries(await Promise.all([...kept].map(async ([url, response]) => [url.slice(scope.length), await response.clone().text()] as const))),
  } as never;
}

describe('filling a copy', () => {
  const host: Record<string, string> = {};
  const asked: string[] = [];
  const list = (files: Record<string, string>): OfflineList => ({ version: 'v', bytes: 9, files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sumOf(text)])) });
  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url.slice(scope.length));
      const text = host[url.slice(scope.length)];
      return new Response(text ?? '', { status: text === undefined ? 404 : 200, headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'identity' } });
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('takes over what an older copy has unchanged, and fetches the rest', async () => {
    Object.assign(host, { '': 'start', 'a.js': 'one' });
    const [old, next] = [memoryCache(), memoryCache()];
    await fillCopy(old, list({ '': 'start', 'a.js': 'one' }), scope, []);
    Object.assign(host, { 'a.js': 'two' });
    asked.length = 0;
    await fillCopy(next, list({ '': 'start', 'a.js': 'two' }), scope, [old]);
    expect(asked).toEqual(['a.js']);
    expect(await next.texts()).toMatchObject({ '': 'start', 'a.js': 'two' });
    expect(await readList(next, scope)).toEqual(list({ '': 'start', 'a.js': 'two' }));
    expect((await next.match(`${scope}a.js`))!.headers.get('Content-Encoding')).toBeNull();
  });
  it('refuses a file of another build, and is no copy then; goes on where it stopped', async () => {
    Object.assign(host, { '': 'start', 'a.js': 'three' });
    const cache = memoryCache();
    await expect(fillCopy(cache, list({ '': 'start', 'a.js': 'four' }), scope, [])).rejects.toThrow(`${scope}a.js: expected the file of this build, got another`);
    expect(await readList(cache, scope)).toBeNull();
    Object.assign(host, { 'a.js': 'four' });
    asked.length = 0;
    await fillCopy(cache, list({ '': 'start', 'a.js': 'four' }), scope, []);
    expect(asked).toEqual(['a.js']);
  });
  it('says which file is missing, and passes on that there is no room', async () => {
    await expect(fillCopy(memoryCache(), list({ 'b.js': 'x' }), scope, [])).rejects.toThrow('b.js: expected status 200, got 404');
    Object.assign(host, { '': 'start', 'a.js': 'one' });
    await expect(fillCopy(memoryCache(1), list({ '': 'start', 'a.js': 'one' }), scope, [])).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });
});
