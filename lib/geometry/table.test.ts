import { describe, expect, it } from 'vitest';
import { readNumber, readTable, writeTable } from './table.ts';

describe('readTable', () => {
  it('reads what a spreadsheet copies, its line ends and its last empty line too', () => {
    expect(readTable('1\t2\r\n−3\t0.5\r\n')).toEqual({ matrix: [[1, 2], [-3, 0.5]] });
  });
  it('reads commas, semicolons and spaces', () => {
    expect(readTable('1,0,-1\n2,0,-2')).toEqual({ matrix: [[1, 0, -1], [2, 0, -2]] });
    expect(readTable('  1   2\n 3 4 ')).toEqual({ matrix: [[1, 2], [3, 4]] });
    expect(readTable('7')).toEqual({ matrix: [[7]] });
  });
  it('reads fractions', () => {
    expect(readNumber('1/8')).toBe(0.125);
    expect([readNumber('1/0'), readNumber('1/2/3'), readNumber('x'), readNumber('')]).toEqual([undefined, undefined, undefined, undefined]);
  });
  it('names the first cell that is no number', () => {
    expect(readTable('1\t2\n3\tred')).toEqual({ fault: 'text', row: 2, column: 2 });
    expect(readTable('1\t\t3')).toEqual({ fault: 'text', row: 1, column: 2 });
  });
  it('names the first row of another length', () => {
    expect(readTable('1\t2\n3')).toEqual({ fault: 'ragged', row: 2 });
  });
  it('says that there is nothing', () => {
    expect([readTable(''), readTable(' \n ')]).toEqual([{ fault: 'empty' }, { fault: 'empty' }]);
  });
  it('reads back what is written', () => {
    const matrix = [[1, -2.5, 1 / 9], [0, 1e-7, 3]];
    expect(readTable(writeTable(matrix))).toEqual({ matrix });
  });
});
