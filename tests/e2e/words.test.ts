import { text as readText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const results = (page: Page) => page.locator('dialog[open] .found a');

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await page.waitForFunction(() => !/being loaded|불러오고/.test(document.querySelector('dialog[open] [role=status]')?.textContent ?? 'being loaded'));
}

describe('the search', () => {
  it('opens by "/", leads from a word to its section, and asks nobody else', async () => {
    await using visit = await open('en/');
    const { page } = visit;
    expect(visit.requests.filter(url => url.includes('search.json'))).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    await search(page, 'weight sharing');
    expect(await results(page).first().innerText()).toMatch(/^weight sharing\s+Term/);
    await search(page, 'multiply, add');
    expect(await results(page).allInnerTexts()).toContainEqual(expect.stringMatching(/^4 · Convolution › Multiply, add, move on/));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/(lessons|glossary)\//);
    expect(visit.problems).toEqual([]);
  });

  it('finds a Korean word inside another, and says when there is nothing', async () => {
    await using visit = await open('ko/glossary/', { width: 360 });
    const { page } = visit;
    await page.getByRole('button', { name: '검색' }).click();
    await search(page, '성곱');
    expect((await results(page).allInnerTexts()).join()).toContain('전치 합성곱');
    await search(page, '쿼카');
    expect(await page.locator('dialog[open] [role=status]').innerText()).toContain('쿼카');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('검색');
    expect(visit.problems).toEqual([]);
  });

  it('leaves "/" to fields, and to those who switch it off', async () => {
    await using visit = await open('en/lessons/convolution/');
    const { page } = visit;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(visit.problems).toEqual([]);
  });
});

describe('the glossary', () => {
  it('opens a term in the text with its symbol, colour and a small figure, and leads to its entry', async () => {
    await using visit = await open('en/lessons/convolution/');
    const { page } = visit;
    await page.locator('.glossary-term', { hasText: 'kernel' }).first().click();
    const meaning = page.locator('.meaning:popover-open');
    await meaning.locator('.tiny-picture svg').first().waitFor();
    expect(await meaning.innerText()).toMatch(/커널[\s\S]*orange in figures/);
    await meaning.getByRole('link').click();
    await page.waitForURL(/\/en\/glossary\/#kernel$/);
    expect(visit.problems).toEqual([]);
  });

  it('brings a term’s figure to life in its place', async () => {
    await using visit = await open('ko/glossary/');
    const { page } = visit;
    const entry = page.locator('#convolution');
    await entry.locator('.open-figure').click();
    await entry.getByRole('grid').first().waitFor();
    expect(await entry.locator('figure').getAttribute('data-widget')).toBe('convolution');
    expect(visit.problems).toEqual([]);
  });
});

describe('progress', () => {
  it('goes into a file and comes back, and is forgotten only when asked twice', async () => {
    await using visit = await open('en/');
    const { page } = visit;
    await page.evaluate(() => {
      localStorage.setItem('layer-by-layer:convolution/done', 'true');
      localStorage.setItem('layer-by-layer:convolution/predict/larger-picture', '2');
    });
    await page.reload();
    const keeper = page.locator('.keeper');
    await page.waitForFunction(() => document.querySelector('.keeper p')?.textContent?.startsWith('1 lesson done'));
    const [download] = await Promise.all([page.waitForEvent('download'), keeper.getByRole('button', { name: 'Export' }).click()]);
    const text = await readText(await download.createReadStream());
    expect(JSON.parse(text)).toEqual({ layerByLayer: 1, progress: { 'convolution/done': true, 'convolution/predict/larger-picture': 2 } });

    await keeper.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect(await page.locator('.contents i.done').count()).toBe(1);
    await keeper.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
    expect(await page.locator('.contents i.done').count()).toBe(0);

    const give = (content: string) => keeper.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await give('no json');
    await keeper.locator('[role=status]', { hasText: 'not JSON' }).waitFor();
    await give(text);
    await keeper.locator('[role=status]', { hasText: 'Imported: 1 lesson' }).waitFor();
    expect(await page.locator('.contents i.done').count()).toBe(1);
    expect(visit.problems).toEqual([]);
  });
});
