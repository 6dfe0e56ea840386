import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../serve.ts';
import { states } from './states.ts';

/** What other sites show of a page, pixels. */
const size = { width: 1200, height: 630 };
/** Widths that a figure's page is laid out at, CSS pixels: the first that holds the whole figure. */
const widths = [800, 880, 960, 1080, 1200];
const usual = 960;
/** Some pictures are a little higher than the height they are given: then they are given less, up to this much, CSS pixels. */
const most = 40;
const colours = 64;
const shape = (width: number) => ({ width, height: Math.round((width * size.height) / size.width) });

/** How long a picture must not have changed to be taken for finished (a training pauses while it tests), and how long a training may take, milliseconds. */
const still = 2000;
const patience = 300_000;

/** The figure's title as a headline, the site's name beside it, nothing to press. */
const style = (site: string) => `
  main.embed { padding: 3.6vw 4.6vw 0 !important; }
  .embed .figure-head { display: flex !important; align-items: baseline; margin-bottom: 1.6vw !important; }
  .embed .figure-head .figure-title { font: 400 4.1vw/1.2 var(--font-text); letter-spacing: -0.015em; white-space: nowrap; }
  :lang(ko) .embed .figure-head .figure-title { font-size: 3.6vw; font-weight: 600; letter-spacing: -0.03em; }
  .embed .figure-head::after { content: "${site}"; margin-left: auto; font: 500 1.85vw/1 var(--font-ui); color: var(--text-quiet); white-space: nowrap; }
  .embed .figure-head :is(.hint, .menu), .picture :is(.btn, .fg-button, input, select, .steps) { display: none !important; }`;

/** The page as soon as two looks at it are the same: fonts, data and a training have come. */
async function settled(tab: Page): Promise<Buffer> {
  const until = Date.now() + patience;
  for (let before: Buffer | null = null; ; ) {
    await tab.waitForTimeout(still);
    const now = await tab.screenshot({ animations: 'disabled' });
    if (before && now.equals(before)) return now;
    if (Date.now() > until) throw new Error(`${tab.url()}: still changing after ${patience / 1000} s`);
    before = now;
  }
}

/** How far the picture reaches beyond the card, CSS pixels of the page; 0 where it is whole. */
const overhang = (tab: Page) => tab.evaluate(() => {
  const boxes = [...document.querySelectorAll('.picture *')].filter((part) => !part.parentElement!.closest('svg')).map((part) => part.getBoundingClientRect());
  const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
  return Math.max(0, ...seen.map(({ bottom }) => bottom + 8 - window.innerHeight), ...seen.map(({ right }) => right - window.innerWidth));
});

/** Lays the page out at that width, with `less` of the height withheld from the picture; resolves to its overhang. */
async function layOut(tab: Page, width: number, less: number): Promise<number> {
  await tab.setViewportSize(shape(width));
  await tab.evaluate((less) => {
    document.querySelector<HTMLElement>('.embed .figure')!.style.paddingBottom = `${less}px`;
    window.dispatchEvent(new Event('resize'));
  }, less);
  await tab.waitForTimeout(600);
  return overhang(tab);
}

/** One figure's card, PNG bytes. `page`: the figure's page, whole; `least`: the width to begin with. Throws a sentence where no width holds the figure. */
async function card(browser: Browser, page: string, least: number): Promise<Buffer> {
  const context = await browser.newContext({ viewport: shape(least), deviceScaleFactor: size.width / least, colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true, serviceWorkers: 'block' });
  try {
    const tab = await context.newPage();
    await tab.goto(page, { waitUntil: 'networkidle' });
    await tab.addStyleTag({ content: style((await tab.title()).split(' · ').at(-1)!) });
    for (const width of widths.filter((each) => each >= least)) {
      const over = await layOut(tab, width, 0);
      const whole = over === 0 || (over < most && (await layOut(tab, width, 2 * over)) === 0);
      if (whole) return await sharp(await settled(tab)).resize(size.width, size.height).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
    }
    throw new Error(`${page}: expected a figure that fits ${size.width} × ${size.height}; name another state of it in lib/build/cards/states.ts`);
  } finally {
    await context.close();
  }
}

/** Draws the cards of the finished site in `out` into `cards/{locale}/{id}.png` below `target`; `only`: of these figures. */
async function drawCards(out: string, target: string, only: readonly string[]): Promise<void> {
  const { url, close } = await serve({ root: out, port: 0 });
  const named = process.env.CHROME_PATH;
  const browser = await chromium.launch(named ? { executablePath: named, args: ['--no-sandbox'] } : { channel: 'chrome' });
  try {
    for (const locale of readdirSync(out).filter((name) => existsSync(path.join(out, name, 'embed/v1')))) {
      const ids = readdirSync(path.join(out, locale, 'embed/v1')).filter((id) => existsSync(path.join(out, locale, 'embed/v1', id, 'index.html')));
      for (const id of ids.filter((name) => only.length === 0 || only.includes(name))) {
        const file = path.join(target, 'cards', locale, `${id}.png`);
        const { query = 'preset=thumbnail', width = usual } = states[id] ?? {};
        const bytes = await card(browser, `${url}${locale}/embed/v1/${id}/?theme=light&controls=none&lock=all&${query}`, width);
        mkdirSync(path.dirname(file), { recursive: true });
        if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
        console.log(`${locale}/${id} ${(bytes.length / 1000).toFixed(1)} kB`);
      }
    }
  } finally {
    await browser.close();
    await close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  await drawCards(path.join(root, 'out'), path.join(root, 'public'), process.argv.slice(2));
}
