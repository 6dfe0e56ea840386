import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { correlate, filterOf, match, multiplyAddsOf, ways } from './match.ts';
import { resized, ringMotif, sceneWith, stairMotif } from './scene.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const described = (patch: Partial<Params>) => widget.describe({ ...start, ...patch }, compute({ ...start, ...patch }), 0);

describe('the fit of a filter', () => {
  it('is 1 on its own shape in any contrast, −1 on its negative, 0 on even paper', () => {
    const filter = filterOf(stairMotif, 6);
    const fit = (values: number[][]) => correlate(values, filter)[0]![0]!;
    expect(fit(stairMotif)).toBeCloseTo(1, 12);
    expect(fit(stairMotif.map(row => row.map(value => 0.25 + value / 3)))).toBeCloseTo(1, 12);
    expect(fit(stairMotif.map(row => row.map(value => 1 - value)))).toBeCloseTo(-1, 12);
    expect(fit(stairMotif.map(row => row.map(() => 0.7)))).toBe(0);
  });

  it('by hand: 1, 0 against the window 3, 1 and 2, 2 in a row of two rows', () => {
    // Filter (1, 0; 1, 0) − ½; windows (3, 1; 3, 1) and (1, 2; 1, 2): the same direction, and the opposite one.
    const filter = [[0.5, -0.5], [0.5, -0.5]];
    expect(correlate([[3, 1, 2], [3, 1, 2], [3, 1, 2]], filter)).toEqual([[expect.closeTo(1, 12), expect.closeTo(-1, 12)], [expect.closeTo(1, 12), expect.closeTo(-1, 12)]]);
  });
});

describe('resizing', () => {
  it('takes the mean of the area that a cell covers', () => {
    expect(resized([[1, 3], [5, 7]], 1)).toEqual([[4]]);
    expect(resized([[0, 1], [1, 0]], 4)[0]).toEqual([0, 0, 1, 1]);
    // Three columns into two: one and a half each.
    expect(resized([[3, 0, 6], [3, 0, 6], [3, 0, 6]], 2)[0]!.map(value => Number(value.toFixed(9)))).toEqual([2, 4]);
  });
});

describe('the motif', () => {
  it('is found by each of the four filters that are as large as it is in their picture, with a fit of 1', () => {
    expect(ways).toEqual([{ picture: 48, filter: 12 }, { picture: 24, filter: 6 }, { picture: 16, filter: 4 }, { picture: 12, filter: 3 }]);
    for (const { picture, filter } of ways) {
      const told = described({ picture: String(picture) as Params['picture'], filter });
      expect([picture, told.verdict, told.row, told.column]).toEqual([picture, 'found', picture / 2 + 1, picture / 4 + 1]);
      expect(told.best).toBeCloseTo(1, 9);
    }
  });

  it('is found by no other pair of the table', () => {
    const { choices } = compute(start);
    expect(choices.filter(({ verdict }) => verdict === 'found').map(({ picture, filter }) => picture * 12 / 48 === filter)).toEqual([true, true, true, true]);
    expect(choices).toHaveLength(20);
  });

  it('may be another one: stairs are found where they are', () => {
    for (const { picture, filter } of ways.slice(0, 3)) expect(described({ motif: stairMotif, picture: String(picture) as Params['picture'], filter }).found).toBe(1);
  });

  it('without contrast is no filter', () => {
    const even = ringMotif.map(row => row.map(() => 1));
    expect(described({ motif: even }).verdict).toBe('flat');
    expect(match(sceneWith(even), filterOf(even, 6)).best).toBe(0);
  });
});

describe('the cost', () => {
  it('of growing is 197,136 multiply-adds and 144 weights, of shrinking 900 and 9', () => {
    // 37² places × 12² weights; 10² × 3².
    expect(described({})).toMatchObject({ grownMultiplyAdds: 197_136, grownWeights: 144, shrunkMultiplyAdds: 900, shrunkWeights: 9 });
    expect([multiplyAddsOf(24, 6), multiplyAddsOf(16, 4)]).toEqual([12_996, 2704]);
  });

  it('in weights is quadratic: twice the side, four times the weights', () => {
    const weights = (filter: number) => Number(described({ picture: '48', filter }).weights);
    for (const filter of [2, 3, 4, 6, 8]) expect(weights(2 * filter)).toBe(4 * weights(filter));
    expect([3, 5, 7].map(weights)).toEqual([9, 25, 49]);
  });

  it('cannot be told for a filter larger than its picture, which is refused', () => {
    expect(widget.constrain!({ ...start, picture: '12', filter: 13 })).toMatchObject({ code: 'filterTooLarge' });
    expect(widget.constrain!({ ...start, picture: '12', filter: 12 })).toBeNull();
  });
});
