import { expect, it } from 'vitest';
import { formatMeasure, formatNumber } from './format.ts';

it('writes at most two decimals and a true minus', () => {
  expect([3, -2.5, 1 / 3, -0, 12345.678].map(value => formatNumber(value, 'en'))).toEqual(['3', '−2.5', '0.33', '0', '12,345.68']);
});

it('tells a small measured number by two significant digits', () => {
  expect([0.0071234, -0.0999, 0.1, 0, 0.25678, 1e-7].map(value => formatMeasure(value, 'en'))).toEqual(['0.0071', '−0.1', '0.1', '0', '0.26', '0.0000001']);
});
