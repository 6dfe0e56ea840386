import { daysAfter } from '@/lib/site/days.ts';

/** Days until a card comes back, by its box from 1: what is known is asked more and more rarely. */
export const intervals = [1, 3, 7, 21] as const;

/** A card as it is kept: its box from 1, and the day on which it is due. */
export interface Card { box: number; due: string }

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** What is kept as a card, or null. */
export function readCard(value: unknown): Card | null {
  const { box, due } = (value ?? {}) as Partial<Card>;
  return typeof value === 'object' && Number.isInteger(box) && box! >= 1 && box! <= intervals.length && isDay(due) ? { box: box!, due } : null;
}

/**
 * Leitner's rule (Leitner 1972): a card that is known goes one box up, one that is not goes back to the first. A card that
 * is known before it is due stays where it is, so that practice ahead of time does not count as remembering.
 */
export function answered(card: Card | null, known: boolean, today: string): Card {
  if (known && card && card.due > today) return card;
  const box = known ? Math.min(intervals.length, (card?.box ?? 1) + 1) : 1;
  return { box, due: daysAfter(today, intervals[box - 1]!) };
}

/** The day on which a card is due: a new one the day after it was learned, or at once where nobody knows when that was. */
export const dueDay = (card: Card | null, learned: string | null): string => card?.due ?? (learned === null ? '' : daysAfter(learned, 1));
