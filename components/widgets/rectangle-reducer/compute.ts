import type { Matrix } from '@/lib/params/kinds.ts';
import { networkOf, product, transposed, weightsOf } from './network.ts';
import type { Params } from './widget.ts';

/** Every result of both rectangles, and the weights that made them. A step that the network does not have is null. */
export type Frame = {
  /** 4 × hidden: a row for each corner. */
  step1A: Matrix;
  step1B: Matrix;
  /** Two steps: the number itself, 1 × 1. Three steps: 4 × 1. */
  step2A: Matrix;
  step2B: Matrix;
  step3A: Matrix | null;
  step3B: Matrix | null;
  outputA: number;
  outputB: number;
  w1: Matrix;
  w2: Matrix;
  w3: Matrix | null;
  /** What happens to a corner before corners meet: w1, or w1 · w2. 2 × 1 in both networks. */
  composed: Matrix;
};

/** The results after each layer. The last layer reads the four corners' numbers, the ones before it one corner at a time. */
function run(corners: Matrix, weights: readonly Matrix[]): Matrix[] {
  const results: Matrix[] = [];
  let now = corners;
  for (const [layer, w] of weights.entries()) {
    now = product(layer === weights.length - 1 ? transposed(now) : now, w);
    results.push(now);
  }
  return results;
}

/** float64 throughout; nothing is rounded. */
export function compute(p: Params): Frame {
  const weights = weightsOf(p);
  const [a, b] = [run(p.a, weights), run(p.b, weights)];
  const [w1, w2, w3 = null] = weights as [Matrix, Matrix, Matrix?];
  return {
    step1A: a[0]!, step1B: b[0]!, step2A: a[1]!, step2B: b[1]!, step3A: a[2] ?? null, step3B: b[2] ?? null,
    outputA: a.at(-1)![0]![0]!, outputB: b.at(-1)![0]![0]!,
    w1, w2, w3, composed: networkOf(p.hidden) === 3 ? product(w1, w2) : w1,
  };
}

/** What a rectangle is after so many steps: its corners after none. */
export function resultOf(p: Params, frame: Frame, rectangle: 'a' | 'b', steps: number): Matrix {
  if (steps === 0) return p[rectangle];
  const name = `step${steps as 1 | 2 | 3}${rectangle === 'a' ? 'A' : 'B'}` as const;
  return frame[name]!;
}
