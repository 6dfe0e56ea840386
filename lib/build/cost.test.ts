import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { costTable, filesOfPage, visit } from './cost.ts';

const out = mkdtempSync(path.join(tmpdir(), 'layers-cost-'));
afterAll(() => rmSync(out, { recursive: true }));
const put = (file: string, content: string) => {
  mkdirSync(path.join(out, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(out, file), content);
};
const script = '<script src="/x/_next/a.js" async=""></script>';
put('en/index.html', `${script}<link rel="stylesheet" href="/x/b.css"/><link rel="preload" as="font" href="/x/c.woff2"/><link rel="canonical" href="/x/en/"/>`);
put('en/lab/index.html', script);
put('_next/a.js', 'a'.repeat(5000));
put('b.css', 'b');
put('c.woff2', 'c'.repeat(77));
const brotli = (file: string) => brotliCompressSync(readFileSync(path.join(out, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

it('a page fetches what its HTML names', () => {
  expect(filesOfPage(out, 'en/index.html', '/x')).toEqual(['en/index.html', '_next/a.js', 'b.css', 'c.woff2']);
});

it('two pages fetch what they share once; text is weighed compressed, fonts as they are', () => {
  const bytes = brotli('en/index.html') + brotli('en/lab/index.html') + brotli('_next/a.js') + brotli('b.css') + 77;
  expect(visit(out, ['en/index.html', 'en/lab/index.html'], '/x')).toEqual({ bytes, requests: 5 });
});

it('a million readers of a megabyte are a terabyte: 3.1 Mbit/s for thirty days, 50 at 0.05 for a gigabyte', () => {
  expect(costTable([['x', { bytes: 1e6, requests: 3 }]], 0.05).split('\n').at(-1)).toBe('| x | 1.00 MB | 3 | 1.00 TB | 3.1 Mbit/s | 50 |');
});
