import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer as readBuffer, text as readText } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, inject, it } from 'vitest';
import { fill } from '@/lib/embed/alone/fill.ts';
import { aloneWidgets } from '@/lib/embed/alone/write.ts';
import { newContext, open } from './browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alone-'));
afterAll(() => rmSync(folder, { recursive: true }));
const source = (id: string) => path.join(inject('site').out, `embed/v1/alone/${id}.txt`);

/** The file of a figure as its menu would save it, on the disk. */
function saved(id: string, locale: string, query: string): string {
  const file = path.join(folder, `${id}.${locale}.html`);
  writeFileSync(file, fill(readFileSync(source(id), 'utf8'), { locale, title: 'A $& "figure"', query, home: 'https://example.org/course/' }));
  return pathToFileURL(file).href;
}

/** Opens a file without a network; whatever it asks for or says goes to `wrong`. */
async function openFile(address: string) {
  const context = await newContext();
  await context.setOffline(true);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', request => { if (!/^(?:data|blob):|^file:.*\.html/.test(request.url())) wrong.push(request.url()); });
  page.on('console', message => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('pageerror', error => wrong.push(error.message));
  await page.goto(address);
  return { page, wrong, [Symbol.asyncDispose]: () => context.close() };
}

it('is at most 250 kB for every figure that needs no worker', () => {
  const widgets = aloneWidgets(path.join(import.meta.dirname, '../..'));
  expect(widgets.length).toBeGreaterThan(15);
  for (const id of widgets) expect(statSync(source(id)).size, id).toBeLessThan(250_000);
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
