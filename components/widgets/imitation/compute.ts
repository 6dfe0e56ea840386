import type { Matrix } from '@/lib/params/kinds.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { kernel as kernelVolume, kernelOf, matrixOf, swapped, turned, volume, volumeOf, type Volume } from '@/lib/plain/numbers.ts';
import { transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import { smallNumbers } from './draw.ts';
import type { Params } from './widget.ts';

export interface Frame {
  /** The kernel of the ordinary convolution, turned as the reader turned it. */
  turnedKernel: Matrix;
  transposed: Matrix;
  convolved: Matrix;
  /** Transposed minus convolved. */
  difference: Matrix;
  /** With several channels, weights of small whole numbers: the largest difference, null where the shapes do not fit. */
  channelDifference: number | null;
}

const plain = (values: Volume): Matrix => matrixOf(values).map(line => line.map(value => value + 0));

/** A square matrix turned clockwise by quarter turns. */
export function quarterTurns(m: Matrix, turns: number): Matrix {
  let now = m;
  for (let i = 0; i < turns; i++) now = now[0]!.map((_, c) => now.map(row => row[c]!).reverse());
  return now;
}

const side = 4;

/** Both layers on a picture of several channels. Whole numbers, so that sums are exact in whatever order they are added. */
function withChannels({ kernel, turn, channels, filters, swap }: Params): number | null {
  const whole = smallNumbers();
  const k = kernel.length;
  const picture = volume([side, side, channels], Array.from({ length: side * side * channels }, whole));
  // Keras keeps a transposed kernel as [rows, columns, filters, channels].
  const weights = kernelVolume([k, k, filters, channels], Array.from({ length: k * k * filters * channels }, whole));
  const transposed = transposedConv2d(picture, weights, { padding: 'same' });
  const other = turn === '180' ? turned(weights) : turn === '0' ? weights : byQuarter(weights, Number(turn) / 90);
  const ordinary = swap ? swapped(other) : other;
  if (ordinary.shape[2] !== channels || ordinary.shape[3] !== filters) return null;
  const convolved = conv2d(picture, ordinary, { padding: 'same' });
  return transposed.values.reduce((most, value, i) => Math.max(most, Math.abs(value - convolved.values[i]!)), 0);
}

function byQuarter({ shape, values }: ReturnType<typeof kernelVolume>, turns: number): ReturnType<typeof kernelVolume> {
  const [rows, columns, inner, outer] = shape;
  const block = inner * outer;
  const places = quarterTurns(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => r * columns + c)), turns).flat();
  const out = kernelVolume(shape);
  places.forEach((from, to) => out.values.set(values.subarray(from * block, (from + 1) * block), to * block));
  return out;
}

/** Stride 1, padding `same`: the transposed convolution, and an ordinary one with the kernel turned. float64. */
export function compute(p: Params): Frame {
  const input = volumeOf(p.input);
  const turnedKernel = quarterTurns(p.kernel, Number(p.turn) / 90);
  const transposed = plain(transposedConv2d(input, kernelOf(p.kernel), { padding: 'same' }));
  const convolved = plain(conv2d(input, kernelOf(turnedKernel), { padding: 'same' }));
  // Sums in another order may differ in the last digits of binary fractions: that is no difference of the layers.
  const apart = (a: number, b: number) => (Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? 0 : a - b);
  return { turnedKernel, transposed, convolved, difference: transposed.map((line, r) => line.map((value, c) => apart(value, convolved[r]![c]!))), channelDifference: withChannels(p) };
}
