import { describe, expect, it } from 'vitest';
import { waitingFonts } from '@/lib/fonts/waiting.ts';
import { newContext, addressOf } from './browser.ts';
import { watch } from './watch.ts';

const late = 1200;

describe('a Korean page whose Korean fonts come late', () => {
  it.each([['ko/lab/', 1280], ['ko/lessons/bias/', 360], ['ko/', 360], ['ko/references/', 1280]] as const)('moves nothing: /%s at %i px', async (address, width) => {
    await using context = await newContext({ width });
    const page = await context.newPage();
    const { shift } = await watch(page, addressOf(address));
    await page.route(/(sans|serif)-kr[^/]*\.woff2$/, async (route) => {
      await new Promise(resolve => setTimeout(resolve, late));
      await route.continue();
    });
    await page.goto(addressOf(address));
    await page.waitForTimeout(late + 800);
    const { score, moved } = await shift();
    expect(score, moved.join(', ')).toBeLessThanOrEqual(0.005);
    const left = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
    expect(left).toContain('Pretendard');
    for (const { family } of waitingFonts) expect(left, 'fonts that waited').not.toContain(family);
  });

  it('has fonts in waiting as wide as the real ones', async () => {
    await using context = await newContext();
    const page = await context.newPage();
    await page.goto(addressOf('ko/'));
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      const pen = document.createElement('canvas').getContext('2d')!;
      return ['Pretendard', 'Noto Serif KR'].map((family) => {
        pen.font = `1000px "${family}"`;
        return pen.measureText('한').width / 1000;
      });
    });
    waitingFonts.forEach(({ advance, unitsPerEm }, index) => expect(widths[index]).toBeCloseTo(advance / unitsPerEm, 3));
  });
});
