import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes after gzip that a first visit fetches within 1.5 s of the load event: scripts (workers' too), and everything. */
export async function weight(page: Page, address: string): Promise<{ scripts: number; all: number }> {
  const fetched: Promise<[script: boolean, bytes: number]>[] = [];
  page.on('response', response => {
    if (!response.ok()) return;
    const script = /\.m?js$/.test(new URL(response.url()).pathname);
    const packed = /\.woff2$/.test(response.url());
    fetched.push(response.body().then(body => [script, packed ? body.length : gzipSync(body).length]));
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const sizes = await Promise.all(fetched);
  await page.close();
  const sum = (list: typeof sizes) => list.reduce((total, [, bytes]) => total + bytes, 0);
  return { scripts: sum(sizes.filter(([script]) => script)), all: sum(sizes) };
}
