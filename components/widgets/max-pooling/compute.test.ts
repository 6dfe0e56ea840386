import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import { lone, negative, three } from './pictures.ts';
import { widget, type Params } from './widget.ts';

interface Case { id: string; attrs: { pool_size: number[]; strides: number[] | null; padding: Params['padding'] }; inputs: { x: { shape: number[]; data: number[] } }; expect: { error?: string; outputs: Record<'y' | 'argmax', { data: number[] } | undefined> }; tol: number }
const cases = (op: string): Case[] => (JSON.parse(readFileSync(`tests/reference/ops/${op}.json`, 'utf8')) as { cases: Case[] }).cases
  .filter(({ attrs: { pool_size: k, strides: s }, inputs: { x }, expect: wanted }) => wanted.error === undefined && x.shape[0] === 1 && x.shape[3] === 1 && k[0] === k[1] && (!s || s[0] === s[1]));

const base = defaults(widget.params);
const run = (change: Partial<Params>) => compute({ ...base, ...change });

describe.each(['max_pool2d', 'avg_pool2d'])('%s', op => {
  it.each(cases(op).map(each => [each.id, each] as const))('agrees with the reference: %s', (_, { attrs, inputs: { x }, expect: wanted, tol }) => {
    const input = Array.from({ length: x.shape[1]! }, (__, r) => x.data.slice(r * x.shape[2]!, (r + 1) * x.shape[2]!));
    const frame = run({ input, window: attrs.pool_size[0]!, stride: attrs.strides?.[0] ?? attrs.pool_size[0]!, padding: attrs.padding, mode: op === 'max_pool2d' ? 'max' : 'average' });
    const got = frame.output.flat();
    expect(got).toHaveLength(wanted.outputs.y!.data.length);
    got.forEach((value, at) => expect(Math.abs(value - wanted.outputs.y!.data[at]!)).toBeLessThanOrEqual(tol));
    if (wanted.outputs.argmax) expect(frame.switches.flat()).toEqual(wanted.outputs.argmax.data);
  });
});

describe('pooling', () => {
  it('keeps padding from winning: nine times −1 under same gives four times −1', () => {
    expect(run({ input: negative, padding: 'same' }).output).toEqual([[-1, -1], [-1, -1]]);
  });
  it('sends gradients back to the winners and adds them where windows overlap', () => {
    expect(run({ input: [[1, 2, 3], [4, 9, 5], [6, 7, 8]], stride: 1, upstream: [[1, 2], [3, 4]] }).inputGradient).toEqual([[0, 0, 0], [0, 10, 0], [0, 0, 0]]);
    expect(run({ input: [[1, 2], [3, 4]], mode: 'average', upstream: [[8]] }).inputGradient).toEqual([[2, 2], [2, 2]]);
  });
});

describe('a shift', () => {
  it('of the lone cell shows at its second step to the right only', () => {
    expect([1, 2].map(shift => run({ input: lone, shift }).changed)).toEqual([0, 2]);
  });
  it('leaves a lone cell in its window for three of its eight moves, wherever it stands inside', () => {
    const around = [-1, 0, 1].flatMap(down => [-1, 0, 1].map(right => [down, right] as const)).filter(([down, right]) => down !== 0 || right !== 0);
    for (const [row, column] of [[2, 2], [2, 3], [3, 2], [3, 3]] as const) {
      const input = lone.map((line, r) => line.map((_, c) => (r === row && c === column ? 1 : 0)));
      expect(around.filter(([shiftDown, shift]) => run({ input, shift, shiftDown }).changed === 0)).toHaveLength(3);
    }
  });
  it('changes nothing to the right and moves all three to the left in 64 of 7,140 placements', () => {
    expect([1, -1].map(shift => run({ input: three, shift }).changed)).toEqual([0, 6]);
    let [all, solved] = [0, 0];
    const blank = (): Matrix => Array.from({ length: 6 }, () => Array<number>(6).fill(0));
    for (let a = 0; a < 34; a++) for (let b = a + 1; b < 35; b++) for (let c = b + 1; c < 36; c++) {
      const input = blank();
      for (const cell of [a, b, c]) input[Math.floor(cell / 6)]![cell % 6] = 1;
      const output = run({ input });
      const left = run({ input, shift: -1 });
      all++;
      if (run({ input, shift: 1 }).changed === 0 && left.changed === 6 && output.output.flat().filter(Boolean).length === 3) solved++;
    }
    expect([all, solved]).toEqual([7140, 64]);
  });
});
