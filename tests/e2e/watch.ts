import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { inject } from 'vitest';

export interface Seen { score: number; moved: string[] }

export interface Watch {
  /** Errors in the console or in scripts, broken security policies, requests to others, requests that failed. */
  problems: string[];
  /** Addresses asked for since the page was opened. */
  requests: string[];
  /** Layout shift so far, as the browser scores it, and what moved. */
  shift: () => Promise<Seen>;
  /** Scripts fetched so far, workers' included: bytes after gzip by address. */
  scriptBytes: () => Promise<Record<string, number>>;
}

/** What browsers report of a layout shift; the types of the DOM do not have it yet. */
interface LayoutShift extends PerformanceEntry { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }

/** Runs in every frame before its own scripts; `page.addInitScript` is not subject to the page's policy. */
function observe(): void {
  const seen: Seen = { score: 0, moved: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      seen.score += entry.value;
      seen.moved.push(...entry.sources.map(({ node }) => node instanceof Element ? `${node.tagName.toLowerCase()}.${node.getAttribute('class')}` : String(node?.textContent)));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => console.error(`Security policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));
  window.addEventListener('unhandledrejection', (event) => console.error(`Unhandled rejection: ${event.reason}`));
}

/** Watches a tab that is about to open `address`; that origin and the site's own are the only ones it may ask. */
export async function watch(page: Page, address: string): Promise<Watch> {
  const problems: string[] = [];
  const requests: string[] = [];
  const scripts = new Set<string>();
  const allowed = [inject('site').url, address].map((url) => new URL(url).origin);
  await page.addInitScript(observe);
  page.on('console', (message) => void (message.type() === 'error' && problems.push(`console: ${message.text()} (${message.location().url})`)));
  page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (isForeign(request.url(), allowed)) problems.push(`request to another origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => void (failed(request) && problems.push(`request failed: ${request.method()} ${request.url()} (${request.failure()?.errorText})`)));
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname) && response.ok()) scripts.add(response.url());
  });
  return {
    problems,
    requests,
    shift: () => page.evaluate(() => (window as unknown as { seen: Seen }).seen),
    scriptBytes: async () => Object.fromEntries(await Promise.all([...scripts].map(async (url) => [url, await gzipBytes(url)] as const))),
  };
}

async function gzipBytes(url: string): Promise<number> {
  return gzipSync(await (await fetch(url)).arrayBuffer()).length;
}

function isForeign(url: string, allowed: string[]): boolean {
  return /^(https?|wss?):/.test(url) && !allowed.includes(new URL(url).origin);
}

/** Next.js asks for the head of a page before it prefetches it, and lets go of the answer; leaving a page ends what is under way. */
function failed(request: Request): boolean {
  return request.failure()?.errorText !== 'net::ERR_ABORTED';
}
