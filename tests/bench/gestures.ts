import type { Page } from 'playwright-core';

/** Measures every key press and pointer move from its event to the end of React's commit, milliseconds, in `window.spent`. */
export function watchGestures(): void {
  const spent: number[] = [];
  Object.assign(window, { spent });
  for (const type of ['keydown', 'pointermove', 'pointerdown', 'click', 'input']) {
    let begun = 0;
    window.addEventListener(type, () => { begun = performance.now(); }, { capture: true });
    // React commits what a gesture changed in a microtask that was queued before this one; reading the layout ends the work.
    window.addEventListener(type, () => queueMicrotask(() => {
      void document.body.offsetHeight;
      spent.push(performance.now() - begun);
    }));
  }
}

/** Paints, types, drags and steps in the convolution figure; returns what each gesture took, milliseconds. */
export async function gestures(page: Page): Promise<number[]> {
  const box = async (name: string, at: number) => (await page.locator(`.picture [role=grid]`).nth(at).boundingBox()) ?? Promise.reject(new Error(`gestures: expected the grid of the ${name}, found none`));
  const input = await box('input', 0);
  const inside = (grid: { x: number; y: number; width: number; height: number }, across: number, down: number) => [grid.x + grid.width * across, grid.y + grid.height * down] as const;
  for (let i = 0; i < 60; i++) await page.mouse.move(...inside(input, (i % 10) / 10 + 0.05, ((i * 3) % 10) / 10 + 0.05));
  await page.mouse.move(...inside(input, 0.1, 0.1));
  await page.mouse.down();
  for (let i = 0; i < 60; i++) await page.mouse.move(...inside(input, (i % 10) / 10 + 0.05, Math.floor(i / 10) / 7 + 0.05));
  await page.mouse.up();
  await page.locator('.picture [role=grid]').nth(0).press('Tab');
  for (let i = 0; i < 40; i++) await page.keyboard.press(i % 2 ? 'ArrowRight' : String(i % 10));
  const scrub = page.locator('.scrub');
  await scrub.focus();
  for (let i = 0; i < 24; i++) await page.keyboard.press('ArrowRight');
  return page.evaluate(() => (window as unknown as { spent: number[] }).spent);
}
