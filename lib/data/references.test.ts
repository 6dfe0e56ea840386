import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blankDigits } from './digits.ts';
import { loadDigits } from './load.ts';
import { references } from './references.ts';
import type { Split } from './sources.ts';

/** Digits of `greys.length` pictures, each of one grey. */
const plain = (...greys: number[]) => {
  const digits = blankDigits(greys.length);
  greys.forEach((grey, i) => digits.images.fill(grey, i * 784, (i + 1) * 784));
  return digits;
};

describe('what simple answers cost', () => {
  it('by hand: trained on black and white, tested on white', () => {
    expect(references(plain(0, 255), plain(255), 'meanSquaredError')).toEqual({ coinFlip: 0.25, bestConstant: 0.25, meanPicture: 0.25, entropyFloor: 0 });
    const cross = references(plain(0, 255), plain(255), 'binaryCrossentropy');
    expect(cross.coinFlip).toBeCloseTo(Math.LN2, 12);
    expect(cross.meanPicture).toBeCloseTo(Math.LN2, 12);
    expect(cross.entropyFloor).toBeCloseTo(1e-7, 12);
  });

  it('by hand: greys have an entropy of their own', () => {
    const grey = references(plain(51), plain(51), 'binaryCrossentropy');
    const entropy = -(0.2 * Math.log(0.2) + 0.8 * Math.log(0.8));
    expect(grey.entropyFloor).toBeCloseTo(entropy, 12);
    expect(grey.bestConstant).toBeCloseTo(entropy, 12);
  });

  it('a certain answer that is wrong costs the clipped 16.118', () => {
    expect(references(plain(0), plain(255), 'binaryCrossentropy').meanPicture).toBeCloseTo(-Math.log(1e-7), 9);
  });

  it('the mean picture beats one grey where pixels differ', () => {
    const halves = plain(0, 0);
    for (const i of [0, 1]) halves.images.fill(255, i * 784, i * 784 + 392);
    expect(references(halves, halves, 'meanSquaredError')).toEqual({ coinFlip: 0.25, bestConstant: 0.25, meanPicture: 0, entropyFloor: 0 });
  });

  it('of no pictures is refused', () => {
    expect(() => references(plain(0), plain(), 'meanSquaredError')).toThrow('expected at least one picture');
  });
});

const data = fileURLToPath(new URL('../../public/data', import.meta.url));
const prepared = existsSync(`${data}/mnist/manifest.json`);
if (!prepared) console.log('references.test.ts: MNIST is not prepared (npm run data), so its reference losses are not checked.');

describe.skipIf(!prepared)('on MNIST', () => {
  const load = (split: Split, count: number) =>
    loadDigits('mnist', split, count, { baseUrl: data, seed: 0, fetch: async file => new Response(await readFile(String(file))) });

  it('simple answers cost what an independent program found, to nine digits', async () => {
    const [train, test] = await Promise.all([load('train', 60000), load('test', 10000)]);
    const cross = references(train, test, 'binaryCrossentropy');
    expect(cross.coinFlip).toBeCloseTo(0.693147181, 9);
    expect(cross.bestConstant).toBeCloseTo(0.391154138, 9);
    expect(cross.meanPicture).toBeCloseTo(0.262506007, 9);
    expect(cross.entropyFloor).toBeCloseTo(0.0580797829, 9);
    const squared = references(train, test, 'meanSquaredError');
    expect(squared.coinFlip).toBeCloseTo(0.231443499, 9);
    expect(squared.bestConstant).toBeCloseTo(0.0964014222, 9);
    expect(squared.meanPicture).toBeCloseTo(0.0674700677, 9);
    expect(squared.entropyFloor).toBe(0);
  });
});
