import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { ownWeights } from './network.ts';
import { widget, type Params } from './widget.ts';

const start = defaults(widget.params);
const of = (change: Partial<Params>) => compute({ ...start, ...change });
const a = [[0, 1], [4, 1], [4, 3], [0, 3]];
const moved = [[1, 0], [5, 0], [5, 2], [1, 2]];
const numbers = (change: Partial<Params>) => {
  const params = { ...start, ...change };
  return widget.describe(params, compute(params), 0);
};

describe('two steps', () => {
  // (1,1) (4,1) (4,3) (1,3) under x − y: 0 3 1 −2; then 0·1 + 3·2 + 1·(−1) + (−2)·1 = 3. By hand.
  it('turn four corners into four numbers and those into one', () => {
    const frame = of({});
    expect(frame.step1A).toEqual([[0], [3], [1], [-2]]);
    expect(frame.step2A).toEqual([[3]]);
    expect(frame.step1B).toEqual([[-1], [3], [1], [-3]]);
    expect([frame.outputA, frame.outputB, frame.step3A]).toEqual([3, 1, null]);
  });

  it('give A and A moved by (1, −1) the same four numbers under x + y', () => {
    const frame = of({ a, b: moved, w1: [[1], [1]], w2: [[1], [-2], [3], [1]] });
    expect(frame.step1A).toEqual([[1], [5], [7], [3]]);
    expect(frame.step1B).toEqual([[1], [5], [7], [3]]);
    expect([frame.outputA, frame.outputB]).toEqual([15, 15]);
  });

  it('have six weights', () => expect(numbers({}).parameters).toBe(6));
});

describe('three steps', () => {
  // w1 = identity and a zero column, w2 adds x and y, w3 adds up: 1 + 5 + 7 + 3 = 16 (teaching plan of the course).
  const sixteen = { hidden: 3, a, b: moved, w1: [[1, 0, 0], [0, 1, 0]], w2: [[1], [1], [0]], w3: [[1], [1], [1], [1]] };
  it('keep the rectangles apart in the first step and may end in one number all the same', () => {
    const frame = of(sixteen);
    expect(frame.step1A).toEqual([[0, 1, 0], [4, 1, 0], [4, 3, 0], [0, 3, 0]]);
    expect(frame.step1B).toEqual([[1, 0, 0], [5, 0, 0], [5, 2, 0], [1, 2, 0]]);
    expect(frame.step2A).toEqual(frame.step2B);
    expect([frame.outputA, frame.outputB, frame.step3A]).toEqual([16, 16, [[16]]]);
    expect(frame.composed).toEqual([[1], [1]]);
  });

  it('have thirteen weights', () => expect(numbers({ hidden: 3 }).parameters).toBe(13));

  it('take their own kernels when only hidden is given', () => {
    const frame = of({ hidden: 3 });
    expect([frame.w1.length, frame.w1[0]!.length, frame.w2.length, frame.w3!.length]).toEqual([2, 3, 3, 4]);
    expect([frame.w1, frame.w2, frame.w3]).toEqual([ownWeights(3).w1, ownWeights(3).w2, ownWeights(3).w3]);
    expect(widget.constrain!({ ...start, hidden: 3 })).toBeNull();
  });

  const whole = fc.integer({ min: -9, max: 9 });
  const matrix = (rows: number, columns: number) => fc.array(fc.array(whole, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

  it('compute nothing that two steps with w1 · w2 do not', () => {
    fc.assert(fc.property(matrix(4, 2), matrix(4, 2), matrix(2, 3), matrix(3, 1), matrix(4, 1), (a, b, w1, w2, w3) => {
      const three = of({ a, b, hidden: 3, w1, w2, w3 });
      const byHand = [0, 1].map(r => [0, 1, 2].reduce((sum, k) => sum + w1[r]![k]! * w2[k]![0]!, 0) + 0);
      expect(three.composed).toEqual(byHand.map(v => [v]));
      const two = of({ a, b, w1: three.composed, w2: w3 });
      expect([two.outputA, two.outputB]).toEqual([three.outputA, three.outputB]);
    }), { seed: 7, numRuns: 100 });
  });
});

describe('shapes that do not fit', () => {
  it('are refused by name', () => {
    expect(widget.constrain!({ ...start, hidden: 3, w1: [[1], [2]] })).toMatchObject({ code: 'shape', keys: ['w1'], values: { name: 'w1', rows: 2, columns: 3, gotColumns: 1 } });
    expect(widget.constrain!({ ...start, w1: [[1, 0, 1], [0, 1, 1]] })).toMatchObject({ code: 'shape', keys: ['w1'], values: { rows: 2, columns: 1, gotColumns: 3 } });
    expect(widget.constrain!({ ...start, hidden: 3, w2: [[1], [1], [1], [2]] })).toMatchObject({ keys: ['w2'], values: { rows: 3, gotRows: 4 } });
    expect(widget.constrain!({ ...start, hidden: 2 })).toMatchObject({ code: 'hidden', keys: ['hidden'] });
  });

  it('leave a third kernel that is not used alone', () => expect(widget.constrain!({ ...start, w3: [[9], [9], [9], [9]] })).toBeNull());

  it('never reach the sums: the network’s own kernel stands in', () => {
    expect(of({ w1: [[1, 2, 3], [4, 5, 6]] }).step1A).toEqual([[0], [3], [1], [-2]]);
  });
});
