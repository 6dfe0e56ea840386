import { describe, expect, it } from 'vitest';
import { compute } from '@/components/widgets/max-pooling/compute.ts';
import { widget } from '@/components/widgets/max-pooling/widget.ts';
import { defaults } from '@/lib/params/values.ts';
import { threeOnes } from './challenges.ts';

const picture = (cells: readonly (readonly [row: number, column: number])[], ink = 1) =>
  Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (__, c) => (cells.some(([row, column]) => row === r && column === c) ? ink : 0)));
const check = (cells: readonly (readonly [number, number])[], ink = 1) => threeOnes({ params: { input: picture(cells, ink), window: 2, stride: 2, padding: 'valid' }, frame: {}, numbers: {} });

describe('the challenge "three ones"', () => {
  it('is solved by (0, 2), (2, 4), (4, 2), in ones or in nines', () => {
    expect(check([[0, 2], [2, 4], [4, 2]])).toMatchObject({ passed: true, diagnosis: null });
    expect(check([[0, 2], [2, 4], [4, 2]], 9)).toMatchObject({ passed: true });
    expect(threeOnes({ params: { ...defaults(widget.params), ...widget.presets.three } as never, frame: {}, numbers: {} }).passed).toBe(true);
  });

  it('is solved by exactly 64 of 7,140 placements', () => {
    let [all, solved] = [0, 0];
    const at = (cell: number) => [Math.floor(cell / 6), cell % 6] as const;
    for (let a = 0; a < 34; a++) for (let b = a + 1; b < 35; b++) for (let c = b + 1; c < 36; c++) {
      all++;
      if (check([at(a), at(b), at(c)]).passed) solved++;
    }
    expect([all, solved]).toEqual([7140, 64]);
  });

  it.each<[string, (readonly [number, number])[]]>([
    ['count', [[2, 2]]], ['count', []], ['count', [[0, 2], [2, 4], [4, 2], [5, 5]]],
    ['shared', [[0, 2], [1, 2], [4, 2]]],
    ['right-edge', [[0, 2], [2, 5], [4, 2]]], ['right-edge', [[0, 3], [2, 4], [4, 2]]],
    ['falls-off', [[0, 0], [2, 4], [4, 2]]],
    ['lands', [[0, 2], [0, 4], [4, 2]]],
  ])('names the belief "%s" behind %j', (name, cells) => expect(check(cells)).toMatchObject({ passed: false, diagnosis: name }));

  it('wants one number three times: neither negative nor different ones', () => {
    expect(check([[0, 2], [2, 4], [4, 2]], -1)).toMatchObject({ passed: false, diagnosis: 'count' });
    const mixed = picture([[0, 2], [2, 4]]);
    mixed[4]![2] = 2;
    expect(threeOnes({ params: { input: mixed, window: 2, stride: 2, padding: 'valid' }, frame: {}, numbers: {} })).toMatchObject({ passed: false, diagnosis: 'count' });
  });
});

describe('the prediction "two steps"', () => {
  it('the output changes at the second step only: the first stays in its window', () => {
    const after = (shift: number) => compute({ ...defaults(widget.params), ...widget.presets.lone, shift }).output;
    expect(after(1)).toEqual(after(0));
    expect(after(2)).not.toEqual(after(1));
  });
});
