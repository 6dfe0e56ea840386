import { describe, expect, it } from 'vitest';
import { arithmeticForm } from './Arithmetic.tsx';
import { en } from './en.ts';
import { linePieces } from './Line.tsx';
import type { Step } from './step.ts';
import { faultOf } from './useTyping.ts';

describe('pasting', () => {
  it('takes a table within the bounds, of another size too', () => {
    expect(faultOf('1\t2\n3\t4', 'kernel', en.view)).toEqual({ matrix: [[1, 2], [3, 4]] });
  });
  it('says what is wrong with one that is not', () => {
    const eight = Array(8).fill('1').join('\t');
    expect(faultOf(eight, 'kernel', en.view)).toEqual({ sentence: 'Nothing pasted: 1 × 8 is too large, 7 × 7 is the most.' });
    expect(faultOf('1\tred', 'input', en.view)).toEqual({ sentence: 'Nothing pasted: row 1, column 2 is not a number.' });
    expect(faultOf('1\t2\n3', 'input', en.view)).toEqual({ sentence: 'Nothing pasted: row 2 has another length than row 1.' });
    expect(faultOf('1\n2e6', 'input', en.view)).toEqual({ sentence: 'Nothing pasted: the number in row 2, column 1 is too large.' });
    expect(faultOf('', 'input', en.view)).toEqual({ sentence: 'There is nothing to paste.' });
  });
});

describe('arithmetic', () => {
  it('stands in one line where nine products fit, else as the window, else by rows', () => {
    expect([[9, 3, 1120], [9, 3, 704], [9, 3, 328], [49, 7, 1120], [49, 7, 328], [16, 4, 704]].map(([n, c, w]) => arithmeticForm(n!, c!, w!)))
      .toEqual(['line', 'window', 'window', 'window', 'rows', 'window']);
  });
  it('is one line on a slide: products while they are few, sums by row above nine', () => {
    const term = (product: number, row: number) => ({ x: product, w: 1, product, channel: 0, row, column: 0 });
    const step = (terms: Step['terms'], bias: number): Step => ({ row: 0, column: 0, terms, sum: 0, bias, value: 0 });
    expect(linePieces(step([term(2, 0), term(-3, 1)], 4), null).map(p => p.text)).toEqual(['2', '\u2212 3', '+ 4']);
    expect(linePieces(step([term(2, 0), term(-3, 1)], 4), 1).map(p => p.text)).toEqual(['2']);
    expect(linePieces(step(Array.from({ length: 12 }, (_, i) => term(1, i % 3)), 0), null).map(p => p.text)).toEqual(['4', '+ 4', '+ 4']);
  });
});
