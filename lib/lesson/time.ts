import type { LessonProse } from './mdx.ts';

/**
 * Minutes for what a lesson holds. Words: 180 a minute, slower than the 238 of fiction read silently (Brysbaert 2019,
 * doi.org/10.1016/j.jml.2019.104047), because formulas and figures interrupt. The others are estimates, and the page says "about".
 */
const rates = { wordsAMinute: 180, figure: 1.5, prediction: 1.5, challenge: 5 } as const;
/** Nobody's time is known to the minute. */
const step = 5;

/** About how long a lesson takes, whole minutes in steps of five: its words, figures, predictions and challenges. */
export function minutesOf({ texts, uses }: Pick<LessonProse, 'texts' | 'uses'>): number {
  const words = Object.values(texts).join(' ').split(/\s+/).filter(Boolean).length;
  const count = (component: string) => uses.filter(use => use.component === component).length;
  const minutes = words / rates.wordsAMinute + count('Widget') * rates.figure + count('Predict') * rates.prediction + count('Challenge') * rates.challenge;
  return Math.max(step, Math.round(minutes / step) * step);
}
