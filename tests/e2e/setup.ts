import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../lib/build/serve.ts';
import { launchArguments, provideBrowser } from '../browser.ts';
import { buildIfStale } from './freshBuild.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the finished site, and the address of its first page with a final slash. */
    site: { out: string; url: string };
    /** Where tests reach the one browser of the run. */
    browser: string;
  }
}

const root = path.join(import.meta.dirname, '../..');

/** Builds the site (unless `OUT_DIR` names a finished one), serves it and starts one browser for all tests of the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = provideBrowser();
  const out = process.env.OUT_DIR ? path.resolve(process.env.OUT_DIR) : buildIfStale(root);
  const { url, close } = await serve({ root: out, port: 0 });
  const browser = await chromium.launchServer({ executablePath: program, args: launchArguments });
  project.provide('site', { out, url });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await close();
  };
}
