import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { launchArguments, provideBrowser } from '../../browser.ts';
import { installedWasmPaths } from '../backends.ts';
import type { CaseFile, Result } from './shape.ts';

/** Graphics in software, so that every machine has the same devices. */
export const softwareGraphics = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

export const browserBackends = ['wasm-simd', 'webgl', 'webgpu'] as const;

const root = path.join(import.meta.dirname, '../../..');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

/** Scripts and what they import, by address: `/page.js` for an entry called `page`. */
async function bundled(entries: Readonly<Record<string, string>>): Promise<Map<string, Uint8Array | string>> {
  const entryPoints = Object.entries(entries).map(([out, file]) => ({ in: path.join(root, file), out }));
  const { outputFiles } = await build({
    bundle: true, write: false, splitting: true, format: 'esm', target: 'es2022', outdir: root, alias: { '@': root }, entryPoints, logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path: file, contents }) => [`/${path.relative(root, file)}`, contents]));
}

/** Serves a page that runs the script called `page`, the other scripts, the wasm binaries and whatever else is given. Bound to this machine. */
export async function servePage(entries: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Promise<{ url: string; close: () => void }> {
  const files = await bundled(entries);
  files.set('/', '<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><title>Reference</title><script type="module" src="/page.js"></script>');
  for (const file of Object.values(installedWasmPaths)) files.set(`/${path.basename(file)}`, readFileSync(file));
  for (const [address, text] of Object.entries(more)) files.set(address, text);
  const server: Server = createServer((request, response) => {
    const found = files.get(request.url!);
    response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': types[path.extname(request.url!)] ?? 'text/html' });
    response.end(found);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}

/** Runs every case in a browser, each backend in a page of its own; `notes` says which are not there. */
export async function runInBrowser(files: readonly CaseFile[], backends: readonly (typeof browserBackends)[number][] = browserBackends): Promise<{ results: Result[]; notes: string[] }> {
  const site = await servePage({ page: 'tests/reference/run/page.ts' }, { '/reference.json': JSON.stringify(files) });
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...launchArguments, ...softwareGraphics] });
  const results: Result[] = [];
  const notes: string[] = [];
  try {
    for (const backend of backends) {
      const begun = performance.now();
      const page = await (await browser.newContext()).newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => 'runReference' in globalThis);
      const answer = await page.evaluate(name => (globalThis as any).runReference(name), backend) as { results: Result[] } | { missing: string };
      if ('missing' in answer) notes.push(`${backend} in Chromium: not run: ${answer.missing}`);
      else results.push(...answer.results);
      notes.push(`${backend} in Chromium took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
      await page.context().close();
    }
  } finally {
    await browser.close();
    site.close();
  }
  return { results, notes };
}
