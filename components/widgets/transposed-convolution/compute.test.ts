import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { equalCells, machinesOf } from './machines.ts';
import { stampsOf } from './plan.ts';
import { stampedUpTo, stepOf } from './step.ts';
import { widget, type Params } from './widget.ts';

const state = (patch: Partial<Params>) => {
  const params = { ...defaults(widget.params), ...patch };
  const frame = compute(params);
  return { params, frame, numbers: widget.describe(params, frame, 0) };
};
const matrix = (most: number, value = fc.integer({ min: -9, max: 9 })) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const settings = fc.record({ input: matrix(6), kernel: matrix(5, fc.double({ min: -3, max: 3, noNaN: true })), stride: fc.integer({ min: 1, max: 4 }), padding: fc.constantFrom('valid' as const, 'same' as const) });

describe('stamps that add up', () => {
  it('two by two, stride 2, kernel 3 × 3: added by hand', () => {
    expect(state({}).frame.output).toEqual([[3, 6, 1, 2, 0], [0, 9, -3, 3, -1], [-4, 4, 5, 8, 1], [0, 6, -2, 12, -4], [-4, 0, -6, 0, 4]]);
  });
  it('overlap of 3 at stride 2 is 1, 2, 4; of 4 at stride 2 it is even inside', () => {
    expect(state(widget.presets.uneven!).frame.overlap[2]).toEqual([2, 2, 4, 2, 4, 2, 4, 2, 2]);
    const even = state(widget.presets.even!).frame.overlap;
    expect(even.slice(2, -2).flatMap(line => line.slice(2, -2)).every(count => count === 4)).toBe(true);
  });
  it.each<[number, number, number, 'valid' | 'same', number]>([
    [3, 3, 2, 'valid', 7], [3, 4, 3, 'valid', 10], [2, 2, 3, 'valid', 6], [4, 5, 1, 'valid', 8], [4, 3, 2, 'same', 8], [3, 3, 1, 'same', 3],
  ])('%i cells, kernel %i, stride %i, %s: %i', (n, k, stride, padding, size) => {
    const square = (side: number) => Array.from({ length: side }, () => Array.from({ length: side }, () => 1));
    expect(state({ input: square(n), kernel: square(k), stride, padding }).numbers).toMatchObject({ outputHeight: size, outputWidth: size });
  });
  it('there and back restores the shape and not the values: corner 45, centre 270 from 0 … 15', () => {
    const { frame } = state(widget.presets.there!);
    expect(frame.map).toEqual([[45, 54], [81, 90]]);
    expect([frame.output.length, frame.output[0]![0], frame.output[1]![1]]).toEqual([4, 45, 270]);
  });
  it('sizes 7 and 8 both convolve to 3, and come back as 7', () => {
    for (const size of [7, 8]) {
      const picture = Array.from({ length: size }, () => Array.from({ length: size }, () => 1));
      expect(state({ panel: 'roundtrip', stride: 2, picture }).numbers).toMatchObject({ inputHeight: 3, outputHeight: 7 });
    }
  });
  it('a kernel that does not fit the picture is refused on the way there', () => {
    expect(widget.constrain!({ ...defaults(widget.params), panel: 'roundtrip', picture: [[1, 2]] })).toMatchObject({ code: 'windowTooLarge' });
  });
});

describe('for every setting', () => {
  it('stamps, transposed matrix and window over stuffed zeros give the same numbers at every cell', () => {
    fc.assert(fc.property(settings, patch => {
      const { params, frame } = state(patch);
      const { matrix: byMatrix, window } = machinesOf(frame.map, params, frame.output);
      const count = frame.output.length * frame.output[0]!.length;
      expect(equalCells(frame.output, byMatrix!.output)).toBe(count);
      expect(equalCells(frame.output, window.output)).toBe(count);
      expect([window.padded.length - params.kernel.length + 1, window.padded[0]!.length - params.kernel[0]!.length + 1]).toEqual([frame.output.length, frame.output[0]!.length]);
    }), { seed: 11, numRuns: 200 });
  });
  it('the terms of a step add up to its cell, as many as the overlap counts; all stamps are the output', () => {
    fc.assert(fc.property(settings, fc.nat(), (patch, at) => {
      const { params, frame } = state(patch);
      const count = frame.output.length * frame.output[0]!.length;
      const step = stepOf(frame, { ...params, walk: 'cells' }, at % count);
      const { row, column } = step.cell!;
      expect(step.terms.reduce((sum, { product }) => sum + product, 0)).toBeCloseTo(frame.output[row]![column]!, 9);
      expect(step.terms).toHaveLength(frame.overlap[row]![column]!);
      expect(equalCells(stampedUpTo(frame.map, params.kernel, stampsOf(frame.map, params), Infinity), frame.output)).toBe(count);
    }), { seed: 12, numRuns: 200 });
  });
});
