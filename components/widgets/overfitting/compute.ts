import type { Matrix } from '@/lib/params/kinds.ts';
import { draw, edited, heldOutCount } from './data.ts';
import { evaluate, fewest, fitAll, meanSquare } from './fit.ts';
import type { Params } from './widget.ts';

export type Frame = {
  /** Fitted points: [x, y, index in the draw (−1: added by the reader), row of `edits` (−1: as drawn)]. */
  training: Matrix;
  /** Points only looked at afterwards: [x, y, what the curve says there]. */
  heldOut: Matrix;
  /** Of the model on show, one for every polynomial. */
  weights: number[];
  /** [parameters, training error, held-out error], mean squared, for every model. */
  errors: Matrix;
  /** From so many parameters on the curve can run through every point. */
  threshold: number;
  /** [parameters, held-out error] of the lowest and of the highest held-out error. */
  best: [number, number];
  worst: [number, number];
};

export function compute(p: Params): Frame {
  const points = edited(draw('training', p.seed, p.points, p.noise), p.edits);
  const heldOut = draw('held out', p.seed, heldOutCount, p.noise).map(([x, y]) => ({ x: x!, y: y! }));
  const { weights, threshold } = fitAll(points);
  const errors = weights.map((w, i) => [fewest + i, meanSquare(w, points), meanSquare(w, heldOut)]);
  const shown = weights[p.parameters - fewest]!;
  const pick = (better: (a: number, b: number) => boolean): [number, number] => {
    const row = errors.reduce((found, next) => (better(next[2]!, found[2]!) ? next : found));
    return [row[0]!, row[2]!];
  };
  return {
    training: points.map(({ x, y, drawn, edit }) => [x, y, drawn, edit ?? -1]),
    heldOut: heldOut.map(({ x, y }) => [x, y, evaluate(shown, x)]),
    weights: shown,
    errors,
    threshold,
    best: pick((a, b) => a < b),
    worst: pick((a, b) => a > b),
  };
}
