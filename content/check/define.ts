import type { Verdict } from '@/lib/lesson/challenge.ts';

/** The two forms of the check: the same ten ideas with other numbers. */
export const forms = ['A', 'B'] as const;
export type Form = (typeof forms)[number];

/** Parameters of a widget, or some of them, by name. */
export type Params = Readonly<Record<string, any>>;

/** How one question is judged: pure functions of the figure's parameters, which hold the reader's answer. */
export interface Rule {
  /** Right or not; the diagnosis is `unanswered` while there is nothing to judge. */
  check(state: { params: Params }): Verdict;
  /** What the reader answered, in signs that need no language; empty while there is nothing. */
  given(params: Params): string;
  /** The answer, in the same signs. */
  right(params: Params): string;
  /** Numbers that the reason in words is made of. */
  facts(params: Params): Readonly<Record<string, number | string>>;
}

/** One of the ten questions. */
export interface Question extends Rule {
  id: string;
  /** Slug of the lesson that teaches it. */
  lesson: string;
  widget: string;
  /** The parameters that the reader sets; all others are locked. */
  answer: readonly string[];
  forms: Readonly<Record<Form, Params>>;
}
