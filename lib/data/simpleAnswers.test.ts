import { describe, expect, it } from 'vitest';
import { blankDigits, picturePixels, type Digits } from './digits.ts';
import { simpleAnswers } from './simpleAnswers.ts';
import shipped from './shipped/mnist.json' with { type: 'json' };

/** Digit d is one flat grey of 20 · d, twice; in the test set once. */
function flat(times: number): Digits {
  const digits = blankDigits(10 * times);
  for (let n = 0; n < digits.count; n++) {
    digits.labels[n] = n % 10;
    digits.images.fill(20 * (n % 10), n * picturePixels, (n + 1) * picturePixels);
  }
  return digits;
}

describe('answers without a network', () => {
  const { grey, losses, count, pictures } = simpleAnswers(flat(2), flat(1));
  it('take their pictures from the training set', () => {
    expect(grey).toBeCloseTo(90 / 255, 6);
    expect([...Buffer.from(pictures[4]!, 'base64')].every(byte => byte === 60)).toBe(true);
    expect(count).toEqual([10, ...Array(10).fill(1)]);
  });
  it('cost what the formulas say', () => {
    expect(losses.binaryCrossentropy.coinFlip[0]).toBeCloseTo(Math.LN2, 6);
    expect(losses.meanSquaredError.classMean).toEqual(Array(11).fill(0));
    // The mean square of 20 · (d − 4.5) over d = 0 … 9 is 400 · 8.25.
    expect(losses.meanSquaredError.bestConstant[0]).toBeCloseTo((400 * 8.25) / 255 ** 2, 6);
    expect(losses.binaryCrossentropy.itself[1]).toBeCloseTo(0, 5);
  });
  it('refuse a training set without one of the digits', () => {
    const one = flat(1);
    one.labels[0] = 1;
    expect(() => simpleAnswers(one, one)).toThrow(RangeError);
  });
});

it('the marks of MNIST are those of an independent program (float64, 60,000 and 10,000 pictures)', () => {
  const round = ({ losses }: typeof shipped, loss: 'binaryCrossentropy' | 'meanSquaredError') => Object.values(losses[loss]).map(([all]) => Number(all!.toFixed(4)));
  expect(round(shipped, 'binaryCrossentropy')).toEqual([0.6931, 0.3912, 0.2625, 0.2189, 0.0581]);
  expect(round(shipped, 'meanSquaredError')).toEqual([0.2314, 0.0964, 0.0675, 0.0529, 0]);
});
