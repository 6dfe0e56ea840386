import type { Page } from 'playwright-core';

interface Run { picturesPerSecond: number; longest: number }

/** Pictures per second of one model in the lab on one engine (`fast&workers=1`, `tfjs`), over 2 epochs of `images` Strokes at batch 256, and the longest task on the page meanwhile, milliseconds. */
export async function training(page: Page, site: string, model: string, images: number, engine: string): Promise<Run> {
  await page.addInitScript(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver(list => {
      // Loading the page has long tasks of its own: only what comes after the first seconds is training.
      for (const { duration, startTime } of list.getEntries()) if (startTime > 4000) (window as any).longest = Math.max((window as any).longest, duration);
    }).observe({ type: 'longtask' });
  });
  const address = new URL(`en/embed/v1/autoencoder-lab/?model=${model}&data=strokes&optimizer=adam&rate=0.001&batch=256&epochs=2&images=${images}&seed=7&autostart=1&engine=${engine}`, site).href;
  await page.setContent(`<iframe src="${address.replaceAll('&', '&amp;')}" width="1200" height="800"></iframe>`);
  const picturesPerSecond = await page.evaluate(() => new Promise<number>((resolve, reject) => {
    const speeds: number[] = [];
    window.addEventListener('message', ({ data, source }) => {
      if (data?.type !== 'hello') return;
      const { port1, port2 } = new MessageChannel();
      (source as Window).postMessage({ explorable: 1, type: 'init' }, '*', [port2]);
      port1.onmessage = ({ data: { ok, value } }) => {
        if (!ok) return;
        const { status, picturesPerSecond } = value.numbers;
        if (status === 'training' && picturesPerSecond) {
          speeds.push(picturesPerSecond);
        }
        if (status === 'failed') reject(new Error(value.sentence));
        if (status === 'done') resolve(speeds.sort((a, b) => a - b)[speeds.length >> 1] ?? NaN);
      };
      setInterval(() => port1.postMessage({ id: 1, method: 'describe' }), 500);
    });
  }));
  return { picturesPerSecond, longest: await page.frames()[1]!.evaluate(() => (window as any).longest) };
}
