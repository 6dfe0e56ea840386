import type { ReactNode } from 'react';
import { dueDay, intervals, readCard, type Card } from '@/lib/lesson/leitner.ts';
import type { Verdict } from '@/lib/lesson/challenge.ts';

interface Common { id: string; slug: string; order: number; title: string }

/** A question that the reader answers in words and judges. */
export interface QuestionItem extends Common { kind: 'question'; question: string; answer: ReactNode }

/** A challenge, answered on its figure, which starts anew. */
export interface ChallengeItem extends Common {
  kind: 'challenge';
  name: string;
  widget: string;
  all: readonly string[];
  initial: Verdict;
  start: Readonly<Record<string, unknown>>;
  locked: readonly string[];
  task: ReactNode;
  conditions: Readonly<Record<string, ReactNode>>;
  diagnoses: Readonly<Record<string, ReactNode>>;
  passed: ReactNode;
  star: ReactNode;
}

export type Item = QuestionItem | ChallengeItem;

/** What is kept on the device, by key. */
export type Kept = Readonly<Record<string, unknown>>;

export const keyOf = ({ id }: Pick<Item, 'id'>): string => `review/${id}`;
export const cardOf = (item: Pick<Item, 'id'>, kept: Kept): Card | null => readCard(kept[keyOf(item)]);

/**
 * The day on which the reader learned what an item asks: a challenge when it was solved, a question when the first challenge
 * of its lesson was. Undefined: not yet. Null: learned, but the day was not noted.
 */
export function learnedOn(item: Pick<Item, 'kind' | 'id' | 'slug'>, kept: Kept): string | null | undefined {
  const solved = Object.entries(kept).filter(([key, value]) => key.startsWith(`${item.slug}/challenge/`) && (value as { passed?: unknown } | null)?.passed === true);
  const own = item.kind === 'challenge' ? solved.filter(([key]) => key === `${item.slug}/challenge/${item.id.split('/')[1]}`) : solved;
  if (own.length === 0) return undefined;
  const days = own.map(([, value]) => (value as { day?: unknown }).day).filter((day): day is string => typeof day === 'string').sort();
  return days[0] ?? null;
}

/** How the set stands: what is due today, what is learned and due later, what waits in which box. */
export function standingOf<I extends Pick<Item, 'kind' | 'id' | 'slug'>>(items: readonly I[], kept: Kept, today: string) {
  const learned = items.flatMap(item => {
    const card = cardOf(item, kept);
    const day = learnedOn(item, kept);
    return card || day !== undefined ? [{ item, card, due: dueDay(card, day ?? null) }] : [];
  });
  const later = learned.filter(({ due }) => due > today);
  const next = later.map(({ due }) => due).sort()[0] ?? null;
  return {
    due: learned.filter(({ due }) => due <= today).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ item }) => item),
    later: later.map(({ item }) => item),
    next: next === null ? null : { day: next, count: later.filter(({ due }) => due === next).length },
    /** New ones first, then by box. */
    boxes: [learned.filter(({ card }) => card === null).length, ...intervals.map((_, i) => learned.filter(({ card }) => card?.box === i + 1).length)],
  };
}
