import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { inject } from 'vitest';

export interface Watch {
  /** Errors in the console or in scripts, broken security policies, requests to others, requests that failed. */
  problems: string[];
  /** Addresses asked for since the page was opened. */
  requests: string[];
  /** Layout shift so far, as the browser scores it. */
  shift: () => Promise<number>;
  /** Scripts fetched so far, workers' included: bytes after gzip by file. */
  scriptBytes: () => Promise<Record<string, number>>;
}

/** Runs in every frame before its own scripts; `page.addInitScript` is not subject to the page's policy. */
function observe(): void {
  const seen = { shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => console.error(`Security policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`));
  window.addEventListener('unhandledrejection', (event) => console.error(`Unhandled rejection: ${event.reason}`));
}

/** Watches a tab that is about to open `address`; that origin and the site's own are the only ones it may ask. */
export async function watch(page: Page, address: string): Promise<Watch> {
  const problems: string[] = [];
  const requests: string[] = [];
  const scripts = new Map<string, Promise<number>>();
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
    const { pathname } = new URL(response.url());
    if (/\.m?js$/.test(pathname) && response.ok()) scripts.set(pathname, response.body().then((body) => gzipSync(body).length));
  });
  return {
    problems,
    requests,
    shift: () => page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift),
    scriptBytes: async () => Object.fromEntries(await Promise.all([...scripts].map(async ([file, bytes]) => [file, await bytes] as const))),
  };
}

function isForeign(url: string, allowed: string[]): boolean {
  return /^(https?|wss?):/.test(url) && !allowed.includes(new URL(url).origin);
}

/** Next.js asks for the head of a page before it prefetches it, and lets go of the answer; leaving a page ends what is under way. */
function failed(request: Request): boolean {
  return request.failure()?.errorText !== 'net::ERR_ABORTED';
}
