import type { CDPSession, Page } from 'playwright-core';
import type { Host } from '../e2e/host.ts';

/** What the browser counts in the process of the page, after collecting garbage. */
export interface Count { Documents: number; Frames: number; Nodes: number; JSEventListeners: number; JSHeapUsedSize: number }
export const countNames = ['Documents', 'Frames', 'Nodes', 'JSEventListeners', 'JSHeapUsedSize'] as const;

export async function countOf(devtools: CDPSession): Promise<Count> {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(countNames.map(name => [name, metrics.find(metric => metric.name === name)!.value])) as unknown as Count;
}

/** Puts the frame away, and another one with the same figure in its place; waits until it says that it is ready. */
async function remount(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>(resolve => {
    const old = document.querySelector('iframe')!;
    const next = old.cloneNode() as HTMLIFrameElement;
    addEventListener('message', function heard({ data, source }) {
      if (data?.type !== 'hello' || source !== next.contentWindow) return;
      removeEventListener('message', heard);
      resolve();
    });
    (window as any).deck.windowMessages.length = 0;
    old.replaceWith(next);
  }));
}

/**
 * Mounts a widget `mounts` times in one page. What stays behind must not grow with the mounts: between a tenth of them and the end,
 * documents, frames, nodes and listeners by less than one for ten mounts, the heap by less than 2 kB a mount.
 */
export async function growthOf(host: Host, id: string, mounts: number): Promise<{ lines: string[]; leaks: string[] }> {
  await using framed = await host.frame(`en/embed/v1/${id}/`);
  const { page } = framed;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const warm = Math.ceil(mounts / 10);
  for (let i = 0; i < warm; i++) await remount(page);
  const before = await countOf(devtools);
  for (let i = warm; i < mounts; i++) await remount(page);
  const after = await countOf(devtools);
  const grown = countNames.map(name => ({ name, grown: after[name] - before[name], most: (mounts - warm) * (name === 'JSHeapUsedSize' ? 2000 : 0.1) + (name === 'JSHeapUsedSize' ? 1e6 : 20) }));
  return {
    lines: [`${id}: ${mounts} mounts`, ...grown.map(({ name, grown }) => `  ${name.padEnd(18)} ${before[name]} → ${after[name]} (${grown >= 0 ? '+' : ''}${grown})`)],
    leaks: [...grown.filter(({ grown, most }) => grown > most).map(({ name, grown }) => `${name} grew by ${grown} in ${mounts - warm} mounts`), ...framed.visit.problems],
  };
}
