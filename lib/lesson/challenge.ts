import type { Matrix } from '@/lib/params/kinds.ts';
import type { FigureSnapshot } from '@/lib/widget/figure.ts';

/** One thing a challenge asks for, as it stands now. */
export interface Condition {
  /** Name of the `<Condition>` in the text that says it in words. */
  name: string;
  holds: boolean;
  /** What was measured, a number or a few words; absent where only yes or no can be said. */
  value?: number | string;
  /** The part of the frame that is measured: its numbers, and which cells count. */
  picture?: { cells: Matrix; counted: boolean[][] };
}

/** What a lesson's `challenges.ts` says of the figure in its present state. */
export interface Verdict {
  passed: boolean;
  /** Solved in the finest way that the challenge knows. */
  star: boolean;
  /** 0 to 1; null where the challenge has none. */
  score: number | null;
  conditions: readonly Condition[];
  /** Name of the `<Diagnosis>` that speaks; null when passed. */
  diagnosis: string | null;
}

/**
 * The diagnosis of a prediction in a figure that the reader has not answered yet.
 * While it holds, there is nothing to commit to.
 */
export const unanswered = 'unanswered';

/** The rule of a challenge, or of a prediction in a figure: a pure function of the figure's parameters and frame. */
export type Check<P = any, F = any> = (state: { params: P; frame: F; numbers: FigureSnapshot['numbers'] }) => Verdict;
