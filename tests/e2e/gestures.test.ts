import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '@/components/widgets/registry.ts';
import { play } from './gestures.ts';
import { Host } from './host.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

/** More and other gestures by hand: `GESTURES=3000 SEEDS=11,12 npx vitest run --project e2e tests/e2e/gestures.test.ts`. */
const count = Number(process.env.GESTURES ?? 200);
const seeds = (process.env.SEEDS ?? '1').split(',').map(Number);
const looks = [{ width: 1280, frame: 1200 }, { width: 390, frame: 360 }];

describe.each(Object.keys(widgets))('%s under several hundred gestures', id => {
  for (const seed of seeds) for (const { width, frame } of looks) {
    it(`in a frame ${frame} pixels wide: no error, no NaN, still itself (seed ${seed})`, async () => {
      await using framed = await host.frame(`en/embed/v1/${id}/`, { width, height: 1000 });
      await play(framed, { seed, count, width: frame });
      const text = await framed.page.frames()[1]!.evaluate(() => document.body.innerText + [...document.querySelectorAll('svg text, [aria-label]')].map(node => node.textContent + (node.getAttribute('aria-label') ?? '')).join(' '));
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
      const state = await framed.value('getState');
      expect(await framed.value('setState', state)).toEqual(state);
      expect((await framed.value('describe')).sentence).toMatch(/\S/);
      expect(framed.visit.problems).toEqual([]);
    });
  }
});
