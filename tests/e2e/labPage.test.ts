import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readZip } from '@/lib/exchange/zip.ts';
import { open } from './browser.ts';

const lab = 'en/lab/?images=1000&epochs=40&batch=100&engine=fast&workers=1';
const main = (page: Page) => page.locator('.lab-buttons .main:visible');
const state = (page: Page) => page.locator('.lab-state:visible');
const epochs = async (page: Page) => Number(/(\d+) of 40/.exec(await state(page).innerText())?.[1] ?? 0);

/** Waits until the figure listens: before that a still stands in its place. */
const alive = (page: Page) => page.waitForFunction(() => [...document.querySelectorAll('.lab-buttons .main')].some(button => button.checkVisibility() && Object.keys(button).some(key => key.startsWith('__reactProps'))));

async function tool(page: Page, name: string) {
  const panel = page.locator(`[data-tool=${name}]:visible`);
  await alive(page);
  await expect.poll(async () => {
    if (!await panel.evaluate(details => (details as HTMLDetailsElement).open)) await panel.locator('> summary').click();
    return panel.locator('> div > :not(.lab-empty)').count();
  }, { timeout: 30_000 }).toBeGreaterThan(0);
  return panel;
}

/** Trains until some epochs are finished. */
async function train(page: Page, count: number): Promise<void> {
  await alive(page);
  await main(page).click();
  await page.waitForFunction(least => [...document.querySelectorAll('.lab-state')].some(at => Number(/(\d+) of 40/.exec(at.textContent ?? '')?.[1] ?? 0) > least), count, { timeout: 120_000 });
}

async function give(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<string> {
  await alive(page);
  const told = page.locator('.lab-notice:visible', { hasText: 'Understood' });
  if (await told.count() > 0) await told.getByRole('button').click();
  await expect.poll(async () => {
    await page.locator('.lab-open:visible input[type=file]').setInputFiles(files);
    return told.waitFor({ timeout: 5000 }).then(() => true, () => false);
  }, { timeout: 60_000 }).toBe(true);
  return told.innerText();
}

async function taken(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-tool=take]:visible').getByRole('button', { name: button }).click()]);
  // The browser runs elsewhere: what it saved comes as a stream.
  return buffer(await download.createReadStream());
}

describe('the page of the lab', () => {
  it('loses nothing by a reload in the middle of a run: it is listed, and goes on behind its last epoch', async () => {
    await using visit = await open(lab);
    const { page } = visit;
    await train(page, 3);
    await page.reload();
    const runs = await tool(page, 'runs');
    const first = runs.locator('li').first();
    const kept = Number(/(\d+) of 40 epochs/.exec(await first.innerText())![1]);
    expect(kept).toBeGreaterThanOrEqual(2);
    await first.getByRole('button', { name: /Take up again/ }).click();
    await expect.poll(() => main(page).innerText(), { timeout: 60_000 }).toMatch(/Go on|Start/);
    await main(page).click();
    await expect.poll(() => epochs(page), { timeout: 60_000 }).toBeGreaterThan(kept);
    expect(visit.problems).toEqual([]);
  });

  it('trains on where storage throws, and says that nothing survives a reload', async () => {
    await using visit = await open(lab, { before: `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } })` });
    await train(visit.page, 1);
    const runs = await tool(visit.page, 'runs');
    await expect.poll(() => runs.innerText(), { timeout: 20_000 }).toContain('gives the page no storage');
    await expect.poll(() => runs.locator('li').count()).toBe(1);
    expect(visit.problems).toEqual([]);
  });

  it('trains on where there is no room, says so, and what it could not put down is there until the page goes', async () => {
    await using visit = await open(lab);
    const { page } = visit;
    const client = await page.context().newCDPSession(page);
    await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
    await train(page, 2);
    await main(page).click();
    const runs = await tool(page, 'runs');
    await expect.poll(() => runs.innerText(), { timeout: 20_000 }).toContain('The browser’s storage is full.');
    const first = runs.locator('li').first();
    const kept = Number(/(\d+) of 40 epochs/.exec(await first.innerText())![1]);
    expect(kept).toBeGreaterThanOrEqual(2);
    await first.getByRole('button', { name: /Take up again/ }).click();
    await expect.poll(() => state(page).innerText(), { timeout: 60_000 }).toContain(`Paused after epoch ${kept} of 40.`);
    expect(visit.problems).toEqual([]);
  });

  it('stands still in a hidden tab while training goes on, and is up to date at once on return', async () => {
    await using visit = await open(lab);
    const { page } = visit;
    await train(page, 1);
    const hide = (isHidden: boolean) => page.evaluate(async value => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise(requestAnimationFrame);
    }, isHidden);
    await hide(true);
    await page.evaluate(() => {
      const changed = new MutationObserver(list => { document.body.dataset.changes = String(list.length + Number(document.body.dataset.changes ?? 0)); });
      document.querySelectorAll('.lab').forEach(each => changed.observe(each, { subtree: true, childList: true, characterData: true, attributes: true }));
    });
    const before = await epochs(page);
    await page.waitForFunction(from => Number(/^(\d+)\/40 · /.exec(document.title)?.[1] ?? 0) > from + 2, before, { timeout: 60_000 });
    expect([await epochs(page), await page.evaluate(() => document.body.dataset.changes)]).toEqual([before, undefined]);
    await hide(false);
    expect(await epochs(page)).toBeGreaterThan(before + 2);
    expect(await page.title()).not.toContain('/40');
    expect(visit.problems).toEqual([]);
  });

  it.each([['source-1', { data: 'mnist', images: 60_000 }], ['source-2', {}]] as const)('builds the model of the source\'s listing, pasted unchanged, with its training (%s)', async (name, data) => {
    await using visit = await open(lab);
    const { page } = visit;
    const paste = await tool(page, 'paste');
    await paste.getByRole('textbox', { name: 'Keras code' }).fill(readFileSync(new URL(`../../lib/keras/fixtures/${name}.py`, import.meta.url), 'utf8'));
    await expect.poll(() => paste.locator('.lab-found').innerText(), { timeout: 20_000 }).toContain('Everything was understood.');
    await paste.getByRole('button', { name: 'Build this model' }).click();
    await tool(page, 'take');
    expect(JSON.parse((await taken(page, 'Recipe (.json)')).toString())).toMatchObject({ model: name, optimizer: 'adadelta', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 50, ...data });
    expect(visit.problems).toEqual([]);
  });

  it('takes every file back that it gives', async () => {
    await using visit = await open(lab);
    const { page } = visit;
    await train(page, 1);
    await main(page).click();
    await tool(page, 'take');
    const [weights, recipe, log, model] = [await taken(page, 'Weights (.npz)'), await taken(page, 'Recipe (.json)'), await taken(page, 'Log (.csv)'), await taken(page, 'TensorFlow.js model (.zip)')];
    expect((await taken(page, 'Loss curves (.svg)')).toString()).toMatch(/^<svg[^>]*>.*<path/s);
    expect((await taken(page, 'Test digits (.png)')).subarray(1, 4).toString()).toBe('PNG');

    await page.reload();
    const said = await give(page, { name: 'w.npz', mimeType: 'application/zip', buffer: weights }, { name: 'recipe.json', mimeType: 'application/json', buffer: recipe }, { name: 'log.csv', mimeType: 'text/csv', buffer: log });
    for (const name of ['w.npz', 'recipe.json', 'log.csv']) expect(said).toContain(`${name}:`);
    expect(said).not.toContain('✕');
    await expect.poll(() => state(page).innerText(), { timeout: 60_000 }).toBe('Ready to train.');
    await tool(page, 'take');
    const again = await taken(page, 'Weights (.npz)');
    const arrays = (bytes: Buffer) => [...readZip(new Uint8Array(bytes), 'w')].filter(([name]) => /kernel|bias/.test(name)).map(([name, content]) => [name, Buffer.from(content).toString('base64')]);
    expect(arrays(again)).toEqual(arrays(weights));
    const damaged = Buffer.from(weights);
    damaged[damaged.length >> 1]! ^= 255;
    const torn = { mimeType: 'application/zip', buffer: weights.subarray(0, weights.length >> 1) };
    const refused = await give(page, { name: 'damaged.npz', mimeType: 'application/zip', buffer: damaged });
    expect(refused).toMatch(/✕ damaged\.npz.*\n*Nothing was changed\./s);
    expect(await give(page, { name: 'torn.npz', ...torn })).toMatch(/✕ torn\.npz.*\n*Nothing was changed\./s);
    expect(arrays(await taken(page, 'Weights (.npz)'))).toEqual(arrays(weights));
    expect(await give(page, { name: 'model.zip', mimeType: 'application/zip', buffer: model })).toContain('a model of 13 layers with its weights');
    expect(visit.problems).toEqual([]);
  });

  it('opens what is dropped onto it', async () => {
    await using visit = await open(lab);
    const { page } = visit;
    await alive(page);
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['epoch,loss,val_loss\n1,0.4,0.3\n'], 'dropped.csv'));
      return transfer;
    });
    const whole = page.locator('.lab:visible');
    await expect.poll(async () => {
      await whole.dispatchEvent('dragover', { dataTransfer: dropped });
      return page.locator('.lab-drop:visible').count();
    }, { timeout: 20_000 }).toBe(1);
    await whole.dispatchEvent('drop', { dataTransfer: dropped });
    await expect.poll(() => page.locator('.lab-notice:visible').innerText(), { timeout: 20_000 }).toContain('dropped.csv: ');
    expect(await page.locator('.lab-drop').count()).toBe(0);
    expect(visit.problems).toEqual([]);
  });

  it('survives a damaged archive, a cut IDX file and a picture of 40 megapixels, each with a sentence', async () => {
    await using visit = await open(lab);
    const png = Buffer.alloc(64);
    Buffer.from('89504e470d0a1a0a0000000d4948445200001f4000001388', 'hex').copy(png);
    const said = await give(visit.page, { name: 'bad.npz', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 nothing') }, { name: 'cut-idx3-ubyte', mimeType: '', buffer: Buffer.from([0, 0, 8, 3, 0, 0, 0, 9]) }, { name: 'large.png', mimeType: 'image/png', buffer: png });
    for (const name of ['bad.npz', 'cut-idx3-ubyte', 'large.png', 'Nothing was changed.']) expect(said).toContain(name);
    await train(visit.page, 1);
    expect(visit.problems).toEqual([]);
  });
});
