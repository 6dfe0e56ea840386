import type { LessonSummary } from '@/lib/lesson/define.ts';

const files = import.meta.glob<{ summary: LessonSummary }>('./lessons/*/summary.ts', { eager: true });

/** What a lesson's `summary.ts` says; undefined where it has none. */
export const summaryOf = (slug: string): LessonSummary | undefined => files[`./lessons/${slug}/summary.ts`]?.summary;
