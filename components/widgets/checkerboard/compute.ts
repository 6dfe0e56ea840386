import { overlapAlong, planTransposedAxis, type TransposedPlan } from '@/lib/arith/transposed.ts';
import { cellsRead, planAxis, type Plan } from '@/lib/arith/window.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { conv2d } from '@/lib/plain/conv2d.ts';
import { nearest } from '@/lib/plain/enlarging.ts';
import { kernelOf, matrixOf, volumeOf } from '@/lib/plain/numbers.ts';
import { transposedConv2d } from '@/lib/plain/transposedConv2d.ts';
import { randomKernel } from './draw.ts';
import { fittedKernel } from './learned.ts';
import type { Params } from './widget.ts';

export interface Frame {
  /** Products that fall on each output cell along one axis: by stamps, and by a window over the resized input. */
  alongTransposed: number[];
  alongResized: number[];
  /** What both make of an input of ones, in two dimensions: with weights of one the number of products. */
  mapTransposed: Matrix;
  mapResized: Matrix;
  kernelWeights: Matrix;
  /** The kernel of the window over copies: the same one, but where each is fitted for itself. */
  kernelResized: Matrix;
}

type Setting = Pick<Params, 'kernel' | 'stride' | 'size'>;

/** One axis of both ways: stamps (`valid`), and a window (`same`) over nearest-neighbour copies. */
export const plansOf = ({ kernel, stride, size }: Setting): { transposed: TransposedPlan; resized: Plan } => ({
  transposed: planTransposedAxis({ size, kernel, stride, dilation: 1, padding: 'valid' }),
  resized: planAxis({ size: size * stride, kernel, stride: 1, dilation: 1, padding: 'same' }),
});

/** Output cells on which the stamps of the first and the last input cell are not missing: from, and up to but without. */
export function insideOf(p: Setting): { from: number; to: number } {
  const { output } = plansOf(p).transposed;
  const edge = Math.max(0, p.kernel - p.stride);
  return { from: edge, to: Math.max(edge, output - edge) };
}

const ones = (side: number): Matrix => Array.from({ length: side }, () => Array.from({ length: side }, () => 1));
const plain = (m: Matrix): Matrix => m.map(line => line.map(value => value + 0));

export function compute(p: Params): Frame {
  const { transposed, resized } = plansOf(p);
  const learned = p.weights === 'learned';
  const weights = learned ? fittedKernel('transposed', p) : p.weights === 'ones' ? ones(p.kernel) : randomKernel(p.kernel, p.seed);
  const kernelResized = learned ? fittedKernel('resized', p) : weights;
  const input = volumeOf(ones(p.size));
  return {
    alongTransposed: overlapAlong(transposed),
    alongResized: Array.from({ length: resized.output }, (_, at) => cellsRead(resized, at).filter(cell => cell >= 0 && cell < resized.size).length),
    mapTransposed: plain(matrixOf(transposedConv2d(input, kernelOf(weights), { stride: p.stride }))),
    mapResized: plain(matrixOf(conv2d(nearest(input, p.stride), kernelOf(kernelResized), { padding: 'same' }))),
    kernelWeights: weights, kernelResized,
  };
}
