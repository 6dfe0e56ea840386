import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { placeholder } from './basePath.ts';
import { filesUnder } from './files.ts';
import { pagePolicy } from './policy.ts';
import { rebase } from './rebase.ts';
import { makeSite } from './siteFixture.ts';
import type { SiteRecord } from './templates.ts';

const made: string[] = [];
const site = (record: SiteRecord) => {
  const out = makeSite(record);
  made.push(out);
  return out;
};
const read = (out: string, file: string) => readFileSync(path.join(out, file), 'utf8');
const contents = (out: string) => Object.fromEntries(filesUnder(out).map((file) => [file, readFileSync(path.join(out, file)).toString('base64')]));
const policyOf = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];

afterEach(() => made.splice(0).forEach((out) => rmSync(out, { recursive: true })));

describe('a finished site', () => {
  it('names its base path in pages, payloads and scripts, and the placeholder nowhere', () => {
    const out = site({ basePath: '/x', siteUrl: null });
    expect(read(out, 'index.html')).toContain('<a href="/x/en/">');
    expect(read(out, 'index.html')).toContain('1:\\"/x/_next');
    expect(read(out, 'index.txt')).toBe('1:"/x/_next/static/chunks/a.js"\n');
    expect(read(out, '_next/static/chunks/a.js')).toContain('base = "/x"');
    expect(filesUnder(out).filter((file) => !file.endsWith('.br') && read(out, file).includes(placeholder))).toEqual([]);
  });

  it('carries in every page the policy of what that page finally says', () => {
    const out = site({ basePath: '/x', siteUrl: null });
    for (const file of filesUnder(out).filter((name) => name.endsWith('.html'))) {
      expect(policyOf(read(out, file))).toBe(pagePolicy(read(out, file)));
    }
  });

  it('has canonical links and a sitemap only where its address is known', () => {
    const unknown = site({ basePath: '/x', siteUrl: null });
    expect(read(unknown, 'en/index.html')).not.toContain('canonical');
    expect(existsSync(path.join(unknown, 'sitemap.xml'))).toBe(false);
    const known = site({ basePath: '/x', siteUrl: 'https://example.org' });
    expect(read(known, 'en/index.html')).toContain('<link rel="canonical" href="https://example.org/x/en/"/>');
    expect(read(known, 'sitemap.xml').match(/<loc>.*<\/loc>/g)).toEqual(['<loc>https://example.org/x/en/</loc>', '<loc>https://example.org/x/</loc>']);
  });
});

describe('the cards of figures', () => {
  const withCard = (siteUrl: string | null) => {
    const out = site({ basePath: '/x', siteUrl });
    mkdirSync(path.join(out, 'cards/en'), { recursive: true });
    copyFileSync('public/cards/en/convolution.png', path.join(out, 'cards/en/convolution.png'));
    rebase(out, '/y');
    return out;
  };
  it('are named by pages and oEmbed files where the address of the site is known', () => {
    const out = withCard('https://example.org');
    expect(read(out, 'en/embed/v1/convolution/index.html')).toContain('og:image" content="https://example.org/y/cards/en/convolution.png"');
    expect(JSON.parse(read(out, 'oembed/en/convolution.json'))).toMatchObject({ thumbnail_url: 'https://example.org/y/cards/en/convolution.png', thumbnail_width: 1200, thumbnail_height: 630 });
    expect(existsSync(path.join(out, 'cards/en/convolution.png'))).toBe(true);
    expect(read(out, 'sw.js')).not.toContain('cards/');
  });
  it('are left out where it is not', () => expect(existsSync(path.join(withCard(null), 'cards'))).toBe(false));
});

describe('rebase', () => {
  it('gives what a build under that path gives', () => {
    const moved = site({ basePath: '/x', siteUrl: null });
    rebase(moved, '/longer/path');
    expect(contents(moved)).toEqual(contents(site({ basePath: '/longer/path', siteUrl: null })));
  });

  it('comes back from the root of a host, and changes nothing the second time', () => {
    const out = site({ basePath: '/x', siteUrl: null });
    const before = contents(out);
    rebase(out, '');
    rebase(out, '/x');
    rebase(out, '/x');
    expect(contents(out)).toEqual(before);
  });

  it('says what is missing where there is no finished site', () => {
    expect(() => rebase('/nowhere', '/x')).toThrow('/nowhere: no finished site here');
  });
});
