import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { compressible, contentType } from './contentTypes.ts';
import { filesUnder, pageAddress } from './files.ts';
import { offlineList } from './offline/write.ts';
import { readRecord } from './templates.ts';

/** What one reader fetches, in bytes as they travel and in requests. */
export interface Fetched { bytes: number; requests: number }

const readers = 1_000_000;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** What a page names in its HTML and so fetches at once: scripts, style sheets, fonts that it asks for beforehand. */
const named = /<(?:script[^>]*? src|link rel="(?:stylesheet|preload|icon)"[^>]*? href)="([^"?#]+)/g;

/** Weighs files of the finished site in `out`: as Brotli where that helps, each file once. */
export function weigher(out: string): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const weight = known.get(file) ?? weigh(path.join(out, file));
    known.set(file, weight);
    return weight;
  };
}

function weigh(file: string): number {
  if (!existsSync(file)) return 0;
  return compressible(contentType(file)) ? brotliCompressSync(readFileSync(file), quality).length : statSync(file).size;
}

/** The files that opening a page fetches at once, its own first; below `out`. */
export function filesOfPage(out: string, page: string, basePath: string): string[] {
  const html = readFileSync(path.join(out, page), 'utf8');
  return [page, ...new Set([...html.matchAll(named)].map(match => decodeURI(match[1]!.slice(basePath.length + 1))))];
}

/** Opening these pages one after the other, hashed files from the browser's own cache the second time. */
export function visit(out: string, pages: readonly string[], basePath: string, weightOf = weigher(out)): Fetched {
  const files = new Set(pages.flatMap(page => filesOfPage(out, page, basePath)));
  return { bytes: [...files].reduce((sum, file) => sum + weightOf(file), 0), requests: files.size };
}

/** The readers whose cost is told, each with what he fetches. */
export function readersOf(out: string): [who: string, Fetched][] {
  const { basePath } = readRecord(out);
  const weightOf = weigher(out);
  const pages = filesUnder(out).filter(file => /^en\/(lessons\/[^/]+\/|lab\/)?index\.html$/.test(file));
  const one = pages.filter(page => page === 'en/lessons/convolution/index.html');
  const whole = visit(out, pages, basePath, weightOf);
  const kept = new Set(Object.keys(offlineList(out).files));
  const copy = filesUnder(out).filter(file => kept.has(pageAddress(file).slice(1)));
  const digits = filesUnder(out).filter(file => /^data\/mnist\//.test(file));
  const sum = (files: readonly string[]) => ({ bytes: files.reduce((total, file) => total + weightOf(file), 0), requests: files.length });
  return [
    ['one lesson', visit(out, one, basePath, weightOf)],
    [`front page, ${pages.length - 2} lessons, lab`, whole],
    ['the same, and the offline copy', { bytes: sum(copy).bytes, requests: whole.requests + copy.length }],
    ['all of MNIST besides', sum(digits)],
  ];
}

/** The table, for `price` in any currency for 10⁹ bytes sent. */
export function costTable(list: readonly (readonly [string, Fetched])[], price: number): string {
  const lines = list.map(([who, { bytes, requests }]) => {
    const terabytes = (bytes * readers) / 1e12;
    const cells = [who, `${(bytes / 1e6).toFixed(2)} MB`, `${requests}`, `${terabytes.toFixed(2)} TB`, `${((terabytes * 1e6 * 8) / (30 * 86_400)).toFixed(1)} Mbit/s`, (terabytes * 1000 * price).toFixed(0)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| a reader of | bytes | requests | a million readers | spread over 30 days | at ' + `${price} for a GB |`, '|---|---|---|---|---|---|', ...lines].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const price = Number(process.argv[2] ?? 0.05);
    if (!(price >= 0)) throw new Error(`cost: expected the price of a gigabyte sent, such as 0.05, got "${process.argv[2]}"`);
    console.log(costTable(readersOf(fileURLToPath(new URL('../../out', import.meta.url))), price));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
