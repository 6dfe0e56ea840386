import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeholder } from './basePath.ts';
import { finish } from './finish.ts';
import { collectTemplates, writeTemplates, type SiteRecord } from './templates.ts';

const payload = `1:"${placeholder}/_next/static/chunks/a.js"\n`;
const page = (title: string, robots = '') => `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${robots}<script src="${placeholder}/_next/static/chunks/a.js" async=""></script></head>`
  + `<body><h1>${title}</h1><a href="${placeholder}/en/">en</a><script>self.__next_f.push(${JSON.stringify([1, payload])})</script></body></html>`;

/** Files as `next build` leaves them. */
export const files: Readonly<Record<string, string>> = {
  'index.html': page('Home'),
  'index.txt': payload,
  'en/index.html': page('English'),
  'en/embed/v1/convolution/index.html': page('Figure'),
  '404.html': page('Not found', '<meta name="robots" content="noindex"/>'),
  '_next/static/chunks/a.js': `export const base = "${placeholder}"; // ${'-'.repeat(600)}`,
  '_next/static/media/a.wasm': '\0asm',
  'fonts/korean.css': '@font-face{}',
  'notes.txt': 'nothing to move',
};

/** A small finished site in a folder of its own, for tests; returns the folder. */
export function makeSite(site: SiteRecord): string {
  const out = mkdtempSync(path.join(tmpdir(), 'layers-site-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(out, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(out, file), content);
  }
  const templates = collectTemplates(out);
  writeTemplates(out, templates);
  finish(out, templates, site);
  return out;
}
