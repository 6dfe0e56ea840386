/** Faults of TensorFlow.js 4.22 that only a browser shows, with WebGL in software so that every machine shows them. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchArguments, provideBrowser } from '../../browser.ts';
import { servePage, softwareGraphics } from '../run/browserPart.ts';

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

beforeAll(async () => {
  site = await servePage({ page: 'tests/reference/tensor/faultsPage.ts' });
  browser = await chromium.launch({ executablePath: provideBrowser(), args: [...launchArguments, ...softwareGraphics] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

/** Asks a fresh page for one of its functions. */
async function ask(name: 'choice' | 'probe' | 'ties' | 'lost'): Promise<any> {
  const page = await (await browser.newContext()).newPage();
  try {
    await page.goto(site.url);
    await page.waitForFunction(asked => asked in globalThis, name);
    return await page.evaluate(asked => (globalThis as any)[asked](), name);
  } finally {
    await page.context().close();
  }
}

it('the automatic choice takes WebGL in software; the probe takes wasm', async () => {
  expect(await ask('choice')).toBe('webgl');
  expect(await ask('probe')).toBe('wasm-simd');
});

it('of equal cells the last wins on webgl; the first in ours', async () => {
  expect(await ask('ties')).toEqual({ theirs: [0, 0, 0, 1], ours: [0] });
});

it('after a lost context a promise of numbers never settles, and numbers read at once are wrong; ours become an error', async () => {
  const { theirs, ours, atOnce, refused } = await ask('lost');
  expect(theirs).toBe('nothing');
  expect(ours).toBe('DeviceLost');
  expect(atOnce).not.toBe('3');
  expect(refused).toBe('DeviceLost');
});
