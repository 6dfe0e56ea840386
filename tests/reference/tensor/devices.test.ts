/** Graphics devices in software: every layer's way there and back, and operations that the reference's cases do not reach. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Shape } from '@/lib/arith/stackShapes.ts';
import { launchArguments, provideBrowser } from '../../browser.ts';
import { servePage, softwareGraphics } from '../run/browserPart.ts';

const stacks: readonly (readonly [text: string, input: Shape])[] = [
  ['conv3f2s2d2psame,conv2b0', [7, 8, 2]], ['tconv3f2s2asigmoid,tconv2s3p1', [3, 4, 2]], ['conv2f3arelu,pool2s1psame,conv1', [5, 4, 1]],
  ['conv3f2psame,avg3s2psame,conv1', [6, 5, 1]], ['conv2f2,up2,conv2', [4, 4, 1]], ['conv2f2,nails3,conv3', [3, 4, 1]], ['conv2f2,bil2,conv2', [4, 3, 1]],
  ['conv3f2psame,pool3s2,conv1f2,unpool3,conv3', [7, 7, 1]], ['flatten,dense12asigmoid,reshape2x3x2,conv2', [3, 3, 1]],
];

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
beforeAll(async () => {
  site = await servePage({ page: 'tests/reference/tensor/devicesPage.ts' });
  browser = await chromium.launch({ executablePath: provideBrowser(), args: [...launchArguments, ...softwareGraphics] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

it.each(['webgl', 'webgpu'])('%s computes what the processor computes', async backend => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'compare' in globalThis);
  const present = await page.evaluate(async name => name === 'webgl' || Boolean(await (navigator as any).gpu?.requestAdapter()), backend);
  if (!present) console.log(`${backend} is not there: not compared.`);
  else {
    const off = await page.evaluate(([name, list]) => (globalThis as any).compare(name, list), [backend, stacks] as const) as Record<string, number>;
    expect(Object.entries(off).filter(([, share]) => !(share < 2e-5))).toEqual([]);
    expect(Object.keys(off)).toHaveLength(stacks.length + 1);
  }
  await page.context().close();
}, 120_000);

it('says that a WebGL context was lost, instead of training on zeros', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'loseContext' in globalThis);
  expect(await page.evaluate(() => (globalThis as any).loseContext())).toBe('contextLost');
  await page.context().close();
}, 60_000);
