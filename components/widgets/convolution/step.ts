import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Frame } from './compute.ts';
import { placeOf } from './plan.ts';
import type { Params } from './widget.ts';

export interface Term { x: number; w: number; product: number; channel: number; row: number; column: number }

/** The arithmetic of one output cell. `sum` is what bias and activation make `value` of. Rows and columns count from 0. */
export interface Step { row: number; column: number; terms: Term[]; sum: number; bias: number; value: number }

/** Terms by channel, then row and column of the kernel. */
export function stepOf(p: Params, frame: Frame, step: number): Step {
  const place = placeOf(step, frame.output[0]?.length ?? 0);
  const terms = frame.kernels.flatMap((kernel, channel) => kernel.flatMap((weights, row) => weights.map((w, column) => {
    const x = frame.padded[channel]![place.row * p.stride + row * p.dilation]?.[place.column * p.stride + column * p.dilation] ?? 0;
    return { x, w, product: x * w, channel, row, column };
  })));
  const sum = terms.reduce((total, term) => total + term.product, 0);
  return { ...place, terms, sum, bias: p.bias, value: frame.output[place.row]?.[place.column] ?? 0 };
}

/** What is written where the products are too many: their sums by channel, or by kernel row where there is one channel. */
export function sumsOf({ terms }: Step): number[] {
  const sums: number[] = [];
  const part = terms.some(term => term.channel > 0) ? 'channel' : 'row';
  for (const term of terms) sums[term[part]] = (sums[term[part]] ?? 0) + term.product;
  return sums;
}

const longest = 9;

/** "6×(−1) + 9×(−2) + …"; sums of parts where there are more than nine products. */
export function arithmeticText(step: Step): string {
  if (step.terms.length > longest) return sumsOf(step).map((sum, i) => (i ? showTerm(sum) : showNumber(sum))).join(' ');
  return step.terms.map(({ x, w }) => `${showFactor(x)}×${showFactor(w)}`).join(' + ');
}
