import { describe, expect, it } from 'vitest';
import { about, fixed, minutesAndSeconds, powerOfTen } from './numbers.ts';

describe('numbers of the lab', () => {
  it('keeps its decimals: 0.1 is 0.1000 in both languages', () => {
    expect(fixed(0.1, 'en', 4)).toBe('0.1000');
    expect(fixed(0.1, 'ko', 4)).toBe('0.1000');
  });
  it('writes a dash where there is no number yet', () => expect(fixed(null, 'en', 4)).toBe('–'));
  it('writes minus as U+2212', () => expect(fixed(-0.25, 'en', 2)).toBe('−0.25'));
  it('rounds a pace to two digits', () => expect([about(1684, 'en'), about(12_345, 'en'), about(97, 'en')]).toEqual(['1,700', '12,000', '97']));
  it('carries seconds into minutes: 119.6 s is 2 min 0 s', () => expect(minutesAndSeconds(119.6)).toEqual([2, 0]));
  it('writes a deviation as a power of ten', () => expect([powerOfTen(8.2e-7), powerOfTen(0.5), powerOfTen(0)]).toEqual(['8\u00a0×\u00a010⁻⁷', '5\u00a0×\u00a010⁻¹', '0']));
});
