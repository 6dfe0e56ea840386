import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeOfflineWorker } from '@/lib/build/offline/write.ts';
import { rebase } from '@/lib/build/rebase.ts';
import { serve, type Served } from '@/lib/build/serve.ts';
import { newContext } from './browser.ts';

// A copy of the site of its own, under a path, which the last test exchanges for another version.
const folder = mkdtempSync(path.join(tmpdir(), 'layers-offline-'));
let served: Served;
beforeAll(async () => {
  cpSync(inject('site').out, folder, { recursive: true, filter: file => !/\/data\/mnist\/train-0[1-9]/.test(file) });
  rebase(folder, '/course');
  served = await serve({ root: folder, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const small = 'model=flatten,dense4arelu,dense784asigmoid&images=256&epochs=1&optimizer=adam&rate=0.01&batch=64&seed=7&autostart=1';

/** Opens a page of the site in a tab of its own; errors are collected. */
async function openIn(context: BrowserContext, address: string, problems: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', error => problems.push(`${address}: ${error.message}`));
  page.on('console', message => void (message.type() === 'error' && problems.push(`${address}: ${message.text()} ${message.location().url}`)));
  await page.goto(served.url + address);
  return page;
}

/** Resolves once the site is kept whole. */
const kept = (page: Page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise(resolve => setTimeout(resolve, 50));
});

/** The digits of a training that the lab's embed starts by itself. */
async function trains(context: BrowserContext, data: string, problems: string[]): Promise<void> {
  const page = await openIn(context, `en/embed/v1/autoencoder-lab/?data=${data}&${small}`, problems);
  await page.waitForFunction(() => /Trained|trained|done|finished/i.test(document.body.innerText), undefined, { timeout: 120_000 });
  await page.close();
}

describe('a site that was visited once', () => {
  it('is read, used and trained with, without a network; its digits too, once they were asked for', async () => {
    const context = await newContext({ offlineCopy: true });
    const problems: string[] = [];
    const first = await openIn(context, 'en/', problems);
    await kept(first);
    await trains(context, 'mnist', problems);
    await context.setOffline(true);
    expect((await first.reload())?.status()).toBe(200);
    for (const address of ['ko/lessons/convolution/', 'en/glossary/', 'en/lab/', '']) {
      const page = await openIn(context, address, problems);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.close();
    }
    const figure = await openIn(context, 'ko/embed/v1/convolution/?stride=2', problems);
    await figure.locator('.picture [role=grid]').first().waitFor();
    await figure.keyboard.press('ArrowRight');
    await figure.waitForURL(/step=1/);
    await trains(context, 'strokes', problems);
    await trains(context, 'mnist', problems);
    expect(problems).toEqual([]);
    const nowhere = await openIn(context, 'en/nowhere/', []);
    expect(await nowhere.locator('h1').first().innerText()).toBe('There is no page here.');
    await context.close();
  });

  it('changes as a whole: pages that are open keep their version, the next one opened has the new', async () => {
    const context = await newContext({ offlineCopy: true });
    const problems: string[] = [];
    const old = await openIn(context, 'en/glossary/', problems);
    await kept(old);
    const [page, sheet] = ['en/references/index.html', 'fonts/switch.css'].map(file => path.join(folder, file)) as [string, string];
    writeFileSync(page, readFileSync(page, 'utf8').replace('<body', '<body data-version="new"'));
    writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}\n/* new */`);
    const sheetIn = (tab: Page) => tab.evaluate(async () => (await (await fetch('/course/fonts/switch.css')).text()).includes('/* new */'));
    const versionOf = (tab: Page) => tab.evaluate(() => document.body.dataset.version ?? 'old');
    // Half an update on the host: another page, and the worker not yet.
    const between = await openIn(context, 'en/references/', problems);
    expect([await versionOf(between), await sheetIn(between)]).toEqual(['old', false]);
    writeOfflineWorker(folder);
    await old.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const before = registration.active;
      await registration.update();
      while (registration.active === before || registration.active?.state !== 'activated') await new Promise(resolve => setTimeout(resolve, 50));
    });
    const next = await openIn(context, 'en/references/', problems);
    expect([await versionOf(next), await sheetIn(next), await sheetIn(old), await sheetIn(between)]).toEqual(['new', true, false, false]);
    await Promise.all([old.close(), between.close()]);
    await next.goto(`${served.url}en/`);
    await next.waitForFunction(async () => (await caches.keys()).filter(name => !/ (digits|pages)$/.test(name)).length === 1);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is read as before where there is no room for a copy', async () => {
    const context = await newContext({ offlineCopy: true });
    const problems: string[] = [];
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(served.url).origin, quotaSize: 1_000_000 });
    page.on('pageerror', error => problems.push(error.message));
    page.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
    await page.goto(`${served.url}en/lessons/convolution/`);
    await page.waitForTimeout(4500);
    expect(await page.evaluate(async () => [await navigator.serviceWorker.getRegistration() === undefined, await caches.keys()])).toEqual([true, []]);
    await context.close();
  });

  it('keeps nothing for a figure that is opened by itself, as in frames', async () => {
    const context = await newContext({ offlineCopy: true });
    const problems: string[] = [];
    const page = await openIn(context, 'en/embed/v1/convolution/', problems);
    await page.waitForTimeout(4500);
    expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])).toEqual([0, []]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
