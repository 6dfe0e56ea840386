import { expect, it } from 'vitest';
import { gestureSeeds } from '../e2e/gestures.ts';
import { breaks, faultNames, faultOf, partsOf } from './faults.ts';
import { readOptions } from './options.ts';
import { shrink } from './shrink.ts';

const numbers = Array.from({ length: 200 }, (_, i) => i);

it('finds the three of two hundred that fail together, in their order', async () => {
  let runs = 0;
  const found = await shrink(numbers, async some => { runs++; return [17, 18, 160].every(number => some.includes(number)); });
  expect(found).toEqual([17, 18, 160]);
  expect(runs).toBeLessThan(120);
});

it('finds the one that fails by itself, and keeps all where all are needed', async () => {
  expect(await shrink(numbers, async some => some.includes(73))).toEqual([73]);
  const four = [1, 2, 3, 4];
  expect(await shrink(four, async some => some.length === 4)).toEqual(four);
});

it('keeps an order that matters', async () => {
  expect(await shrink([5, 1, 9, 2, 7], async some => some.indexOf(1) >= 0 && some.indexOf(2) > some.indexOf(1))).toEqual([1, 2]);
});

it('breaks the same things before the same gestures when others are left out', async () => {
  const seeds = gestureSeeds(2, 600);
  const broken = seeds.filter(breaks);
  expect(broken.length).toBeGreaterThan(5);
  // A broken thing and a later gesture that shows it: both are found, far as they are from each other.
  const [cause, symptom] = [broken[1]!, seeds.at(-1)!];
  const found = await shrink(seeds, async some => partsOf(some).some(([first]) => first === cause) && some.at(-1) === symptom);
  expect(found).toEqual([cause, symptom]);
  expect(partsOf(seeds).flat()).toEqual(seeds);
  expect(partsOf([5, broken[0]!, 7, broken[1]!])).toEqual([[5], [broken[0], 7], broken.slice(1, 2)]);
});

it('breaks things of every kind in a few hundred gestures, whatever the seed', () => {
  for (const seed of [1, 2, 3]) expect(new Set(gestureSeeds(seed, 500).filter(breaks).map(faultOf))).toEqual(new Set(faultNames));
});

it('refuses a command line with a sentence', () => {
  expect(readOptions(['--gestures', '30', '--seed', '4', '--replay', '5,6', '--widget', 'unpooling'])).toMatchObject({ gestures: 30, seed: 4, replay: [5, 6], widget: 'unpooling' });
  expect(() => readOptions(['--gestures', 'many'])).toThrow('--gestures: expected a whole number from 1 to 10000000, got "many"');
  expect(() => readOptions(['--replay', '5'])).toThrow('expected --widget');
  expect(() => readOptions(['--nothing'])).toThrow('usage: npm run fuzz');
});
