'use client';
import type { Locale } from '@/lib/i18n/locales.ts';
import { store } from './store.ts';
import { lessonWords } from './words.ts';
import { useSyncExternalStore } from 'react';

interface Props { locale: Locale; slugs: readonly string[]; here: string }

/** One letter a lesson, so that React sees a change: "1" done, "0" not. */
const doneOf = (slugs: readonly string[]) => slugs.map(slug => (store.read(`${slug}/done`) === true ? '1' : '0')).join('');

/** The course as a row of squares: done on this device, here, still to come. */
export function Progress({ locale, slugs, here }: Props) {
  const done = useSyncExternalStore(store.subscribe, () => doneOf(slugs), () => '0'.repeat(slugs.length));
  const count = [...done].filter(letter => letter === '1').length;
  return (
    <div className="progress" role="img" aria-label={lessonWords(locale).progress(count, slugs.indexOf(here) + 1)}>
      {slugs.map((slug, position) => <i key={slug} className={[done[position] === '1' && 'done', slug === here && 'here'].filter(Boolean).join(' ') || undefined} />)}
    </div>
  );
}
