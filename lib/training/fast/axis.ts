import type { ConvolutionLayer } from '@/lib/arith/stack.ts';

/**
 * How a window connects one axis of a picture with the next: out[period · t + phase] takes, for every tap of that phase,
 * in[stride · t + offset] times the sum of the weights listed. Period or stride is 1. An ordinary convolution has period 1; a
 * transposed one and a convolution behind a nearest enlargement have stride 1: an output then reads few, summed weights
 * instead of all (the enlarged picture is never made). Exact algebra, no approximation.
 */
export interface AxisMap { period: number; stride: number; taps: readonly Tap[] }
export interface Tap { phase: number; offset: number; weights: readonly number[] }

const modulo = (a: number, n: number) => ((a % n) + n) % n;
/** −0 is an offset like 0. */
const plain = (n: number) => n + 0;

/** Taps of one phase that read the same cell become one. */
function merged(taps: readonly Tap[]): Tap[] {
  const found = new Map<string, { phase: number; offset: number; weights: number[] }>();
  for (const { phase, offset, weights } of taps) {
    const key = `${phase} ${offset}`;
    const tap = found.get(key) ?? { phase, offset, weights: [] };
    tap.weights.push(...weights);
    found.set(key, tap);
  }
  return [...found.values()].sort((a, b) => a.phase - b.phase || a.offset - b.offset);
}

/**
 * The map of a convolution or transposed convolution, behind a nearest enlargement by `enlarged` (1: none).
 *
 * @param before zeros in front of the input (convolution), or cells taken away in front of the output (transposed)
 * @param enlarged above 1 only where the layer's stride is 1
 */
export function axisMap({ kind, window, stride, dilation }: ConvolutionLayer, before: number, enlarged = 1): AxisMap {
  const places = Array.from({ length: window }, (_, weight) => ({ weight, reach: (kind === 'conv' ? 1 : -1) * (weight * dilation - before) }));
  if (kind === 'tconv' && stride > 1) {
    const taps = places.map(({ weight, reach }) => {
      const phase = modulo(-reach, stride);
      return { phase, offset: plain((phase + reach) / stride), weights: [weight] };
    });
    return { period: stride, stride: 1, taps: merged(taps) };
  }
  const phases = Array.from({ length: enlarged }, (_, phase) => phase);
  const taps = phases.flatMap(phase => places.map(({ weight, reach }) =>
    ({ phase, offset: plain(Math.floor((phase + reach) / enlarged)), weights: [weight] })));
  return { period: enlarged, stride, taps: merged(taps) };
}

/** The map read backwards: from gradients by the output to gradients by the input. */
export function transposed({ period, stride, taps }: AxisMap): AxisMap {
  if (period === 1) {
    return {
      period: stride, stride: 1,
      taps: merged(taps.map(({ offset, weights }) => {
        const phase = modulo(offset, stride);
        return { phase, offset: plain((phase - offset) / stride), weights };
      })),
    };
  }
  return { period: 1, stride: period, taps: merged(taps.map(({ phase, offset, weights }) => ({ phase: 0, offset: plain(phase - period * offset), weights }))) };
}

/** Outputs of one phase on an axis of `size` cells. */
export const phaseCount = (size: number, period: number, phase: number): number => Math.max(0, Math.ceil((size - phase) / period));

/** Cells of the input that are read before its first and behind its last one, where the output has `size` cells. */
export function overhang({ period, stride, taps }: AxisMap, inputSize: number, outputSize: number): [before: number, after: number] {
  let [before, after] = [0, 0];
  for (const { phase, offset } of taps) {
    const count = phaseCount(outputSize, period, phase);
    if (count === 0) continue;
    before = Math.max(before, -offset);
    after = Math.max(after, stride * (count - 1) + offset - (inputSize - 1));
  }
  return [before, after];
}
