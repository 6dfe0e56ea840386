import { expect, it } from 'vitest';
import { memory, percent, shapeSaid, whole } from './said.ts';

it('tells bytes in the largest unit of which there is one, in thousands', () => {
  expect(memory(4, 'en')).toBe('4 B');
  expect(memory(3136, 'en')).toBe('3.14 kB');
  expect(memory(5_308_416, 'en')).toBe('5.31 MB');
  expect(memory(999_999, 'en')).toBe('1 MB');
});

it('never tells a share as nothing or as all when it is not', () => {
  expect(percent(0, 'en')).toBe('0 %');
  expect(percent(0.0001, 'en')).toBe('< 0.1 %');
  expect(percent(0.99996, 'en')).toBe('> 99.9 %');
  expect(percent(1, 'en')).toBe('100 %');
  expect(percent(1200 / 1_328_304, 'en')).toBe('0.1 %');
});

it('marks thousands in long shapes only', () => {
  expect(shapeSaid([1920, 1080, 3], 'en')).toBe('1920 × 1080 × 3');
  expect(shapeSaid([1_327_104], 'ko')).toBe('1,327,104');
  expect(whole(3e20, 'en')).toBe('3.00e20');
});
