import { parseNumber } from '@/lib/params/kinds.ts';

/**
 * What a wrong prediction of one number may look like. `when` of a `<Diagnosis>`:
 * `equals` the given number · `above`, `below` the answer · `otherwise`: anything.
 */
export const numberPatterns = ['equals', 'above', 'below', 'otherwise'] as const;
export type NumberPattern = (typeof numberPatterns)[number];

export interface NumberDiagnosis { when: NumberPattern; number?: number }

/** Whether two numbers differ by at most `within`; 0 still forgives what floating point rounds, a billionth. */
export const sameNumber = (a: number, b: number, within: number): boolean => Math.abs(a - b) <= Math.max(within, 1e-9 * Math.max(1, Math.abs(b)));

/** A prediction as it was typed: spaces around it, thousands set off by commas or spaces, and either minus are fine. Undefined where it is no number. */
export function readTyped(text: string): number | undefined {
  const plain = text.trim();
  return parseNumber(/^[-\u2212]?\d{1,3}([,\s\u202f]\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/[,\s\u202f]/g, '') : plain);
}

/** Position of the first diagnosis that fits a wrong prediction; −1 when it is right or none fits. */
export function diagnoseNumber(given: number, answer: number, within: number, diagnoses: readonly NumberDiagnosis[]): number {
  if (sameNumber(given, answer, within)) return -1;
  const holds: Record<NumberPattern, (number: number | undefined) => boolean> = {
    equals: number => number !== undefined && sameNumber(given, number, within),
    above: () => given > answer,
    below: () => given < answer,
    otherwise: () => true,
  };
  return diagnoses.findIndex(({ when, number }) => holds[when](number));
}

/** The number cards of a prediction, written `"16,5,5,3"`; undefined unless there are 2 to 12, all of them numbers. */
export function readCards(written: unknown): number[] | undefined {
  const cards = typeof written === 'string' ? written.split(',').map(parseNumber) : [];
  return cards.length >= 2 && cards.length <= 12 && !cards.includes(undefined) ? cards as number[] : undefined;
}

/** Whether some of the cards, each used once at most, multiply to `answer`. */
export function reachable(cards: readonly number[], answer: number, within: number): boolean {
  const products = cards.reduce<number[]>((all, card) => [...all, ...all.map(product => product * card)], [1]).slice(1);
  return products.some(product => sameNumber(product, answer, within));
}
