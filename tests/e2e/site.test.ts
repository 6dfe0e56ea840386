import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeScript, violations } from './axe.ts';
import { addressOf, open } from './browser.ts';
import { isEmbedPage, isLesson, sitePages } from './sitePages.ts';

const pages = sitePages();
const widths = [1280, 360];
const themes = ['light', 'dark'] as const;

/** Until fonts, figures and prefetching have come to rest. */
const settling = 1500;
const lessonBudget = 180_000;

/** What axe finds in either theme. Without motion no colour is seen on its way from one to the other. */
async function unclear(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map(violation => `${colorScheme}: ${violation}`));
  }
  return found;
}

/** What makes the page scroll sideways; empty where it does not. */
const tooWide = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  return [`page: ${scrollWidth} of ${clientWidth} px`, ...wide.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)];
});

describe('the site', () => {
  it('has its pages in both languages', () => {
    const inLanguage = (locale: string) => pages.filter((page) => page.startsWith(`${locale}/`)).map((page) => page.slice(2));
    expect(inLanguage('en').length).toBeGreaterThan(3);
    expect(inLanguage('ko')).toEqual(inLanguage('en'));
    expect(pages.some(isLesson)).toBe(true);
    expect(pages.some(isEmbedPage)).toBe(true);
  });
});

describe.each(widths)('at %i px', (width) => {
  it.each(pages)('/%s is sound in both themes', async (address) => {
    await using visit = await open(address, { width, before: axeScript });
    const { page } = visit;
    await page.waitForTimeout(settling);
    // A figure alone is hidden until it has read its address.
    await page.waitForFunction(() => !('pending' in document.documentElement.dataset));
    expect(visit.status).toBe(200);
    // Soft: one visit tells everything that is wrong with the page.
    const { score, moved } = await visit.shift();
    expect.soft(score, `layout shift of ${moved.join(', ')}`).toBeLessThanOrEqual(0.02);
    expect.soft(await tooWide(page), 'elements that stick out sideways').toEqual([]);
    expect.soft(await unclear(page), 'axe').toEqual([]);
    expect.soft(visit.problems, 'problems').toEqual([]);
  });
});

describe('a lesson', () => {
  it.each(pages.filter(isLesson))('/%s weighs at most 180 kB of scripts in its first second and a half', async (address) => {
    await using visit = await open(address);
    await visit.page.waitForTimeout(1500);
    const bytes = await visit.scriptBytes();
    const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
    expect(total, JSON.stringify(bytes, null, 1)).toBeLessThanOrEqual(lessonBudget);
    expect(total).toBeGreaterThan(0);
  });

  it.each(pages.filter(isLesson))('/%s reads whole without scripts, its figures drawn', async (address) => {
    await using visit = await open(address, { scripts: false });
    const { page } = visit;
    expect(await page.getByRole('heading', { level: 1 }).first().innerText()).not.toBe('');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(3);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(1000);
    const figures = page.locator('main svg:visible');
    const drawn = await figures.evaluateAll((all) => all.map((svg) => svg.querySelectorAll('rect, path, line, circle, text').length));
    expect(Math.max(...drawn)).toBeGreaterThan(20);
  });
});

describe('a page that is not there', () => {
  const missing = 'en/nothing/here/';

  it.each(widths)('is a sound page of the site at %i px in both themes', async (width) => {
    await using visit = await open(missing, { width, before: axeScript });
    const { page, problems } = visit;
    await page.waitForTimeout(settling);
    expect(visit.status).toBe(404);
    expect.soft(problems.filter((problem) => !problem.includes(`(${addressOf(missing)})`)), 'problems').toEqual([]);
    expect.soft(await tooWide(page), 'elements that stick out sideways').toEqual([]);
    expect.soft(await unclear(page), 'axe').toEqual([]);
  });

  it('leads on to one that is', async () => {
    await using visit = await open(missing);
    const { page } = visit;
    await page.getByRole('main').getByRole('link').first().click();
    await page.waitForURL((url) => url.href !== addressOf(missing));
    expect(await page.evaluate(() => fetch(location.href).then(({ status }) => status))).toBe(200);
  });
});
