import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** In a browser: the figure's filter on 512 × 512 × 3 with a 3 × 3 kernel, and the naive loop over the same; milliseconds of 30 runs each. */
export async function picture(page: Page): Promise<{ ours: number[]; naive: number[] }> {
  const { outputFiles } = await build({
    bundle: true, write: false, format: 'iife', globalName: 'filter', target: 'es2022', alias: { '@': process.cwd() }, entryPoints: ['components/widgets/convolution/picture/filter.ts'],
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: outputFiles[0]!.text });
  return page.evaluate(() => {
    const { filterRows, planesOf, side, levels } = (globalThis as any).filter;
    const rgba = new Uint8ClampedArray(side * side * 4).map((_, i) => (i * 2654435761) >>> 24);
    const planes = planesOf(rgba);
    const kernel = [[-1, -2, -1], [0, 0, 0], [1, 2, 1]];
    const palette = { positive: new Uint8ClampedArray(3 * levels), negative: new Uint8ClampedArray(3 * levels) };
    const out = new Uint8ClampedArray(side * side * 4);
    const naive = () => {
      for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) sum += kernel[i + 1]![j + 1]! * (rgba[4 * ((y + i) * side + x + j) + channel] ?? 0);
        out[4 * (y * side + x) + channel] = sum;
      }
    };
    const times = (work: () => void) => Array.from({ length: 30 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
    const recipe = { kernel, dilation: 1, bias: 0, relu: false, colour: true };
    return { ours: times(() => filterRows(planes, recipe, palette, out, 0, side)), naive: times(naive) };
  });
}
