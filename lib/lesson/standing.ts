import { readCard } from './leitner.ts';

/** Where a reader stands in the course. */
export interface Standing {
  /** Whether anything of it was done on this device. */
  begun: boolean;
  /** Slug of the lesson to go on with: the last one begun and not done, else the one after the last done; null when all are done. */
  next: string | null;
  /** Review cards that are due. */
  due: number;
  /** The check that fits now: before anything was begun, after the last lesson was. */
  offer: 'before' | 'after' | null;
}

const finished = (sitting: unknown): boolean => typeof (sitting as { finished?: unknown } | null)?.finished === 'string';

/** From all that is kept on the device (by key), the lessons in order, and today such as 2026-03-01. */
export function standing(kept: Readonly<Record<string, unknown>>, slugs: readonly string[], today: string): Standing {
  const keys = Object.keys(kept);
  const isDone = (slug: string) => kept[`${slug}/done`] === true;
  const isBegun = (slug: string) => keys.some(key => key.startsWith(`${slug}/`));
  const open = slugs.filter(slug => isBegun(slug) && !isDone(slug)).at(-1);
  const lastDone = slugs.findLastIndex(isDone);
  const next = open ?? slugs.slice(lastDone + 1).find(slug => !isDone(slug)) ?? slugs.find(slug => !isDone(slug)) ?? null;
  const begun = slugs.some(isBegun);
  const offer = !begun && !finished(kept['check/before']) ? 'before' as const : isDone(slugs.at(-1) ?? '') && !finished(kept['check/after']) ? 'after' as const : null;
  const due = Object.entries(kept).filter(([key, value]) => key.startsWith('review/') && (readCard(value)?.due ?? '9') <= today).length;
  return { begun, next, due, offer };
}
