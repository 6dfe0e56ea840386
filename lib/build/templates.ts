import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { placeholder } from './basePath.ts';
import { filesUnder } from './files.ts';

/** What a finished site remembers of its build, so that it can be moved to another base path. */
export interface SiteRecord { basePath: string; siteUrl: string | null }

const folder = '_build';
const recordFile = `${folder}/site.json`;
const templatesFile = `${folder}/templates.json.br`;
const textFile = /\.(html|txt|js|mjs|css|json|webmanifest|xml|svg)$/;

/** Collects the files of a fresh build that name the base path, and every page: path → content. */
export function collectTemplates(out: string): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const file of filesUnder(out).filter((name) => textFile.test(name) && !name.startsWith('data/'))) {
    const bytes = readFileSync(path.join(out, file));
    // latin1 keeps every byte, also of payloads that hold binary rows.
    if (file.endsWith('.html') || bytes.includes(placeholder)) templates[file] = bytes.toString('latin1');
  }
  return templates;
}

export function writeTemplates(out: string, templates: Record<string, string>): void {
  mkdirSync(path.join(out, folder), { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(path.join(out, templatesFile), brotliCompressSync(JSON.stringify(templates), { params }));
}

/** Throws a sentence where `out` holds no finished site. */
export function readTemplates(out: string): Record<string, string> {
  return JSON.parse(brotliDecompressSync(readPart(out, templatesFile)).toString()) as Record<string, string>;
}

export function writeRecord(out: string, record: SiteRecord): void {
  writeFileSync(path.join(out, recordFile), `${JSON.stringify(record)}\n`);
}

/** Throws a sentence where `out` holds no finished site. */
export function readRecord(out: string): SiteRecord {
  return JSON.parse(readPart(out, recordFile).toString()) as SiteRecord;
}

function readPart(out: string, file: string): Buffer {
  const full = path.join(out, file);
  if (!existsSync(full)) throw new Error(`${out}: no finished site here (${file} is missing); run \`npm run build\` first`);
  return readFileSync(full);
}
