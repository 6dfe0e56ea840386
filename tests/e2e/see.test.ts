import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeScript, violations } from './axe.ts';
import { open } from './browser.ts';
import { Host } from './host.ts';

const scrubber = '.lab-rewind .scrub';
const ready = (page: Page) => page.waitForSelector(`${scrubber}:not([disabled])`, { timeout: 60_000 });
const shownEpoch = (page: Page) => page.getAttribute(scrubber, 'aria-valuetext');

/** Unfolds a panel and waits for what it shows. */
async function unfold(page: Page, title: string, shows: string) {
  const panel = page.locator('.lab-see > details', { has: page.locator('summary', { hasText: title }) });
  await panel.locator('> summary').click();
  await panel.locator(shows).first().waitFor({ timeout: 60_000 });
  return panel;
}

/** What a canvas shows, as text. */
const drawn = (page: Page, selector: string) => page.locator(selector).first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

describe('a first visit to the lab', () => {
  it('plays a recording on a phone, with no training, no worker and no engine fetched, and nothing moves on the page', async () => {
    await using visit = await open('en/lab/', { width: 360 });
    await ready(visit.page);
    await visit.page.waitForFunction(() => document.querySelector('.lab-rewind .scrub')!.getAttribute('aria-valuetext') === 'epoch 10 of 10, validation loss 0.1220', undefined, { timeout: 60_000 });
    expect(await visit.page.locator('.lab-buttons .main').innerText()).toContain('Train it yourself');
    expect(visit.page.workers()).toEqual([]);
    expect(visit.requests.filter(address => /\.wasm|\/data\//.test(address))).toEqual([]);
    const scripts = await Promise.all(visit.requests.filter(address => /\.js(\?|$)/.test(address)).map(async address => (await fetch(address)).text()));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter(text => text.includes('registerBackend'))).toEqual([]);
    expect((await visit.shift()).score).toBeLessThan(0.01);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(visit.problems).toEqual([]);
  });

  it('rests at the last epoch where nothing may move by itself', async () => {
    await using visit = await open('ko/lab/', { width: 360, reducedMotion: true });
    await ready(visit.page);
    expect(await shownEpoch(visit.page)).toBe('10에포크 가운데 10, 검증 손실 0.1220');
    expect(await visit.page.locator('.lab-rewind .btn').innerText()).toBe('다시 재생');
  });
});

describe('one scrubber', () => {
  it('moves chart, digits, maps and errors together, by keyboard', async () => {
    await using visit = await open('en/lab/', { width: 1280, reducedMotion: true });
    const { page } = visit;
    await ready(page);
    const maps = await unfold(page, 'Feature maps', 'canvas');
    const error = await unfold(page, 'Error of every pixel', '.see-sum');
    const all = async () => ({
      mark: await page.locator('.lab-mark text').textContent(), when: await page.locator('.lab-digits-panel header .right').innerText(), maps: await maps.locator('.lab-tool-about').innerText(),
      loss: await page.locator('.lab-digit small').first().innerText(), sum: await error.locator('.see-sum').innerText(), output: await drawn(page, '.lab-digit canvas.output'), map: await drawn(page, '.see-layer:nth-of-type(3) canvas'),
    });
    await page.waitForFunction(() => document.querySelector('.lab-digits-panel header .right')!.textContent === 'after epoch 10');
    const last = await all();
    expect(last).toMatchObject({ mark: 'epoch 10', when: 'after epoch 10' });
    await page.locator(scrubber).focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('.lab-digits-panel header .right')!.textContent === 'before training');
    await page.waitForFunction(() => document.querySelector('.lab-see .lab-tool-about')!.textContent!.includes('before training'));
    const first = await all();
    expect(first).toMatchObject({ mark: 'before training' });
    for (const part of ['loss', 'sum', 'output', 'map'] as const) expect(first[part], part).not.toBe(last[part]);
    // The digit's loss, and the mean of what its pixels cost: the greys on screen and float64 differ by about 0.001.
    expect(Number(/: ([\d.]+) per pixel/.exec(first.sum)![1])).toBeCloseTo(Number(first.loss), 2);
    expect(visit.problems).toEqual([]);
  });
});

describe('inside the network', () => {
  it('decodes a place on the map, by pointer and by the two sliders', async () => {
    await using visit = await open('en/lab/', { width: 1280, reducedMotion: true });
    const { page } = visit;
    await ready(page);
    const panel = await unfold(page, 'The bottleneck as a map', '.see-map svg');
    const decoded = () => panel.locator('.see-decoded [role=grid]').first().getAttribute('aria-label');
    const before = await decoded();
    await panel.locator('.see-map').click({ position: { x: 60, y: 60 } });
    await page.waitForTimeout(200);
    const clicked = await decoded();
    expect(clicked).toMatch(/What the decoder makes of the point/);
    expect(clicked).not.toBe(before);
    await panel.locator('.see-slider input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(200);
    expect(await decoded()).not.toBe(clicked);
    expect(await panel.locator('tbody tr').count()).toBe(200);
    expect(visit.problems).toEqual([]);
  });

  it('takes a pixel apart, and the parts add up to its logit', async () => {
    await using visit = await open('en/lab/', { width: 1280, reducedMotion: true });
    const { page } = visit;
    await ready(page);
    const panel = await unfold(page, 'Where a pixel comes from', '[data-gap]');
    await panel.locator('[role=gridcell][tabindex="0"]').first().focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    const logit = /logit (−?[\d.]+)/.exec(await panel.locator('.see-sum').first().innerText())!;
    expect(await panel.locator('.see-sum').first().innerText()).toMatch(/^Row 18, column 15:/);
    expect(Number(await panel.locator('[data-gap]').getAttribute('data-gap'))).toBeLessThan(1e-9);
    const together = await panel.locator('tbody tr td:last-child').allInnerTexts();
    expect(together.length).toBe(14);
    expect(new Set(together)).toEqual(new Set([logit[1]]));
    expect(visit.problems).toEqual([]);
  });

  it('looks at what the reader draws', async () => {
    await using visit = await open('en/lab/', { width: 1280, reducedMotion: true });
    const { page } = visit;
    await ready(page);
    const panel = await unfold(page, 'Draw a digit', '.see-pad svg');
    const box = (await panel.locator('.see-pad svg').boundingBox())!;
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.2 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.8 * box.height, { steps: 5 });
    await page.mouse.up();
    const maps = await unfold(page, 'Feature maps', 'canvas');
    expect(await maps.locator('.lab-tool-about').innerText()).toMatch(/^Your drawing/);
    expect(await page.locator('.lab-digit[aria-pressed="true"]').count()).toBe(0);
    await panel.locator('button', { hasText: 'Undo' }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('.lab-see .lab-tool-about')].some(line => line.textContent!.startsWith('Test digit')));
    await page.locator('.lab-digit').nth(3).click();
    expect(await page.locator('.lab-digit').nth(3).getAttribute('aria-pressed')).toBe('true');
  });

  it.each([['en/lab/', 'light', 1280], ['ko/lab/', 'dark', 360]] as const)('has no fault that axe finds with everything unfolded (%s, %s)', async (address, theme, width) => {
    await using visit = await open(address, { width, theme, reducedMotion: true, before: axeScript });
    const { page } = visit;
    await ready(page);
    await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('.lab-see details').forEach(details => { details.open = true; }));
    await page.waitForSelector('.see-map svg', { timeout: 90_000 });
    await page.waitForSelector('[data-gap]');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(visit.problems).toEqual([]);
  });
});

describe('a run', () => {
  let host: Host;
  beforeAll(async () => { host = await Host.start(); });
  afterAll(() => host.stop());

  it('is rewound to its first weights while an embed keeps its contract', async () => {
    await using framed = await host.frame('en/embed/v1/autoencoder-lab/?data=strokes&images=512&epochs=2&autostart=1&engine=fast&workers=1');
    for (;;) {
      const { numbers } = await framed.value('describe');
      if (numbers.status === 'done') break;
      await framed.page.waitForTimeout(250);
    }
    expect((await framed.value('describe')).numbers).toMatchObject({ epoch: 2, shownEpoch: 2 });
    const inner = framed.page.frames().at(-1)!;
    await inner.locator(scrubber).focus();
    await framed.page.keyboard.press('Home');
    await inner.waitForFunction(() => document.querySelector('.lab-rewind .scrub')!.getAttribute('aria-valuetext') === 'before training');
    const { numbers } = await framed.value('describe');
    expect(numbers).toMatchObject({ status: 'done', epoch: 2, shownEpoch: 0 });
    expect((await framed.value('getFrame')).shown.epochs).toEqual([0, 1, 2]);
    expect(framed.visit.problems).toEqual([]);
  });
});
