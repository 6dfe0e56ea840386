import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchArguments, provideBrowser } from '../browser.ts';
import { watch, type Watch } from './watch.ts';

export interface Look {
  /** Width of the window, CSS pixels. */
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** False: the page without its scripts. */
  scripts?: boolean;
  reducedMotion?: boolean;
  /** A script to run in every frame before the page's own. */
  before?: string;
  /** Switches of the JavaScript engine (`--no-enable-sse4-1`): the visit then has a browser of its own. */
  engineFlags?: string;
  /** True: the site may keep an offline copy, which costs every visit several seconds. */
  offlineCopy?: boolean;
}

export interface Visit extends Watch {
  page: Page;
  status: number;
  [Symbol.asyncDispose]: () => Promise<void>;
}

let connection: Promise<Browser> | undefined;

/** The browser of the run. */
export function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browser'));
  return connection;
}

/** The address of a page of the site: `''` for the first, `'en/lab/'`, with a query if wanted. */
export function addressOf(page: string): string {
  return new URL(page, inject('site').url).href;
}

/**
 * Opens a page of the site, or any address, in a window of its own; `await using` closes it. Everything that
 * goes wrong on the page from then on is collected in `problems`.
 */
export async function open(page: string, look: Look = {}): Promise<Visit> {
  const context = await newContext(look);
  const tab = await context.newPage();
  const address = addressOf(page);
  const watching = await watch(tab, address);
  const response = await tab.goto(address, { waitUntil: 'load' });
  return { page: tab, status: response?.status() ?? 0, ...watching, [Symbol.asyncDispose]: () => context.close() };
}

/** A window of its own; `await using` closes it. */
export async function newContext(look: Look = {}): Promise<BrowserContext> {
  const { width = 1280, height = 800, theme = 'light', scripts = true, reducedMotion = false, before, engineFlags, offlineCopy = false } = look;
  const own = engineFlags ? await chromium.launch({ executablePath: provideBrowser(), args: [...launchArguments, `--js-flags=${engineFlags}`] }) : null;
  const context = await (own ?? await browser()).newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: scripts,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    hasTouch: width < 600,
    serviceWorkers: offlineCopy ? 'allow' : 'block',
  });
  if (own) context.on('close', () => void own.close());
  if (before) await context.addInitScript({ content: before });
  return context;
}
