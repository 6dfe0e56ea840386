import { cellsRead, cellsReached, cellsUnread } from '@/lib/arith/window.ts';
import { answersOf, type Answer } from './frameworks.ts';
import { outputOf, planOf, planWith } from './plan.ts';
import { readWays, type Way } from './ways.ts';
import type { Params } from './widget.ts';

/** A kept way, with what it makes of the present size. */
export type Kept = Way & { output: number; unread: number };

/** What the figure draws. The input is 1 … n and every weight is 1, so an output cell is the sum of the cells its window reads. */
export type Frame = {
  output: number[];
  /** Input cells (from 0) under the weights of each window; outside 0 … n − 1 they are zeros of the padding. */
  windows: number[][];
  /** How many windows read each input cell. */
  reads: number[];
  /** Input cells (from 0) that no window reads. */
  unread: number[];
  /** What the two libraries answer. Empty while the reader is asked. */
  answers: Answer[];
  /** The windows over the zeros that the reader guessed; null unless the answer stands beside the guess. */
  guess: { before: number; after: number; output: number[] } | null;
  kept: Kept[];
};

const keptWays = (p: Params): Kept[] => (readWays(p.found) ?? []).map(way => {
  const plan = planOf({ size: p.size, ...way });
  return { ...way, output: plan.output, unread: cellsUnread(plan).length };
});

/** Integers only. While the reader is asked for the zeros, nothing that tells them is computed. */
export function compute(p: Params): Frame {
  const kept = keptWays(p);
  if (p.ask === 'guess') return { output: [], windows: [], reads: [], unread: [], answers: [], guess: null, kept };
  const plan = planOf(p);
  return {
    output: outputOf(plan),
    windows: Array.from({ length: plan.output }, (_, at) => cellsRead(plan, at)),
    reads: Array.from({ length: p.size }, (_, cell) => cellsReached(plan, cell).length),
    unread: cellsUnread(plan),
    answers: answersOf(p),
    guess: p.ask === 'answer' ? { before: p.guessBefore, after: p.guessAfter, output: outputOf(planWith(p, p.guessBefore, p.guessAfter)) } : null,
    kept,
  };
}
