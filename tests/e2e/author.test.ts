import { expect, it } from 'vitest';
import { addressOf, open } from './browser.ts';

it('the code that an instructor takes holds what was set, locked and stepped', async () => {
  await using visit = await open('en/author/?figure=max-pooling', { width: 1440, height: 1400 });
  const { page, problems } = visit;
  const code = page.locator('.author-code pre'), slide = page.frameLocator('.author-slide iframe');
  await expect.poll(() => code.innerText(), { timeout: 30_000 }).toContain(`src="${addressOf('en/embed/v1/max-pooling/')}"`);
  await page.getByRole('button', { name: 'projector', exact: true }).click();
  await expect.poll(() => code.innerText(), { timeout: 30_000 }).toContain('?theme=projector"');
  await slide.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => code.innerText(), { timeout: 30_000 }).toContain('theme=projector&amp;step=1"');
  await page.locator('.author-lock summary').click();
  await page.getByRole('checkbox', { name: 'everything' }).click();
  await page.getByLabel('Width').fill('1100');
  await page.getByRole('button', { name: 'reveal.js' }).click();
  await page.getByLabel('Clicker steps').fill('4');
  await expect.poll(() => code.innerText(), { timeout: 30_000 }).toMatch(/<explorable-widget name="max-pooling" locale="en" theme="projector" step="1" lock="all" width="1100" height="440" .*data-steps="4">/);
  expect(await page.locator('.author-slide iframe').evaluate((frame: HTMLIFrameElement) => frame.offsetWidth)).toBe(1100);
  expect(problems).toEqual([]);
});
