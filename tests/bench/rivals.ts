import type { Page } from 'playwright-core';
import { servePage } from '../reference/run/browserPart.ts';

export interface Rival { name: string; model: 'source-1' | 'source-2'; picturesPerSecond: number | null; note: string }

/** Other programs at the same work in the same browser, on the page's own thread, one after the other. A program that breaks off says why. */
export async function rivals(page: Page): Promise<Rival[]> {
  const site = await servePage({ page: 'tests/bench/rivalsPage.ts' });
  const call = (expression: string) => page.evaluate(expression);
  const tried = async (name: string, model: Rival['model'], run: () => Promise<{ picturesPerSecond: number; note: string }>): Promise<Rival> => {
    try {
      return { name, model, ...await run() };
    } catch (error) {
      return { name, model, picturesPerSecond: null, note: `not measured: ${String(error).split('\n')[0]}` };
    }
  };
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'convnetSpeed' in globalThis);
    const answers: Rival[] = [];
    for (const model of ['source-1', 'source-2'] as const) {
      answers.push(await tried('ConvNetJS', model, async () => ({ picturesPerSecond: await call(`convnetSpeed('${model}', 512)`) as number, note: 'the same encoder and one dense layer, a third of the work' })));
      answers.push(await tried('a plain TensorFlow.js page', model, async () => {
        const { backend, picturesPerSecond } = await call(`plainSpeed('${model}', 128)`) as { backend: string; picturesPerSecond: number };
        return { picturesPerSecond, note: `tf.sequential and fit on the backend it takes by itself: ${backend}` };
      }));
      answers.push(await tried('@jax-js/jax', model, async () => ({ picturesPerSecond: await call(`jaxSpeed('${model}', 64, 4)`) as number, note: 'jit on wasm, 64 pictures at once' })));
    }
    return answers;
  } finally {
    site.close();
    await page.close();
  }
}
