import { rmSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { answerer } from './answer.ts';
import { makeSite } from './siteFixture.ts';

const out = makeSite({ basePath: '/x', siteUrl: null });
const answer = answerer(out);
const get = (url: string, headers: Record<string, string> = {}) => answer({ method: 'GET', url, headers });

afterAll(() => rmSync(out, { recursive: true }));

describe('the server', () => {
  it('answers a page with the headers that _headers states', async () => {
    const { status, headers, body } = await get('/x/en/?theme=dark');
    expect(status).toBe(200);
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    expect(body!.toString()).toContain('<h1>English</h1>');
    expect((await get('/x/en/embed/v1/convolution/')).headers['Content-Security-Policy']).toBeUndefined();
  });

  it.each([
    ['/x/_next/static/media/a.wasm', 'application/wasm'],
    ['/x/_next/static/chunks/a.js', 'text/javascript; charset=utf-8'],
    ['/x/fonts/korean.css', 'text/css; charset=utf-8'],
  ])('gives %s its media type', async (url, type) => {
    expect((await get(url)).headers['Content-Type']).toBe(type);
  });

  it('compresses with what the browser takes, brotli before gzip', async () => {
    const url = '/x/_next/static/chunks/a.js';
    const bare = await get(url);
    const gzip = await get(url, { 'accept-encoding': 'gzip, br;q=0' });
    const br = await get(url, { 'accept-encoding': 'gzip, br' });
    expect(bare.headers['Content-Encoding']).toBeUndefined();
    expect(gzip.headers['Content-Encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body!)).toEqual(bare.body);
    expect(br.headers['Content-Encoding']).toBe('br');
    expect(brotliDecompressSync(br.body!)).toEqual(bare.body);
    expect(br.headers['Content-Length']).toBe(String(br.body!.length));
  });

  it('answers 304 to a browser that has the file', async () => {
    const { headers } = await get('/x/en/');
    expect((await get('/x/en/', { 'if-none-match': headers.ETag! })).status).toBe(304);
  });

  it('answers HEAD like GET, without a body', async () => {
    const head = await answer({ method: 'HEAD', url: '/x/en/', headers: {} });
    expect(head).toEqual({ ...(await get('/x/en/')), body: null });
  });

  it.each(['/x/nothing', '/x/en/nothing/', '/en/', '/x/_headers', '/x/_build/site.json', '/x/en', '/x/index.html/'])('answers %s with what is there or the page of the site for 404', async (url) => {
    const { status, body, headers } = await get(url);
    if (url === '/x/en') expect([status, headers.Location]).toEqual([308, '/x/en/']);
    else expect([status, body!.toString().includes('<h1>Not found</h1>')]).toEqual([404, true]);
  });

  it('leads from the root of the host to the base path', async () => {
    expect((await get('/')).headers.Location).toBe('/x/');
    expect((await get('/x')).headers.Location).toBe('/x/');
  });

  it.each(['/x/../../etc/passwd', '/x/%2e%2e/%2e%2e/etc/passwd', '/x/..%2f..%2fetc/passwd', '/x/..%5c..%5cetc', '/x/%00', '/x/%', '//etc/passwd', 'x'])('refuses %s', async (url) => {
    expect((await get(url)).status).toBe(400);
  });

  it('refuses other methods', async () => {
    expect((await answer({ method: 'POST', url: '/x/', headers: {} })).status).toBe(405);
  });
});
