import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { apply, determinantOf, growthOf, multiply, nullSpaceOf, rankOf, sourceOf } from './algebra.ts';
import { compute } from './compute.ts';
import { canPull, exchanged, pulled, withSecond, withSizes } from './edits.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const frameOf = (changes: Partial<Params>) => compute({ ...start, ...changes });
const numbersOf = (changes: Partial<Params>, step = 0) => widget.describe({ ...start, ...changes }, frameOf(changes), step);
const preset = (name: string): Partial<Params> => widget.presets[name]!;
const [sin30, cos30] = [0.5, Math.sqrt(3) / 2];

// Values by numpy.linalg (matrix_rank, det, sqrt of det MᵀM, lstsq), or by hand.
describe('rank, determinant and growth', () => {
  it('of a square matrix: areas grow by the determinant', () => {
    expect(determinantOf([[1.5, -0.5], [0.5, 1]])).toBeCloseTo(1.75, 12);
    expect(growthOf([[-1, 0], [0, 1]])).toBe(1);
    expect(determinantOf([[-1, 0], [0, 1]])).toBe(-1);
    expect(determinantOf([[2, 1, 0], [1, 3, -1], [0, 4, 2]])).toBeCloseTo(18, 12);
  });
  it('of a plane in space: √det MᵀM', () => {
    expect(growthOf([[1, 0], [0, 1], [0.5, 1]])).toBeCloseTo(1.5, 12);
    expect(growthOf([[1, 2], [3, 4], [5, 6]])).toBeCloseTo(4.898979485566, 10);
    expect(rankOf([[1, 2], [3, 4], [5, 6]])).toBe(2);
  });
  it('of columns on one line: rank 1, determinant exactly 0', () => {
    expect([rankOf([[2, -1], [1, -0.5]]), determinantOf([[2, -1], [1, -0.5]]), growthOf([[2, -1], [1, -0.5]])]).toEqual([1, 0, 0]);
  });
  it('no determinant where the matrix is not square', () => expect(determinantOf([[1, 0], [0, 1], [1, 1]])).toBeNull());
});

describe('what is lost', () => {
  it('is (1, −1) for the weights 1 and 1, and (2, −1) for 1 and 2', () => {
    expect(nullSpaceOf([[1, 1]])).toEqual([[1, -1]]);
    expect(nullSpaceOf([[1, 2]])).toEqual([[2, -1]]);
  });
  it('is (1, −1, 2) of the preset that flattens space: 1 − 0.5·2 = 0, −1 + 0.5·2 = 0', () => {
    expect(nullSpaceOf(preset('three-inputs').matrix!)).toEqual([[1, -1, 2]]);
  });
  it('is every direction of the zero matrix', () => expect(nullSpaceOf([[0, 0]])).toHaveLength(2));
  it('ends at zero, and there are as many directions as the columns outnumber the rank', () => {
    const cell = fc.integer({ min: -8, max: 8 }).map(v => v / 2);
    const any = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([r, c]) => fc.array(fc.array(cell, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));
    fc.assert(fc.property(any, m => {
      const lost = nullSpaceOf(m);
      expect(lost.length).toBe(m[0]!.length - rankOf(m));
      for (const v of lost) for (const y of apply(m, v)) expect(y).toBeCloseTo(0, 8);
    }), { seed: 5, numRuns: 300 });
  });
  it('the points of the preset (3, 1), (2, 2), (1, 3) all arrive at 4', () => {
    expect(frameOf(preset('one-output')).outputs).toEqual([[4], [4], [4]]);
  });
});

describe('two maps', () => {
  it('shear, then turn is (0 −1; 1 1); the other order (1 −1; 1 0) is another map', () => {
    const frame = frameOf(preset('order-matters'));
    expect(frame.map).toEqual([[0, -1], [1, 1]]);
    expect(frame.swapped).toEqual([[1, -1], [1, 0]]);
    expect(numbersOf(preset('order-matters')).sameEitherWay).toBe(0);
  });
  it('two turns by 30° are one by 60°, in either order', () => {
    const { map } = frameOf(preset('two-turns'));
    [[sin30, -cos30], [cos30, sin30]].forEach((row, r) => row.forEach((v, c) => expect(map[r]![c]).toBeCloseTo(v, 12)));
    expect(numbersOf(preset('two-turns')).sameEitherWay).toBe(1);
  });
  it('two to three to one is one map with two weights, (2, 1), though the layers hold nine', () => {
    const numbers = numbersOf(preset('wide-then-one'));
    expect(numbers).toMatchObject({ entries: '2, 1', weights: 9, composedWeights: 2, rank: 1, y1: 5 });
  });
  it('are refused where the second does not read what the first gives', () => {
    expect(widget.constrain!({ ...start, compose: true, matrix: [[1, 1]], second: [[1, 0], [0, 1]] })).toMatchObject({ code: 'shapesDoNotFit', values: { gives: 1, reads: 2 } });
  });
  it('fit each other whatever the reader resizes or adds', () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(fc.property(fc.integer({ min: 2, max: 3 }), size, size, fc.boolean(), (inputs, middle, outputs, before) => {
      const single = { ...start, ...withSizes(start, { inputs, middle, outputs }) };
      const p = { ...single, ...(before ? withSecond(single) : {}) };
      const next = { ...p, ...withSizes(p, { inputs: 2, middle: outputs, outputs: middle }) };
      expect(widget.constrain!(next)).toBeNull();
      const swapped = exchanged(next);
      if (swapped) expect(widget.constrain!({ ...next, ...swapped })).toBeNull();
    }), { seed: 6 });
  });
});

describe('the motion', () => {
  it('starts where nothing has moved and ends at the map; halfway between two maps stands the first', () => {
    expect(frameOf({ t: 0 }).shown).toEqual([[1, 0], [0, 1]]);
    expect(frameOf({ t: 1 }).shown).toEqual([[1.5, -0.5], [0.5, 1]]);
    expect(frameOf({ ...preset('order-matters'), t: 0.5 }).shown).toEqual([[1, 1], [0, 1]]);
  });
  it('lets a plane leave for space from where it lay', () => {
    const matrix = [[1, 0], [0, 1], [0.5, 1]];
    expect(frameOf({ matrix, t: 0 }).shown).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 0]]);
    expect(frameOf({ matrix, t: 1 }).shown).toEqual([[1, 0, 0], [0, 1, 0], [0.5, 1, 0]]);
  });
});

describe('dragging', () => {
  it('a column before a second map changes the first matrix so that the end is where the hand is', () => {
    const p = { ...start, ...preset('order-matters') } as Params;
    expect(canPull(p)).toBe(true);
    const matrix = pulled(p, 0, [2, 1], 99);
    expect(multiply(p.second, matrix).map(row => row[0])).toEqual([2, 1]);
  });
  it('finds the nearest input where none gives that output: numpy’s least squares', () => {
    const [a, b] = sourceOf([[1, 2], [3, 4], [5, 6]], [1, 0, 2]);
    expect(a).toBeCloseTo(0, 10);
    expect(b).toBeCloseTo(0.25, 10);
  });
});

describe('the steps', () => {
  it('are the output numbers as sums: 1.5 × 2 + (−0.5) × 1 = 2.5, then 0.5 × 2 + 1 × 1 = 2', () => {
    expect(numbersOf({})).toMatchObject({ arithmetic: '1.5 × 2 + (−0.5) × 1', value: 2.5, y: '(2.5, 2)' });
    expect(numbersOf({}, 1)).toMatchObject({ arithmetic: '0.5 × 2 + 1 × 1', value: 2 });
  });
});
