import { describe, expect, it } from 'vitest';
import type { Matrix } from '@/lib/params/kinds.ts';
import { defaults } from '@/lib/params/values.ts';
import { compute } from './compute.ts';
import reference from './conv2d.reference.json';
import { sumsOf, stepOf } from './step.ts';
import { kernels, oneToNine } from './kernels.ts';
import { widget, type Params } from './widget.ts';

const base = defaults(widget.params);
const run = (change: Partial<Params>) => compute({ ...base, ...change });

/** Small whole numbers, the same in every run. */
function numbers(seed: number, rows: number, columns: number): Matrix {
  let state = seed * 2654435761 + 1;
  const next = () => { state = Math.imul(state ^ (state >>> 15), 2246822519) + 374761393; return ((state >>> 8) % 19) - 9; };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

/** A convolution by stamping: every input cell adds its share to every output cell it reaches. No window is slid. */
function stamp(x: Matrix, w: Matrix, stride: number, dilation: number, before: [number, number], size: [number, number]): Matrix {
  const out = Array.from({ length: size[0] }, () => Array<number>(size[1]).fill(0));
  for (const [r, row] of x.entries()) for (const [c, value] of row.entries()) for (const [i, line] of w.entries()) for (const [j, weight] of line.entries()) {
    const [top, left] = [r + before[0] - i * dilation, c + before[1] - j * dilation];
    if (top % stride || left % stride || top < 0 || left < 0) continue;
    const target = out[top / stride];
    if (target && left / stride < size[1]) target[left / stride]! += value * weight;
  }
  return out;
}

describe('compute', () => {
  for (const test of reference) {
    it(`agrees with an independent implementation: ${test.name}`, () => {
      const [x, x2 = [[0]], x3 = [[0]]] = test.inputs;
      const [w, w2 = [[0]], w3 = [[0]]] = test.kernels;
      const { output } = run({
        input: x, input2: x2, input3: x3, kernel: w, kernel2: w2, kernel3: w3, channels: test.inputs.length,
        bias: test.bias, stride: test.stride, dilation: test.dilation, padding: test.padding as Params['padding'],
      });
      expect(output.map(row => row.length)).toEqual(test.output.map(row => row.length));
      for (const [r, row] of output.entries()) for (const [c, value] of row.entries()) expect(Math.abs(value - test.output[r]![c]!)).toBeLessThanOrEqual(test.tolerance);
    });
  }

  it('agrees with stamping, for every padding, stride and dilation, on sizes that are not square', () => {
    for (const padding of ['valid', 'same', 'full'] as const) for (const stride of [1, 2, 3, 4]) for (const dilation of [1, 2, 3]) {
      for (const [rows, columns, high, wide] of [[9, 7, 3, 2], [7, 12, 2, 4], [8, 8, 1, 3]] as const) {
        const [input, kernel] = [numbers(rows + stride, rows, columns), numbers(dilation + wide, high, wide)];
        const params = { ...base, input, kernel, stride, dilation, padding };
        if (widget.constrain!(params)) continue;
        const { output, pads } = compute(params);
        expect({ padding, stride, dilation, output }).toEqual({ padding, stride, dilation, output: stamp(input, kernel, stride, dilation, [pads.top, pads.left], [output.length, output[0]!.length]) });
      }
    }
  });

  it('does not flip the kernel, and flips it when told to', () => {
    const input = [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]];
    expect(run({ input, kernel: oneToNine }).output).toEqual([[9, 8, 7], [6, 5, 4], [3, 2, 1]]);
    expect(run({ input, kernel: oneToNine, flip: true }).output).toEqual(oneToNine);
  });

  it('adds the bias before ReLU cuts', () => {
    expect(run({ input: [[1, 2]], kernel: [[3]], bias: -4, activation: 'relu' }).output).toEqual([[0, 2]]);
    expect(run({ input: [[1, 2]], kernel: [[3]], bias: -4 }).output).toEqual([[-1, 2]]);
  });

  it('reads further channels as large as the first, zeros where they are smaller', () => {
    expect(run({ channels: 2, input: [[1, 1], [1, 1]], input2: [[5]], kernel: [[1]], kernel2: [[2, 9], [9, 9]] }).output).toEqual([[11, 1], [1, 1]]);
  });

  it('never gives −0', () => {
    for (const value of run({ input: [[0, 0]], kernel: [[-1]] }).output.flat()) expect(Object.is(value, 0)).toBe(true);
  });
});

describe('stepOf', () => {
  it('sums to the output cell, whatever the parameters', () => {
    const params = { ...base, channels: 3, stride: 2, dilation: 2, padding: 'same' as const, bias: 3, flip: true };
    const frame = compute(params);
    for (let step = 0; step < frame.output.flat().length; step++) {
      const at = stepOf(params, frame, step);
      expect(at.terms).toHaveLength(27);
      expect(at.sum + at.bias).toBeCloseTo(frame.output.flat()[step]!, 10);
      expect(sumsOf(at).reduce((a, b) => a + b)).toBeCloseTo(at.sum, 10);
    }
  });
});

describe('the widget', () => {
  it('counts the bias always: 10 for 3 × 3 × 1, 28 for three channels', () => {
    const count = (channels: number) => widget.describe({ ...base, channels }, run({ channels }), 0).parameters;
    expect([count(1), count(3)]).toEqual([10, 28]);
  });

  it('refuses a window larger than the input under valid and names what would mend it', () => {
    const params = { ...base, input: [[1, 2, 3], [4, 5, 6]] };
    expect(widget.constrain!(params)).toEqual({
      code: 'windowTooLarge', keys: ['input', 'kernel', 'dilation', 'padding'], values: { windowHeight: 3, windowWidth: 3, inputHeight: 2, inputWidth: 3 },
    });
    expect(widget.constrain!({ ...params, padding: 'same' })).toBeNull();
    expect(run({ ...params, padding: 'same' }).output).toHaveLength(2);
  });

  it('tells place and value of the step from 1, with its arithmetic', () => {
    expect(widget.describe(base, run({}), 6)).toMatchObject({
      row: 2, column: 2, value: -28, stepCount: 25, first: 4,
      arithmetic: '6×(\u22121) + 9×(\u22122) + 9×(\u22121) + 1×0 + 2×0 + 3×0 + 0×1 + 0×2 + 5×1',
    });
  });

  it('has edge kernels that leave flat areas at 0', () => {
    for (const name of ['sobelX', 'sobelY', 'laplacian'] as const) expect(kernels[name].flat().reduce((a, b) => a + b)).toBe(0);
    for (const name of ['identity', 'box', 'gaussian', 'sharpen', 'emboss'] as const) expect(kernels[name].flat().reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});
