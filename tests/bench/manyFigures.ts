import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** So many figures stand on one page. */
const count = 20;
/** The interactions of a figure: from the input to the next paint, as browsers count them (Event Timing), milliseconds. */
function watchInteractions(): void {
  const lasted = new Map<number, number>();
  Object.assign(window, { lasted });
  new PerformanceObserver(list => {
    for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (interactionId > 0) lasted.set(interactionId, Math.max(lasted.get(interactionId) ?? 0, duration));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Clicks across the picture, and keys in what the last click focused. */
async function work(page: Page, frame: Frame): Promise<void> {
  const box = await frame.locator('.picture').first().boundingBox();
  if (!box) return;
  for (const [across, down] of [[0.2, 0.2], [0.3, 0.3], [0.5, 0.4]] as const) await page.mouse.click(box.x + box.width * across, box.y + Math.min(box.height, 400) * down);
  for (const key of ['Tab', 'ArrowRight', 'ArrowDown', '7', 'Enter', 'Escape']) await page.keyboard.press(key);
}

/** Uses each of twenty figures that stand on one page of another origin, one under the other: each interaction's time to the next paint, milliseconds (those under 16 as 16). */
export async function manyFigures(page: Page, site: string, out: string): Promise<number[]> {
  await page.addInitScript(watchInteractions);
  const ids = readdirSync(path.join(out, 'en/embed/v1'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name).slice(0, count);
  await page.setContent(ids.map(id => `<iframe src="${site}en/embed/v1/${id}/" width="960" height="540"></iframe>`).join('<br>'));
  const frames = await page.locator('iframe').all();
  const lasted: number[] = [];
  // Twice: the first time each figure comes to life, the second all of them live.
  for (const round of [1, 2]) for (const each of frames) {
    await each.scrollIntoViewIfNeeded();
    const frame = (await (await each.elementHandle())!.contentFrame())!;
    await frame.locator('.picture').first().waitFor();
    if (round === 1) await page.waitForTimeout(500);
    await work(page, frame);
  }
  for (const each of frames) {
    const frame = (await (await each.elementHandle())!.contentFrame())!;
    lasted.push(...await frame.evaluate(() => [...(window as unknown as { lasted: Map<number, number> }).lasted.values()]));
  }
  return lasted;
}
