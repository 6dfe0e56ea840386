import { expect, it } from 'vitest';
import { compactNumber } from './compact.ts';

it('English counts in thousands, Korean in ten-thousands', () => {
  expect([1, 100, 1e4, 1e6, 1e8].map(v => compactNumber(v, 'en'))).toEqual(['1', '100', '10K', '1M', '100M']);
  expect([1, 100, 1e4, 1e6, 1e8].map(v => compactNumber(v, 'ko'))).toEqual(['1', '100', '1만', '100만', '1억']);
});

it('decimals of a linear axis stay decimals', () => {
  expect([0, 0.2, -0.25].map(v => compactNumber(v, 'en'))).toEqual(['0', '0.2', '−0.25']);
});
