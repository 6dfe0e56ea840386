import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newContext, open } from './browser.ts';
import { Deck } from './deckPages.ts';

let deck: Deck;
beforeAll(async () => { deck = await Deck.start(); });
afterAll(() => deck.stop());

const patience = { timeout: 30_000 };
const figure = (page: Page, id: string) => page.locator(`#${id}`);
const ask = (page: Page, id: string, method: string, ...args: unknown[]): Promise<any> =>
  figure(page, id).evaluate((element: any, [method, args]: any) => element[method](...args), [method, args]);
/** Where the figure says it stands; the frame's own address keeps the step. */
const stepOf = (page: Page, id: string) => figure(page, id).evaluate((element: any) => element.ask('describe').then(() => element.step ?? 0));
const at = (page: Page) => page.evaluate(() => (window as any).Reveal.getIndices());
const loaded = (page: Page) => page.evaluate(() => [...document.querySelectorAll('explorable-widget')].map(element => element.shadowRoot!.querySelector('iframe') !== null));

it('steps the figure with the clicker, forward and back, and goes on to the next slide', async () => {
  await using seen = await open(deck.address(''));
  const { page } = seen;
  await page.waitForFunction(() => (window as any).Reveal?.isReady());
  await expect.poll(() => loaded(page)).toEqual([true, false, false]);
  await page.keyboard.press('PageDown');
  for (const step of [1, 2, 3]) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => stepOf(page, 'fig'), patience).toBe(step);
  }
  await page.keyboard.press('PageUp');
  await expect.poll(() => stepOf(page, 'fig'), patience).toBe(2);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  expect((await at(page)).h).toBe(2);
  expect(seen.problems).toEqual([]);
});

it('keeps what the speaker changed while the figure was away, and loads only near slides', async () => {
  await using seen = await open(deck.address('#/1'));
  const { page } = seen;
  await ask(page, 'fig', 'setState', { stride: 2, bias: 1 });
  await ask(page, 'fig', 'goTo', 5);
  await page.evaluate(() => (window as any).Reveal.slide(4));
  await expect.poll(() => loaded(page)).toEqual([false, false, false]);
  await page.evaluate(() => (window as any).Reveal.slide(1));
  await expect.poll(async () => (await ask(page, 'fig', 'getState')).bias, patience).toBe(1);
  expect((await ask(page, 'fig', 'getState')).stride).toBe(2);
  await expect.poll(() => stepOf(page, 'fig'), patience).toBe(5);
});

it('sets parameters with fragments, locked ones too, and takes them back', async () => {
  await using seen = await open(deck.address('#/2'));
  const { page } = seen;
  const state = async () => { const { stride, window } = await ask(page, 'pool', 'getState'); return [stride, window]; };
  const [stride] = await state();
  expect((await state())[1]).toBe(3);
  await page.keyboard.press('ArrowRight');
  await expect.poll(state, patience).toEqual([2, 2]);
  await expect(ask(page, 'pool', 'setState', { stride: 1 })).rejects.toThrow(/stride/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page, 'pool'), patience).toBe(2);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(state, patience).toEqual([stride, 3]);
});

it('gives the keys back that the figure does not use', async () => {
  await using seen = await open(deck.address('#/2'));
  const { page } = seen;
  await ask(page, 'pool', 'getState');
  const inside = figure(page, 'pool').locator('iframe').contentFrame();
  await inside.locator('h1').click();
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await at(page)).f, patience).toBe(0);
  const cell = inside.locator('[role=grid] [tabindex="0"]').first();
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect((await at(page)).f).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await at(page)).f, patience).toBe(1);
  await page.keyboard.press('n');
  await expect.poll(async () => (await at(page)).h, patience).toBe(3);
});

it('takes a frame of the site for a figure, and shows the same in the speaker’s window', async () => {
  const context = await newContext();
  const wall = await context.newPage();
  await wall.goto(deck.address('#/3'));
  const framed = (page: Page) => page.locator('section:nth-of-type(4) explorable-widget');
  const stride = (page: Page) => framed(page).evaluate((element: any) => element.getState().then((state: any) => state.stride));
  await expect.poll(() => stride(wall), patience).toBe(2);
  await framed(wall).locator('iframe').contentFrame().locator('figure').waitFor();
  await wall.waitForTimeout(500);
  await framed(wall).evaluate((element: any) => element.setState({ stride: 3 }));
  // Opened later, and told later.
  const speaker = await context.newPage();
  await speaker.goto(deck.address('?receiver#/3'));
  await expect.poll(() => stride(speaker), patience).toBe(3);
  await framed(wall).evaluate((element: any) => element.setState({ stride: 1 }));
  await expect.poll(() => stride(speaker), patience).toBe(1);
  await speaker.waitForTimeout(500);
  await framed(speaker).evaluate((element: any) => element.setState({ stride: 4 }));
  await expect.poll(() => stride(wall), patience).toBe(4);
  await context.close();
});

it('prints a still of the state of every page', async () => {
  await using seen = await open(deck.address('?print-pdf'));
  const { page } = seen;
  await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length >= 10, undefined, { timeout: 60_000 });
  const stills = await page.locator('.explorable-still').evaluateAll(images => images.map(image => [(image as HTMLImageElement).src, image.closest('.pdf-page') !== null, (image as HTMLImageElement).clientWidth > 100] as const));
  expect(stills.every(([source, onPage, wide]) => source.startsWith('data:image/svg+xml') && onPage && wide)).toBe(true);
  // Four of the first figure, three of the second, one of the third; of each figure all differ.
  expect(stills).toHaveLength(8);
  expect(new Set(stills.slice(0, 4).map(([source]) => source)).size).toBe(4);
  expect(new Set(stills.map(([source]) => source)).size).toBe(8);
  expect(await page.locator('explorable-widget').count()).toBe(0);
});

it.each(['en', 'ko'])('the sample deck (%s) goes from its first slide to its twelfth and back by a clicker', async locale => {
  await using seen = await open(`${locale}/deck.html`, { height: 720 });
  const { page } = seen;
  await page.waitForFunction(() => (window as any).Reveal?.isReady());
  const went = await page.evaluate(() => {
    const { Reveal } = window as any;
    const press = (keyCode: number) => document.querySelector('.reveal')!.dispatchEvent(new KeyboardEvent('keydown', { keyCode, bubbles: true, cancelable: true }));
    const visited = new Set<string>([Reveal.getCurrentSlide().id]);
    let on = 0, back = 0;
    while (!Reveal.isLastSlide() && on++ < 100) { press(34); visited.add(Reveal.getCurrentSlide().id); }
    while (!(Reveal.isFirstSlide()) && back++ < 100) press(33);
    return { visited: visited.size, on, back, first: Reveal.getCurrentSlide().id };
  });
  expect(went.visited).toBe(12);
  expect(went.on).toBeGreaterThan(20);
  expect(went.back).toBe(went.on);
  await page.evaluate(() => (window as any).Reveal.slide(3));
  await page.keyboard.press('PageDown');
  const shown = page.locator('#window explorable-widget');
  await expect.poll(() => shown.evaluate((element: any) => element.ask('describe').then(() => element.step)), patience).toBe(1);
  expect(await page.locator('section.present').getByRole('heading').count()).toBe(1);
  expect(seen.problems).toEqual([]);
});
