import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer as readBuffer, text as readText } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, inject, it } from 'vitest';
import { tapesIn } from '@/lib/embed/alone/fill.ts';
import { aloneWidgets } from '@/lib/embed/alone/write.ts';
import { decodeTape } from '@/lib/training/tape/tape.ts';
import { oneFile, sourceOf, tapeFile } from '../oneFile.ts';
import { axeScript, violations } from './axe.ts';
import { addressOf, open } from './browser.ts';
import { openFile } from './openFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alone-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { out } = inject('site');
const source = (id: string) => sourceOf(out, id);

/** A text on the disk as a page's address. */
function put(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

/** The file of a figure, on the disk; `names`: its tapes, all where none are named. */
const saved = (id: string, locale: string, query: string, names?: readonly string[]) => put(`${id}.${locale}.html`, oneFile(out, id, locale, query, names));

it('is at most 250 kB for every figure, and at most 1.5 MB with the recordings that some play', () => {
  const widgets = aloneWidgets(path.join(import.meta.dirname, '../..'));
  expect(widgets.length).toBeGreaterThan(20);
  for (const id of widgets) expect(statSync(source(id)).size, id).toBeLessThan(250_000);
  const playing = widgets.filter(id => tapesIn(readFileSync(source(id), 'utf8')).length > 0);
  expect(playing).toEqual(['autoencoder-lab', 'bottleneck', 'training-story']);
  for (const id of playing) expect(statSync(fileURLToPath(saved(id, 'en', ''))).size, id).toBeLessThan(1_500_000);
});

it('runs from the disk in the state it was saved in, and steps', async () => {
  await using seen = await openFile(saved('convolution', 'en', '?stride=2&step=3&theme=dark'));
  const { page } = seen;
  await page.getByText('Step 4 of 9', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Step 5 of 9', { exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await page.title()).toBe('A $& "figure"');
  expect(seen.wrong).toEqual([]);
});

it.each(['max-pooling', 'receptive-field', 'training-story'])('%s runs from the disk in Korean', async (id) => {
  await using seen = await openFile(saved(id, 'ko', ''));
  await seen.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seen.page.locator('h1').textContent()).toMatch(/[가-힣]/);
  expect(await seen.page.locator('.picture').evaluate(picture => picture.querySelectorAll('svg, canvas').length)).toBeGreaterThan(0);
  expect(seen.wrong).toEqual([]);
});

it('is saved from the figure’s menu with what is on screen', async () => {
  await using seen = await open('en/embed/v1/max-pooling/?window=3');
  await seen.page.locator('summary[aria-label]').first().click();
  const download = seen.page.waitForEvent('download');
  await seen.page.getByRole('button', { name: 'Download as one HTML file' }).click();
  const text = await readText(await (await download).createReadStream());
  expect(text).toContain('data-widget="max-pooling" lang="en" data-locale="en" data-query="?window=3"');
  expect(seen.problems).toEqual([]);
});

const losses = (name: string) => decodeTape(tapeFile(out, name)).epochs.map(({ validationLoss }) => validationLoss.toFixed(4));
const scrubber = '.lab-rewind .scrub';

it('plays the lab’s recording from the disk: saved at the epoch on show, scrubbed, and asked with a drawing', async () => {
  await using site = await open('en/lab/?model=source-2&optimizer=adadelta', { reducedMotion: true });
  await site.page.waitForSelector(`${scrubber}:not([disabled])`);
  await site.page.locator(scrubber).fill('12');
  await site.page.locator('.figure summary[aria-label]').first().click();
  const download = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'Download as one HTML file' }).click();
  const text = await readText(await (await download).createReadStream());
  expect(text.length).toBeLessThan(1_500_000);
  expect(site.problems).toEqual([]);

  await using seen = await openFile(put('lab.html', text));
  const { page } = seen;
  const shown = (said: string) => page.waitForFunction(([selector, wanted]) => document.querySelector(selector!)?.getAttribute('aria-valuetext') === wanted, [scrubber, said]);
  const outputs = () => page.locator('.lab-digit canvas.output').evaluateAll(all => all.map(canvas => (canvas as HTMLCanvasElement).toDataURL()).join());
  const recorded = losses('source-2-adadelta');
  await shown(`epoch 12 of 50, validation loss ${recorded[12]}`);
  await page.getByText('after epoch 12', { exact: true }).waitFor();
  const before = await outputs();
  await page.locator(scrubber).fill('50');
  await shown(`epoch 50 of 50, validation loss ${recorded[50]}`);
  await page.getByText('after epoch 50', { exact: true }).waitFor();
  expect(await outputs()).not.toBe(before);
  expect(await page.locator('.lab-loss .lab-chart').getAttribute('aria-label')).toContain(`validation ${recorded[50]}`);

  for (const title of ['Draw a digit of your own', 'Feature maps', 'Filters and their gradients', 'Error of every pixel', 'The bottleneck as a map', 'Where a pixel comes from']) {
    const panel = page.locator('.lab-see > details', { has: page.locator('summary', { hasText: title }) });
    await panel.locator('> summary').click();
    await panel.locator('canvas, svg').first().waitFor();
  }
  const pad = page.locator('.see-pad svg').first();
  await pad.evaluate(element => element.scrollIntoView({ block: 'center' }));
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 3 / 4, { steps: 4 });
  await page.mouse.up();
  await page.locator('.see-pair [role=status]').waitFor();
  expect(await page.locator('.lab-buttons').count()).toBe(0);
  const link = await page.getByRole('link', { name: 'Train it in the lab' }).getAttribute('href');
  expect(Object.fromEntries(new URL(link!).searchParams)).toMatchObject({ model: 'source-2', optimizer: 'adadelta', data: 'mnist', images: '60000', epochs: '50' });
  expect(link).toContain(addressOf('en/lab/?'));
  expect(seen.wrong).toEqual([]);
});

it('plays by itself, in Korean too, and says so where its recording is missing', async () => {
  await using seen = await openFile(saved('autoencoder-lab', 'ko', '', ['source-1-adam']), { width: 360, height: 740, theme: 'dark', before: axeScript });
  await seen.page.waitForFunction(([selector, said]) => document.querySelector(selector!)?.getAttribute('aria-valuetext') === said, [scrubber, `10에포크 가운데 2, 검증 손실 ${losses('source-1-adam')[2]}`]);
  expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await violations(seen.page)).toEqual([]);
  expect(seen.wrong).toEqual([]);
  await using without = await openFile(saved('autoencoder-lab', 'ko', '', []));
  expect(await without.page.getByRole('alert').innerText()).toContain('녹화가 없거나 손상되었습니다');
});

it.each([['training-story', '?model=source-1&step=25', '.ts-pictures:has(.ts-frame-output) > g .fg-positive'], ['bottleneck', '?model=source-2&recipe=adadelta&epoch=25', '.bn-epoch:text-is("after 25 epochs, validation loss 0.5011")']])('%s has the weights of every epoch', async (id, query, drawn) => {
  await using seen = await openFile(saved(id, 'en', query));
  await seen.page.locator(drawn).first().waitFor();
  expect(await seen.page.getByRole('alert').count()).toBe(0);
  expect(seen.wrong).toEqual([]);
});

it('says why it cannot be saved without a network', async () => {
  await using seen = await open('en/embed/v1/max-pooling/');
  await seen.page.locator('summary[aria-label]').first().click();
  await seen.page.context().setOffline(true);
  await seen.page.getByRole('button', { name: 'Download as one HTML file' }).click();
  await seen.page.getByText('Try again once you are connected.').waitFor();
});

it('makes an animated GIF of all steps, and stands where it stood', async () => {
  await using seen = await open('en/embed/v1/convolution/?stride=2&step=3&theme=light');
  const { page } = seen;
  await page.locator('summary[aria-label]').first().click();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Download all steps' }).click();
  const film = await readBuffer(await (await download).createReadStream());
  expect(film.subarray(0, 6).toString()).toBe('GIF89a');
  // One graphic control extension for each of the nine steps.
  expect(film.toString('latin1').split('\x21\xf9\x04')).toHaveLength(10);
  await page.getByText('Step 4 of 9', { exact: true }).waitFor();
  expect(seen.problems).toEqual([]);
});

it('makes a slide with the still, notes and the way back into the state', async () => {
  await using seen = await open('ko/embed/v1/convolution/?stride=2&step=3&theme=dark');
  const { page } = seen;
  await page.locator('summary[aria-label]').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '슬라이드로 내려받기' }).click();
  const parts = unzipSync(await readBuffer(await (await download).createReadStream()));
  const [picture] = Object.keys(parts).filter(name => /^ppt\/media\/.+/.test(name));
  const still = Buffer.from(parts[picture!]!);
  expect(still.subarray(1, 4).toString()).toBe('PNG');
  expect(still.readUInt32BE(16)).toBeGreaterThan(800);
  expect(strFromU8(parts['ppt/notesSlides/notesSlide1.xml']!)).toContain('9단계 중 4단계');
  expect(strFromU8(parts['ppt/slides/_rels/slide1.xml.rels']!)).toContain('/ko/embed/v1/convolution/?stride=2&amp;step=3"');
  expect(seen.problems).toEqual([]);
});
