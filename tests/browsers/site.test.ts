import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesUnder, pageAddress } from '@/lib/build/files.ts';
import { decodeTape } from '@/lib/training/tape/tape.ts';
import { oneFile, tapeFile } from '../oneFile.ts';
import { engineNames, provided, start, type Engine, type EngineName } from './engines.ts';
import { serveWatched, watching, type Watched } from './watched.ts';

const pages = filesUnder(inject('out')).filter(file => /(^|\/)index\.html$/.test(file)).map(file => pageAddress(file).slice(1)).filter(page => !page.startsWith('_') && page !== '404/');
/** Not the first page, which leads on to a language; figures in one language: their code is the same in both. */
const shown = pages.filter(page => page !== '' && !page.startsWith('ko/embed/'));
const figures = pages.filter(page => page.startsWith('en/embed/'));
/** Until figures have come to life, milliseconds. */
const settling = 500;

let site: Watched;
beforeAll(async () => { site = await serveWatched(inject('out')); });
afterAll(() => site.close());

/** What a message of the contract is answered, in the host page; a refusal is thrown. */
const ask = (browser: Engine, method: string, ...given: unknown[]) => browser.run(async (name, values) => {
  const { told } = window as any;
  const id = (told.last = (told.last ?? 0) + 1);
  told.port.postMessage({ id, method: name, args: values });
  while (!told.answers[id]) await new Promise(resolve => setTimeout(resolve, 20));
  if (!told.answers[id].ok) throw new Error(told.answers[id].error.message);
  return told.answers[id].value as any;
}, method, given);

async function frame(browser: Engine, page: string): Promise<void> {
  await browser.open(site.hostOf(page));
  await browser.run(async () => { while (!(window as any).told.ready) await new Promise(resolve => setTimeout(resolve, 20)); });
}

const folder = mkdtempSync(path.join(tmpdir(), 'layers-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a figure's file from the disk, watched as pages of the site are. */
async function openFile(browser: Engine, id: string, locale: string, query: string, tapes?: readonly string[]): Promise<void> {
  const file = path.join(folder, `${id}.html`);
  writeFileSync(file, oneFile(inject('out'), id, locale, query, tapes).replace('<head>', `<head><script>(${watching})()</script>`));
  await browser.open(pathToFileURL(file).href);
}

/** What an element's attribute says, as soon as that is `wanted`, or after 20 s. */
const says = (browser: Engine, selector: string, attribute: string, wanted: string) => browser.run(async (where, name, text) => {
  const said = () => document.querySelector(where)?.getAttribute(name) ?? null;
  for (let tries = 0; tries < 400 && said() !== text; tries++) await new Promise(resolve => setTimeout(resolve, 50));
  return said();
}, selector, attribute, wanted);

/** What went wrong in the page on show, and what it fetched. */
const faults = (browser: Engine) => browser.run(() => [...(window as any).problems as string[], ...performance.getEntriesByType('resource').map(({ name }) => name).filter(name => !/^(data|blob):/.test(name))]);

const there = engineNames.filter(name => {
  if (provided(name)) return true;
  console.log(`${name}: not on this machine, its tests are left out; BROWSERS=${name} installs and demands it.`);
  return false;
});

describe.each(there)('in %s', (name: EngineName) => {
  let browser: Engine;
  beforeAll(async () => { browser = await start(name); });
  afterAll(() => browser.close());

  it.each(shown)('/%s is sound: nothing goes wrong, nothing sticks out, its figures are drawn', async page => {
    await browser.open(site.addressOf(page));
    const found = await browser.run(async wait => {
      await new Promise(resolve => setTimeout(resolve, wait));
      const { clientWidth, scrollWidth } = document.documentElement;
      return {
        problems: (window as any).problems as string[], sideways: scrollWidth - clientWidth,
        heading: document.querySelector('h1')?.textContent ?? '', marks: document.querySelectorAll('svg :is(rect, path, line, circle, text), canvas').length,
      };
    }, settling);
    expect(found.problems).toEqual([]);
    expect(found.sideways).toBeLessThanOrEqual(0);
    expect(found.heading).not.toBe('');
    if (/\/(lessons|embed)\//.test(page)) expect(found.marks).toBeGreaterThan(10);
  });

  it('a figure in a frame of another origin is set, stepped, described and drawn as a still', async () => {
    await frame(browser, 'en/embed/v1/convolution/');
    await ask(browser, 'setState', { stride: 2, bias: -3 });
    expect(await ask(browser, 'getState')).toMatchObject({ stride: 2, bias: -3 });
    await ask(browser, 'goTo', 2);
    expect((await ask(browser, 'describe')).sentence).toMatch(/\.$/);
    expect(await ask(browser, 'snapshot', { format: 'svg' })).toContain('<svg');
    await expect(ask(browser, 'setState', { stride: 'two' })).rejects.toThrow(/stride/);
  });

  it.each(figures)('/%s is stepped, set back, described and drawn through its messages', async page => {
    await frame(browser, page);
    const state = await ask(browser, 'getState');
    for (const method of ['next', 'next', 'prev']) await ask(browser, method);
    expect(await ask(browser, 'setState', state)).toEqual(state);
    expect((await ask(browser, 'describe')).sentence).toMatch(/\S/);
    expect((await ask(browser, 'snapshot', { format: 'svg' })).match(/<(?:rect|path|line|circle|text|image)\b/g)?.length).toBeGreaterThan(5);
    expect(await browser.run(() => (window as any).told.errors as unknown[])).toEqual([]);
  });

  it('the element keeps its state when it is put elsewhere', async () => {
    await browser.open(site.element);
    const kept = await browser.run(async () => {
      const figure = document.querySelector('explorable-widget') as any;
      await figure.setState({ bias: 2 });
      document.querySelector('main')!.append(figure);
      for (;;) {
        const { stride, bias } = await figure.getState();
        if (bias === 2) return { stride, problems: (window as any).problems as string[] };
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    });
    expect(kept).toEqual({ stride: 2, problems: [] });
  });

  it('the clicker leads through the deck to its last slide', async () => {
    await browser.open(site.addressOf('en/deck.html'));
    const at = () => browser.run(() => { const { Reveal } = window as any; return { slide: Reveal.getIndices().h as number, last: Reveal.isLastSlide() as boolean, slides: Reveal.getTotalSlides() as number }; });
    await browser.run(async () => { while (!(window as any).Reveal?.isReady()) await new Promise(resolve => setTimeout(resolve, 50)); });
    for (let pressed = 0; pressed < 80 && !(await at()).last; pressed++) await browser.press('PageDown');
    expect(await at()).toEqual({ slide: 11, last: true, slides: 12 });
    expect(await browser.run(() => (window as any).problems as string[])).toEqual([]);
  });

  it('keys move the cell of a grid, and what is typed is computed with', async () => {
    await browser.open(site.addressOf('en/embed/v1/convolution/'));
    const before = await browser.run(async () => {
      await new Promise(resolve => setTimeout(resolve, 1500));
      const grid = document.querySelector<HTMLElement>('[role=grid]')!;
      (grid.querySelector<HTMLElement>('[tabindex="0"]') ?? grid).focus();
      return [document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id, document.activeElement?.getAttribute('aria-activedescendant')];
    });
    await browser.press('ArrowRight');
    const after = await browser.run(() => [document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id, document.activeElement?.getAttribute('aria-activedescendant')]);
    expect(after).not.toEqual(before);
  });

  it('a figure in one HTML file runs from the disk and fetches nothing: a grid is stepped, a recorded training scrubbed', async () => {
    await openFile(browser, 'convolution', 'en', '?stride=2&step=3');
    const step = async (wanted: string) => expect(await says(browser, '.steps .scrub', 'aria-valuetext', wanted)).toBe(wanted);
    await step('Step 4 of 9');
    await browser.run(() => document.querySelector<HTMLElement>('.transport .btn:last-child')!.click());
    await step('Step 5 of 9');
    expect(await faults(browser)).toEqual([]);

    await openFile(browser, 'autoencoder-lab', 'ko', '?model=source-2&epoch=4', ['source-2-adam']);
    const losses = decodeTape(tapeFile(inject('out'), 'source-2-adam')).epochs.map(({ validationLoss }) => validationLoss.toFixed(4));
    const epoch = async (at: number) => {
      const wanted = `10에포크 가운데 ${at}, 검증 손실 ${losses[at]}`;
      expect(await says(browser, '.lab-rewind .scrub', 'aria-valuetext', wanted)).toBe(wanted);
    };
    await epoch(4);
    await browser.run(() => document.querySelector<HTMLElement>('.lab-rewind .scrub')!.focus());
    await browser.press('ArrowRight');
    await epoch(5);
    expect(await faults(browser)).toEqual([]);
  });

  it('the lab trains on drawn digits and gets better', async () => {
    await frame(browser, 'en/embed/v1/autoencoder-lab/?model=source-2&data=strokes&optimizer=adam&rate=0.001&batch=256&epochs=2&images=4096&seed=3&autostart=1');
    const { status, losses } = await browser.run(async () => {
      const { told } = window as any;
      const losses: number[] = [];
      for (let id = 1000; ; id++) {
        told.port.postMessage({ id, method: 'describe' });
        while (!told.answers[id]) await new Promise(resolve => setTimeout(resolve, 50));
        const { status, loss } = told.answers[id].value.numbers;
        if (typeof loss === 'number') losses.push(loss);
        if (['done', 'failed'].includes(status)) return { status, losses };
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    });
    expect(status).toBe('done');
    expect(losses.at(-1)).toBeLessThan(0.69);
  });
});
