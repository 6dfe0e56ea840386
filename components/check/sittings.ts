import type { Form, Params } from '@/content/check/define.ts';
import { questions } from '@/content/check/questions.ts';

/** The two times the check is taken. */
export const times = ['before', 'after'] as const;
export type When = (typeof times)[number];

/** One time through the questions, as it is kept. */
export interface Sitting {
  form: Form;
  /** The parameters that the reader set, by question; null where a question was left open. */
  answers: Readonly<Record<string, Params | null>>;
  /** Day of the last answer, such as 2026-03-01; null until the results were asked for. */
  finished: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept as a sitting, or null: a file from elsewhere may hold anything. */
export function readSitting(value: unknown): Sitting | null {
  if (!isRecord(value) || (value.form !== 'A' && value.form !== 'B') || !isRecord(value.answers)) return null;
  const answers = Object.fromEntries(questions.map(({ id }) => [id, (value.answers as Record<string, unknown>)[id]]).filter((entry): entry is [string, Params | null] => entry[1] === null || isRecord(entry[1])));
  return { form: value.form, answers, finished: typeof value.finished === 'string' ? value.finished : null };
}

/** How a sitting answered a question: the rule's verdict, the answer in signs, and the right one. */
export function outcomeOf(sitting: Sitting, id: string): { right: boolean; given: string; answer: string } {
  const { check, given, right, forms } = questions.find(question => question.id === id)!;
  const asked = forms[sitting.form];
  const answered = sitting.answers[id] ?? null;
  try {
    const params = { ...asked, ...answered };
    return { right: answered !== null && check({ params }).passed, given: answered === null ? '' : given(params), answer: right(asked) };
  } catch {
    // Kept by an older page, or edited by hand: it answers nothing.
    return { right: false, given: '', answer: right(asked) };
  }
}

export const scoreOf = (sitting: Sitting): number => questions.filter(({ id }) => outcomeOf(sitting, id).right).length;

/** Which form comes first, chosen once by chance: half of all readers get the forms the other way round. */
export const formOf = (order: unknown, when: When): Form => ((order === 'BA') === (when === 'before') ? 'B' : 'A');
