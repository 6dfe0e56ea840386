import { crossEntropy, squaredError } from '@/lib/plain/loss.ts';
import { marksOf, type Mark } from './marks.ts';
import type { Params } from './widget.ts';

/** What the figure draws: one pixel's losses and slopes, both curves, and the answers that need no network. */
export type Frame = {
  crossEntropy: number | null;
  /** The lowest cross-entropy that this target allows: its own entropy. */
  floor: number | null;
  squaredError: number;
  /** By the answer p, and by the number that goes into the sigmoid: there the factor p (1 − p) comes in. */
  slopes: { crossEntropy: number; squaredError: number; crossEntropyInside: number; squaredErrorInside: number };
  /** Losses of this target for every answer of `answers`, and the floor for every target of it. Empty while the reader is asked. */
  answers: number[];
  crossEntropies: number[];
  squaredErrors: number[];
  floors: number[];
  marks: Mark[];
};

const finest = 0.01;
const grid = Array.from({ length: 199 }, (_, i) => Number((0.005 * (i + 1)).toFixed(3)));
const floors = grid.map(target => crossEntropy([target], [target]).loss);

/** Sampled curves and exact numbers of one pixel. While the floor is asked for, nothing that tells it is computed. */
export function compute({ target, answer, digit, loss, ask }: Params): Frame {
  const asked = ask === 'guess';
  const p = Math.max(finest, Math.min(1 - finest, answer));
  const [cross, squared] = [crossEntropy([p], [target]), squaredError([p], [target])];
  const inside = p * (1 - p);
  const entropy = crossEntropy([target], [target]).loss;
  return {
    crossEntropy: asked ? null : cross.loss, floor: asked ? null : entropy < 1e-5 ? 0 : entropy, squaredError: squared.loss,
    slopes: {
      crossEntropy: cross.gradient[0]!, squaredError: squared.gradient[0]!,
      crossEntropyInside: cross.gradient[0]! * inside, squaredErrorInside: squared.gradient[0]! * inside,
    },
    answers: grid,
    crossEntropies: asked ? [] : grid.map(q => crossEntropy([q], [target]).loss),
    squaredErrors: asked ? [] : grid.map(q => squaredError([q], [target]).loss),
    floors: asked ? [] : floors,
    marks: asked ? [] : marksOf(digit, loss),
  };
}
