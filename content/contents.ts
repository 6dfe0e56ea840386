import type { Locale } from '@/lib/i18n/locales.ts';
import type { ContentsEntry } from '@/lib/lesson/define.ts';
import { minutesOf } from '@/lib/lesson/time.ts';
import { outline } from './outline.ts';
import { proseOf } from './prose.ts';
import { lessonOf, lessons } from './registry.ts';

/** The lab is a page of its own and no text. */
const labSlug = 'lab';

const planned = (locale: Locale) => outline.map(({ order, slug, title, question, endsPart }) =>
  ({ order, slug, title: title[locale], question: question[locale], endsPart: endsPart ?? false, path: slug === labSlug ? '/lab/' : null, minutes: null }));

/** The whole course in one language: what is planned, what is written, and lessons that stand in no plan. */
export function contents(locale: Locale): ContentsEntry[] {
  const written = lessons.map(({ slug, order }) => {
    const { title, question } = proseOf(slug, locale).frontmatter;
    const endsPart = outline.find(entry => entry.slug === slug)?.endsPart ?? false;
    // Of the English text in both languages, so that both say the same.
    return { order, slug, title, question, endsPart, path: `/lessons/${slug}/`, minutes: minutesOf(proseOf(slug, 'en')) };
  });
  return [...planned(locale).filter(entry => !lessonOf(entry.slug)), ...written].sort((a, b) => a.order - b.order);
}

/** The written pages before and after a lesson; null at the ends. */
export function neighbours(slug: string, locale: Locale): { previous: ContentsEntry | null; next: ContentsEntry | null } {
  const pages = contents(locale).filter(entry => entry.path !== null);
  const here = pages.findIndex(entry => entry.slug === slug);
  return { previous: pages[here - 1] ?? null, next: pages[here + 1] ?? null };
}
