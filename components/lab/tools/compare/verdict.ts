import { compareSamples, type TwoSamples } from '@/lib/plain/twoSamples.ts';

/**
 * What the last losses of both models allow to say: `waiting` before both have a run, `tooFew` where even wholly parted runs would prove nothing,
 * `open` where the order may be chance, else which of them ends lower.
 */
export type Verdict = { code: 'waiting' } | { code: 'tooFew' | 'open' | 'first' | 'second'; compared: TwoSamples };

/** Chance below which an order of losses is not taken for chance. */
export const chance = 0.05;

export function verdictOn(first: readonly number[], second: readonly number[]): Verdict {
  if (first.length === 0 || second.length === 0) return { code: 'waiting' };
  const compared = compareSamples(first, second);
  if (compared.leastP > chance) return { code: 'tooFew', compared };
  if (compared.p > chance) return { code: 'open', compared };
  return { code: compared.firstIsSmaller > 0.5 ? 'first' : 'second', compared };
}
