import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apacheFile } from './apache.ts';
import { caddyFile, containerFile } from './caddy.ts';
import { compress } from './compress.ts';
import { filesUnder } from './files.ts';
import { headerRules } from './headers.ts';
import { rebase } from './rebase.ts';
import { makeSite } from './siteFixture.ts';

const rules = headerRules('/x', ['/', '/404.html', '/en/', '/en/embed/v1/a/']);

describe('files for hosts', () => {
  it('Apache and Caddy are told every header of every rule', () => {
    const [apache, caddy] = [apacheFile(rules, '/x'), caddyFile(rules, '/x')];
    for (const [index, { pattern, headers }] of rules.entries()) {
      expect(caddy).toContain(`@rule${index} path ${pattern}\n`);
      for (const [name, value] of Object.entries(headers)) {
        expect(apache).toContain(`Header always set ${name} "${value}"`);
        expect(caddy).toContain(`header @rule${index} ${name} "${value}"`);
      }
    }
    expect(containerFile).toContain('COPY _build/Caddyfile');
  });
  it('Apache takes a rule for the addresses that it means', () => {
    const tests = [...apacheFile(rules, '/x').matchAll(/m#(.*?)#"/g)].map(match => new RegExp(match[1]!));
    const taking = (address: string) => rules.filter((_, index) => tests[index]!.test(address)).map(({ pattern }) => pattern);
    expect(taking('/x/en/')).toEqual(['/x/*', '/x/en/']);
    // The file that answers, as Apache sees it once it has chosen a compressed one.
    expect(taking('/x/en/index.html.br')).toEqual(['/x/*', '/x/en/']);
    expect(taking('/x/sw.js.gz')).toEqual(['/x/*', '/x/sw.js']);
    expect(taking('/x/_next/static/chunks/a.js')).toEqual(['/x/*', '/x/_next/static/*']);
    expect(taking('/x/en/embed/v1/a/')).toEqual(['/x/*', '/x/en/embed/*']);
  });
});

describe('compressing a finished site', () => {
  let out: string;
  beforeEach(() => { out = makeSite({ basePath: '/x', siteUrl: null }); });
  afterEach(() => rmSync(out, { recursive: true }));

  it('puts both forms beside what is worth it, each of the same content', () => {
    const chunk = path.join(out, '_next/static/chunks/a.js');
    const { files, plain } = compress(out);
    const content = readFileSync(chunk);
    expect([brotliDecompressSync(readFileSync(`${chunk}.br`)), gunzipSync(readFileSync(`${chunk}.gz`))]).toEqual([content, content]);
    expect(existsSync(path.join(out, 'notes.txt.gz'))).toBe(false);
    expect(filesUnder(out).filter(file => file.endsWith('.gz'))).toHaveLength(files);
    expect(plain).toBeGreaterThan(content.length);
  });
  it('is undone by moving the site, whose old copies would answer otherwise; a file of that name alone stays', () => {
    compress(out);
    writeFileSync(path.join(out, 'alone.gz'), '');
    rebase(out, '/y');
    expect(filesUnder(out).filter(file => /\.(br|gz)$/.test(file))).toEqual(['_build/templates.json.br', 'alone.gz']);
  });
});
