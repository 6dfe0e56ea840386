import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rebase } from '@/lib/build/rebase.ts';
import { serve, type Served } from '@/lib/build/serve.ts';
import { open } from './browser.ts';
import { isEmbedPage, isLesson, sitePages } from './sitePages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'layers-rebase-'));
const pages = sitePages();
let served: Served;

beforeAll(async () => {
  cpSync(inject('site').out, folder, { recursive: true });
  rebase(folder, '/course/layers');
  served = await serve({ root: folder, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

describe('the site moved under a path', () => {
  it.each([pages.find((page) => page === 'en/')!, pages.find(isLesson)!, pages.find(isEmbedPage)!])('/%s works and asks for nothing outside of it', async (address) => {
    await using visit = await open(served.url + address);
    await visit.page.waitForTimeout(1500);
    expect(visit.status).toBe(200);
    expect(visit.problems).toEqual([]);
    expect(visit.requests.filter((url) => /^http/.test(url) && !url.startsWith(served.url))).toEqual([]);
  });

  it('is walked by its own links', async () => {
    await using visit = await open(`${served.url}en/`);
    const { page } = visit;
    const link = page.locator('main a[href*="/lessons/"]').first();
    const target = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
    await link.click();
    await page.waitForURL(target);
    expect(target.startsWith(`${served.url}en/lessons/`)).toBe(true);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(visit.problems).toEqual([]);
  });
});
