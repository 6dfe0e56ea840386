import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeScript, violations } from './axe.ts';
import { addressOf, newContext, open } from './browser.ts';
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
  await using seen = await open(`${locale}/deck.html`, { height: 720, before: axeScript });
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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const slide of [0, 3]) {
      await page.evaluate(slide => (window as any).Reveal.slide(slide), slide);
      // The slides fade into each other.
      await page.waitForTimeout(1000);
      expect(await violations(page, false), `${colorScheme}, slide ${slide + 1}`).toEqual([]);
    }
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('oklch(0.185 0.01 258)');
  expect(seen.problems).toEqual([]);
});

it('the speaker’s window follows the slides and leads them, with what comes next, the notes and the figure’s state', async () => {
  await using context = await newContext();
  const problems: string[] = [];
  context.on('console', message => void (message.type() === 'error' && problems.push(message.text())));
  context.on('weberror', error => problems.push(String(error.error())));
  const wall = await context.newPage();
  await wall.goto(addressOf('en/deck.html#/3'));
  await wall.waitForFunction(() => (window as any).Reveal?.isReady());
  const opening = context.waitForEvent('page');
  await wall.keyboard.press('s');
  const speaker = await opening;
  const frame = (name: string) => speaker.locator(`iframe#${name}`).evaluate((frame: HTMLIFrameElement) => {
    const { h, f } = (frame.contentWindow as any).Reveal.getIndices();
    return [h, f ?? -1];
  });
  const place = async () => { const { h, f } = await at(wall); return [h, f ?? -1]; };
  const notes = () => speaker.locator('#notes').innerText();
  await expect.poll(notes, patience).toContain('Before the next click');
  await expect.poll(() => frame('next'), patience).toEqual([3, 0]);
  expect(await speaker.locator('#place').innerText()).toBe('4 of 12');
  // The wall leads, then the speaker.
  await wall.keyboard.press('PageDown');
  await expect.poll(() => frame('now'), patience).toEqual([3, 0]);
  await expect.poll(() => frame('next'), patience).toEqual([3, 1]);
  await speaker.keyboard.press('PageDown');
  await expect.poll(place, patience).toEqual([3, 1]);
  const shown = wall.locator('#window explorable-widget'), seen = speaker.frameLocator('iframe#now').locator('#window explorable-widget');
  const described = (element: typeof shown) => element.evaluate((element: any) => element.ask('getState').then((state: any) => state.bias));
  await expect.poll(() => described(seen), patience).toBe(0);
  await wall.waitForTimeout(500);
  await shown.evaluate((element: any) => element.setState({ bias: 2 }));
  await expect.poll(() => described(seen), patience).toBe(2);
  // A click on the frame counts as the speaker's, and the last slide has notes, too.
  await speaker.locator('iframe#now').evaluate((frame: HTMLIFrameElement) => (frame.contentWindow as any).Reveal.slide(11));
  await expect.poll(place, patience).toEqual([11, -1]);
  await expect.poll(notes, patience).toContain('task for the lab');
  // A script that runs before all others meets the empty page that the window begins with.
  await speaker.evaluate(axeScript);
  for (const colorScheme of ['light', 'dark'] as const) {
    await speaker.emulateMedia({ colorScheme });
    expect(await violations(speaker, false), colorScheme).toEqual([]);
  }
  await wall.close();
  await expect.poll(() => speaker.locator('#status').innerText(), patience).toContain('not open');
  expect(problems).toEqual([]);
});
