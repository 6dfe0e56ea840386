import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { filesUnder, pageAddress } from '../files.ts';
import { shortSum, type OfflineList } from './list.ts';

/** The worker's address below the site's base. It may answer for nothing above its own folder. */
export const offlineWorkerFile = 'sw.js';

/** What readers never ask for, what browsers take in a better form, the parts of figures in one file (3.2 MB compressed, for few), and the digits, which are kept when they are asked for. */
const left = /^(_build\/|_headers$|sw\.js$|_not-found|404\/|oembed\/|data\/.*\.bin$|sitemap\.xml$|preview\.png$|cards\/|\.)|\.(txt|map|ttf|woff|ts|br|gz)$/;

/** The offline copy's list for the finished site in `out`. */
export function offlineList(out: string): OfflineList {
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const file of filesUnder(out).filter(file => !left.test(file))) {
    const content = readFileSync(path.join(out, file));
    bytes += content.length;
    files[pageAddress(file).slice(1)] = shortSum(createHash('sha256').update(content).digest());
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, bytes, files };
}

/** Writes the service worker of the finished site in `out`, with its list. Comes last: the list has the sums of everything else. */
export function writeOfflineWorker(out: string): void {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', legalComments: 'none',
  });
  writeFileSync(path.join(out, offlineWorkerFile), `const offlineList=${JSON.stringify(offlineList(out))};\n${outputFiles[0]!.text}`);
}
