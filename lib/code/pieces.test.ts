import { describe, expect, it } from 'vitest';
import { commas, kernel, live, output, plainText, py, pythonFloat, quiet, tuple } from './pieces.ts';

describe('pieces of a listing', () => {
  it('a line takes pieces and texts as they are, and makes a number live', () => {
    expect(py`${output('y')} = pool(${2}, "${'same'}"${[', ', kernel(3)]})   ${quiet('# why')}`)
      .toEqual([{ part: 'output', text: 'y' }, ' = pool(', { live: '2' }, ', "', 'same', '"', ', ', { part: 'kernel', text: '3' }, ')   ', { quiet: '# why' }]);
  });
  it('commas stand between what is there, not beside what is left out', () => {
    expect(plainText([commas([py`${1}`, [], '', live('same')])])).toBe('1, same');
  });
  it('a tuple of one keeps its comma', () => {
    expect(plainText([tuple(['64']), tuple(['64', live(4)])])).toBe('(64,)\n(64, 4)');
  });
  it('a float is written as Python prints it', () => {
    expect([18.125, 27.625, 0.375, -0.125, 0.5].map(value => pythonFloat(value))).toEqual(['18.12', '27.62', '0.38', '-0.12', '0.5']);
    expect([0.5, 1.5, 2.5, -2.5].map(value => pythonFloat(value, 0))).toEqual(['0.0', '2.0', '2.0', '-2.0']);
    expect([4, -0.25, 2.675, 1 / 3, -2].map(value => pythonFloat(value))).toEqual(['4.0', '-0.25', '2.67', '0.33', '-2.0']);
  });
});
