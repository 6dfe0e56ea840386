import { expect, it } from 'vitest';
import { verdictOn } from './verdict.ts';

it('says nothing before both have run, and that three of each prove nothing', () => {
  expect(verdictOn([], [0.2]).code).toBe('waiting');
  expect(verdictOn([0.1, 0.11, 0.12], [0.2, 0.21, 0.22]).code).toBe('tooFew');
});
it('names the lower one where chance hardly orders so, else leaves it open', () => {
  expect(verdictOn([0.1, 0.11, 0.12, 0.13], [0.2, 0.21, 0.22, 0.23]).code).toBe('first');
  expect(verdictOn([0.2, 0.21, 0.22, 0.23], [0.1, 0.11, 0.12, 0.13]).code).toBe('second');
  expect(verdictOn([0.1, 0.15, 0.2, 0.25], [0.12, 0.14, 0.22, 0.24]).code).toBe('open');
});
