import type { Matrix } from '@/lib/params/kinds.ts';
import { plansOf } from './plan.ts';
import type { Params } from './widget.ts';

/** What the figure draws. Matrices of channels are as large as the first one's. */
export type Frame = {
  /** After bias and activation, `[row][column]`; empty while the reader is asked. */
  output: Matrix;
  /** Input with its zeros around it, one matrix a channel. */
  padded: Matrix[];
  /** Weights as they are multiplied: turned by 180° under `flip`. One matrix a channel. */
  kernels: Matrix[];
  pads: { top: number; bottom: number; left: number; right: number };
};

/** A matrix of the asked size: what is missing is 0, what stands over is left away. */
export const fitted = (m: Matrix, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => m[r]?.[c] ?? 0));

const turned = (m: Matrix): Matrix => m.map(row => [...row].reverse()).reverse();
const take = (p: Params, name: 'input' | 'kernel'): Matrix[] =>
  [p[name], p[`${name}2`], p[`${name}3`]].slice(0, p.channels).map(m => fitted(m, p[name].length, p[name][0]!.length));

/** The channels' matrices as the reader edits them, all as large as the first. */
export const channelsOf = (p: Params) => ({ inputs: take(p, 'input'), kernels: take(p, 'kernel') });

function pad(m: Matrix, { top, bottom, left, right }: Frame['pads']): Matrix {
  const width = left + m[0]!.length + right;
  const blank = (count: number) => Array.from({ length: count }, () => Array<number>(width).fill(0));
  return [...blank(top), ...m.map(row => [...Array<number>(left).fill(0), ...row, ...Array<number>(right).fill(0)]), ...blank(bottom)];
}

/** Sum of products of one channel with the window's first weight at padded cell (top, left). */
function windowSum(padded: Matrix, kernel: Matrix, top: number, left: number, dilation: number): number {
  let sum = 0;
  for (let i = 0; i < kernel.length; i++) {
    const row = padded[top + i * dilation]!;
    const weights = kernel[i]!;
    for (let j = 0; j < weights.length; j++) sum += row[left + j * dilation]! * weights[j]!;
  }
  return sum;
}

/** 0 and −0 are one number to a reader. */
const activated = (p: Params, sum: number): number => (p.activation === 'relu' && sum < 0) || sum === 0 ? 0 : sum;

/** Nothing that tells the answer is computed while the reader is asked. Cross-correlation summed over the channels (convolution under `flip`), plus bias, then activation. float64. */
export function compute(p: Params): Frame {
  const { rows, columns } = plansOf(p);
  const pads = { top: rows.before, bottom: rows.after, left: columns.before, right: columns.after };
  const { inputs, kernels: given } = channelsOf(p);
  const padded = inputs.map(input => pad(input, pads));
  const kernels = p.flip ? given.map(turned) : given;
  if (p.ask) return { output: [], padded, kernels, pads };
  const cell = (r: number, c: number) =>
    activated(p, padded.reduce((sum, x, channel) => sum + windowSum(x, kernels[channel]!, r * p.stride, c * p.stride, p.dilation), 0) + p.bias);
  const output = Array.from({ length: rows.output }, (_, r) => Array.from({ length: columns.output }, (_, c) => cell(r, c)));
  return { output, padded, kernels, pads };
}

export { stepOf } from './step.ts';
