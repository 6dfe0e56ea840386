import { expect, it } from 'vitest';
import { crossEntropyFromLogits, squaredError } from '@/lib/plain/loss.ts';
import { costs } from './perPixel.ts';

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('costs of pixels, by hand and by their mean', () => {
  expect(Array.from(costs('meanSquaredError', [0.5, 1], [0.25, 0], null))).toEqual([0.0625, 1]);
  expect(costs('binaryCrossentropy', [1], [0.5], null)[0]).toBeCloseTo(Math.LN2, 12);
  const [logits, targets] = [[-3, 0, 2.5, 40], [0, 0.25, 1, 0]];
  const answers = logits.map(z => 1 / (1 + Math.exp(-z)));
  expect(mean(costs('binaryCrossentropy', targets, answers, logits))).toBeCloseTo(crossEntropyFromLogits(logits, targets).loss, 12);
  expect(costs('binaryCrossentropy', targets, answers, logits)[3]).toBeCloseTo(40, 10);
  expect(mean(costs('meanSquaredError', targets, answers, logits))).toBeCloseTo(squaredError(answers, targets).loss, 12);
});
