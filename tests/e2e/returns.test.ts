import { expect, it } from 'vitest';
import { en } from '@/components/widgets/training-story/en.ts';
import { open } from './browser.ts';

/** Refuses the tapes for as long as `cut` is set. */
const cutTapes = `
  const plain = window.fetch;
  window.cut = true;
  window.fetch = (address, ...rest) => window.cut && String(address).includes('/tapes/') ? Promise.reject(new TypeError('cut')) : plain(address, ...rest);
`;

it('says that an epoch’s weights could not be had, keeps the curves, and brings the digits when asked again', async () => {
  await using visit = await open('en/embed/v1/training-story/?model=source-1&step=25', { before: cutTapes });
  const { page } = visit;
  const fault = page.locator('.ts-digits [role="alert"]');
  await fault.waitFor();
  expect(await fault.innerText()).toContain(en.view.failed);
  expect(await page.locator('svg.ts-curves').count()).toBe(1);
  expect(await page.locator('.ts-frame-output').count()).toBe(10);
  for (const waiting of [en.view.loading, en.view.computing]) expect(await page.getByText(waiting, { exact: true }).count()).toBe(0);
  const inked = page.locator('.ts-pictures:has(.ts-frame-output) .fg-positive');
  expect(await inked.count()).toBe(0);

  await page.evaluate(() => { (window as unknown as { cut: boolean }).cut = false; });
  await page.getByRole('button', { name: en.view.retry }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('.ts-pictures:has(.ts-frame-output) > g')].every(digit => digit.querySelector('.fg-positive')));
  expect(await fault.count()).toBe(0);
});
