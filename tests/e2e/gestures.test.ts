import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '@/components/widgets/registry.ts';
import { faultsOf, gestureSeeds, play } from './gestures.ts';
import { Host } from './host.ts';

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

/** `npm run fuzz` makes more and others, and shrinks what fails. */
const count = 200;
const seeds = [1];
const looks = [{ width: 1280, frame: 1200 }, { width: 390, frame: 360 }];

describe.each(Object.keys(widgets))('%s under several hundred gestures', id => {
  for (const seed of seeds) for (const { width, frame } of looks) {
    it(`in a frame ${frame} pixels wide: no error, no NaN, still itself (seed ${seed})`, async () => {
      await using framed = await host.frame(`en/embed/v1/${id}/`, { width, height: 1000 });
      await play(framed, { seeds: gestureSeeds(seed, count), width: frame });
      expect(await faultsOf(framed)).toEqual([]);
    });
  }
});
