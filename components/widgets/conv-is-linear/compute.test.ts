import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { links } from './links.ts';
import { grown, sizesOf } from './plan.ts';
import { widget, type Params } from './widget.ts';

type Matrix = number[][];
interface Case { id: string; attrs: { strides: number[]; padding: unknown; dilations: number[]; use_bias: boolean }; inputs: Record<string, { shape: number[]; data: number[] }>; expect: { outputs?: { y: { shape: number[]; data: number[] } } } }

const state = (patch: Partial<Params>): Params => ({ ...defaults(widget.params), ...patch });
const rowsOf = (data: number[], columns: number): Matrix => Array.from({ length: data.length / columns }, (_, r) => data.slice(r * columns, (r + 1) * columns));
const times = (matrix: Matrix, vector: number[]) => matrix.map(row => row.reduce((sum, weight, at) => sum + weight * vector[at]!, 0));

const { cases } = JSON.parse(readFileSync('tests/reference/ops/conv2d.json', 'utf8')) as { cases: Case[] };
/** Those the widget can show: one channel, one filter, one stride, padding by name. */
const shown = cases.filter(({ attrs, inputs, expect: { outputs } }) => outputs && attrs.dilations.every(d => d === 1) && !attrs.use_bias && attrs.strides[0] === attrs.strides[1]
  && (attrs.padding === 'valid' || attrs.padding === 'same') && inputs.x!.shape[0] === 1 && inputs.x!.shape[3] === 1 && inputs.kernel!.shape[3] === 1 && inputs.x!.data?.length && inputs.x!.shape.slice(1, 3).every(side => side <= 8));

describe('the matrix of a convolution', () => {
  it('finds enough independent cases', () => expect(shown.length).toBeGreaterThanOrEqual(8));

  it.each(shown.map(each => [each.id, each] as const))('times the input is the convolution: %s', (_, { attrs, inputs, expect: { outputs } }) => {
    const patch = { input: rowsOf(inputs.x!.data, inputs.x!.shape[2]!), kernel: rowsOf(inputs.kernel!.data, inputs.kernel!.shape[1]!), stride: attrs.strides[0]!, padding: attrs.padding as Params['padding'] };
    const { matrix, output } = compute(state(patch));
    const golden = outputs!.y.data;
    expect(times(matrix, inputs.x!.data).map(value => value + 0)).toEqual(golden.map(value => expect.closeTo(value, 9)));
    expect(output.flat()).toEqual(golden.map(value => expect.closeTo(value, 9)));
  });

  it('is written out for three by three cells and a window of two, computed by hand', () => {
    const { matrix, links: linked, output } = compute(state({ input: [[1, 2, 0], [3, 4, 1], [0, 5, 2]], kernel: [[1, -1], [2, 1]] }));
    expect(matrix).toEqual([
      [1, -1, 0, 2, 1, 0, 0, 0, 0], [0, 1, -1, 0, 2, 1, 0, 0, 0], [0, 0, 0, 1, -1, 0, 2, 1, 0], [0, 0, 0, 0, 1, -1, 0, 2, 1],
    ]);
    expect(linked[3]).toEqual([0, 0, 0, 0, 1, 2, 0, 3, 4]);
    expect(output).toEqual([[9, 11], [4, 15]]);
  });

  it('keeps the place of a weight that is zero', () => {
    const { matrix, links: linked } = compute(state({ input: [[1, 2]], kernel: [[0]] }));
    expect(matrix).toEqual([[0, 0], [0, 0]]);
    expect(linked).toEqual([[1, 0], [0, 1]]);
  });

  it('is one full row where the kernel is the picture, and a dense layer where “same” links everything', () => {
    const dense = state(widget.presets.dense!);
    expect(compute(dense).links).toEqual([Array.from({ length: 25 }, (_, at) => at + 1)]);
    expect(widget.describe(dense, compute(dense), 0)).toMatchObject({ matrixRows: 1, matrixColumns: 25, linked: 25, share: 100, dense: 1, parameters: 25 });
  });

  it('counts 81 of 225 places for three by three on five by five', () => {
    const numbers = widget.describe(state({}), compute(state({})), 4);
    expect(numbers).toMatchObject({ matrixRows: 9, matrixColumns: 25, linked: 81, entries: 225, share: 36, dense: 0, parameters: 9, row: 2, column: 2 });
  });

  it('loses its windows one kernel after the other: 25, 16, 9, 4, 1', () => {
    expect(sizesOf(state({})).map(({ places }) => places)).toEqual([25, 16, 9, 4, 1]);
    expect(sizesOf(state({ input: [[1, 2, 3], [4, 5, 6]] })).map(({ rows, columns, places }) => [rows, columns, places])).toEqual([[1, 1, 6], [2, 2, 2], [2, 3, 1]]);
  });

  it('draws the small matrices as the large one is', () => {
    const side = fc.integer({ min: 1, max: 6 });
    fc.assert(fc.property(side, side, fc.integer({ min: 1, max: 4 }), fc.constantFrom('valid' as const, 'same' as const, 'full' as const), fc.integer({ min: 1, max: 4 }), (height, width, k, padding, stride) => {
      const [rows, columns] = [Math.min(k, height), Math.min(k, width)];
      const params = state({ input: rowsOf(Array.from({ length: height * width }, (_, i) => i), width), kernel: grown([], rows, columns), padding, stride });
      const drawn = links(params, rows, columns).map(([r, c]) => `${r} ${c}`).sort();
      const large = compute(params).links.flatMap((line, r) => line.flatMap((weight, c) => (weight > 0 ? [`${r} ${c}`] : []))).sort();
      expect(drawn).toEqual(large);
    }), { seed: 3, numRuns: 120 });
  });

  it('keeps the weights there are when the kernel grows, and shrinks', () => {
    const kernel = [[7, 8], [9, 6]];
    expect(grown(kernel, 3, 3).map(row => row.slice(0, 2)).slice(0, 2)).toEqual(kernel);
    expect(grown(kernel, 1, 1)).toEqual([[7]]);
  });
});
