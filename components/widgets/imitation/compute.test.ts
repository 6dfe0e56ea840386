import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute, quarterTurns } from './compute.ts';
import { termsOf } from './step.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
};
const square = (side: number, value: fc.Arbitrary<number>) => fc.array(fc.array(value, { minLength: side, maxLength: side }), { minLength: side, maxLength: side });

describe('a transposed convolution with stride 1 and padding same', () => {
  it('one cell stamps the kernel as it is, a window reads it turned', () => {
    const input = [[0, 0, 0], [0, 1, 0], [0, 0, 0]];
    const kernel = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    expect(state({ input, kernel }).frame).toMatchObject({ transposed: kernel, convolved: [[9, 8, 7], [6, 5, 4], [3, 2, 1]] });
    expect(state({ input, kernel, turn: '180' }).frame.convolved).toEqual(kernel);
  });
  it('row 2, column 3 of the figure is 38, added by hand: 2·1 − 6·2 + 7·1 + 9·3 − 4·1 + 2·1 + 8·2', () => {
    expect(state({}).frame.transposed[1]![2]).toBe(2 * 1 - 6 * 2 + 1 * 0 + 7 * 1 + 9 * 3 - 4 * 1 + 5 * 0 + 2 * 1 + 8 * 2);
  });
  it('a quarter turn is clockwise, four are none', () => {
    expect(quarterTurns([[1, 2], [3, 4]], 1)).toEqual([[3, 1], [4, 2]]);
    expect(quarterTurns([[1, 2], [3, 4]], 4)).toEqual([[1, 2], [3, 4]]);
  });
  it('is an ordinary convolution with the kernel turned by 180°, for every input and every odd kernel', () => {
    const cases = fc.constantFrom(1, 3, 5).chain(k => fc.record({ input: square(6, fc.double({ min: -9, max: 9, noNaN: true })), kernel: square(k, fc.double({ min: -3, max: 3, noNaN: true })) }));
    fc.assert(fc.property(cases, fc.nat(35), (patch, at) => {
      const { params, frame, numbers } = state({ ...patch, turn: '180' });
      expect(numbers.equal).toBe(36);
      const { terms, transposed, convolved } = termsOf(params, frame, at);
      expect(terms.reduce((sum, { x, stamped }) => sum + x * stamped, 0)).toBeCloseTo(transposed, 8);
      expect(terms.reduce((sum, { x, read }) => sum + x * read, 0)).toBeCloseTo(convolved, 8);
    }), { seed: 7, numRuns: 100 });
  });
});

describe('with several channels', () => {
  it('turned and swapped leaves no difference, whatever the channels', () => {
    for (const channels of [1, 2, 4, 16]) for (const filters of [1, 3, 8]) expect(state({ turn: '180', swap: true, channels, filters }).numbers.channelDifference).toBe(0);
  });
  it('unswapped does not fit, or answers something else where the numbers are equal', () => {
    expect(state({ turn: '180' }).numbers.channelDifference).toBeNull();
    expect(state({ turn: '180', channels: 3, filters: 3 }).numbers.channelDifference).toBeGreaterThan(0);
  });
  it('has as many parameters as Conv2DTranspose(8, 3) on 4 channels: 296', () => expect(state({ channels: 4, filters: 8 }).numbers.parameters).toBe(296));
  it('an even kernel is refused', () => expect(widget.constrain!({ ...defaults(widget.params), kernel: [[1, 1], [1, 1]] })).toMatchObject({ code: 'oddSquare' }));
});
