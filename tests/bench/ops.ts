import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { servePage } from '../reference/run/browserPart.ts';
import type { OpsRow } from './opsWorker.ts';

/** Every operation of `lib/tensor` in a worker on wasm, against the plain loop and against TensorFlow.js alone; 16 pictures at once. */
export async function ops(page: Page): Promise<OpsRow[]> {
  const site = await servePage({ page: 'tests/bench/opsPage.ts', worker: 'tests/bench/opsWorker.ts' });
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'measure' in globalThis);
    const rows = await page.evaluate(() => (globalThis as any).measure()) as OpsRow[] | string;
    if (typeof rows === 'string') throw new Error(rows);
    return rows;
  } finally {
    site.close();
    await page.close();
  }
}

/** What only one package of TensorFlow.js says. */
const marks = { 'wasm and cpu': 'WASM_HAS_MULTITHREAD_SUPPORT', webgl: 'WEBGL_PACK_DEPTHWISECONV', webgpu: 'WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE' };

/** Bytes after gzip of the chunks that TensorFlow.js arrives in, by backend. */
export function tfjsChunks(out: string): Record<keyof typeof marks, number> {
  const folder = path.join(out, '_next/static/chunks');
  const texts = readdirSync(folder).filter(name => name.endsWith('.js')).map(name => readFileSync(path.join(folder, name), 'utf8'));
  const size = (mark: string) => texts.filter(text => text.includes(`registerFlag("${mark}"`)).reduce((sum, text) => sum + gzipSync(text).length, 0);
  return Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, size(mark)])) as Record<keyof typeof marks, number>;
}
