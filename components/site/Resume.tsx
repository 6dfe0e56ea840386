'use client';
import { useSyncExternalStore } from 'react';
import { store } from '@/components/lesson/store.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { standing, type Standing } from '@/lib/lesson/standing.ts';
import { today } from '@/lib/site/days.ts';
import { resumeWords } from './resumeWords.ts';

interface Entry { slug: string; order: number; title: string; href: string }
interface Props { locale: Locale; lessons: readonly Entry[]; check: string; review: string }

/** Where the reader left off, and what fits now: the first lesson, the next one, what is due, the questions before and after. */
export function Resume({ locale, lessons, check, review }: Props) {
  const t = resumeWords(locale);
  const slugs = lessons.map(({ slug }) => slug);
  const written = useSyncExternalStore(store.subscribe, () => JSON.stringify(standing(store.all(), slugs, today())), () => JSON.stringify(standing({}, slugs, '')));
  const { begun, next, due, offer } = JSON.parse(written) as Standing;
  const lesson = lessons.find(({ slug }) => slug === next);
  return (
    <p className="resume ui">
      {lesson && <a className="btn main" href={lesson.href}>{(begun ? t.goOn : t.start)(lesson.order, lesson.title)}</a>}
      {due > 0 ? <a className="btn" href={review}>{t.due(due)}</a> : offer && <a className="btn" href={check}>{t[offer]}</a>}
    </p>
  );
}
