import { describe, expect, it } from 'vitest';
import { cellNumber, exactNumber, showFactor, showNumber, showTerm } from './numbers.ts';

describe('numbers', () => {
  it('writes minus as U+2212 and never −0', () => {
    expect(showNumber(-28)).toBe('\u221228');
    expect(showNumber(-0)).toBe('0');
    expect(showNumber(-0.001)).toBe('0');
  });
  it('keeps two decimals at most, halves away from zero', () => {
    expect([1 / 9, 2 / 3, 1.005, -0.125, 2.5].map(showNumber)).toEqual(['0.11', '0.67', '1.01', '\u22120.13', '2.5']);
  });
  it('shortens what does not fit a cell: decimals first, then to two digits and a power of ten', () => {
    expect([999999, 1234567, -1234567, 12345.678, 0.5].map(v => cellNumber(v))).toEqual(['999999', '1.2e6', '\u22121.2e6', '12346', '0.5']);
    expect([41.04, -41.04, 0.0625, 4.67, 13.84].map(v => cellNumber(v, 4))).toEqual(['41', '\u221241', '0.06', '4.67', '13.8']);
    expect(cellNumber(41.04, 5)).toBe('41.04');
  });
  it('gives the exact value without binary noise', () => {
    expect([0.1 + 0.2, 1 / 9, -3].map(exactNumber)).toEqual(['0.3', '0.111111111111', '\u22123']);
  });
  it('signs terms and brackets negative factors', () => {
    expect([showTerm(5), showTerm(-18), showFactor(-2), showFactor(2)]).toEqual(['+ 5', '\u2212 18', '(\u22122)', '2']);
  });
});
