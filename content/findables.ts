import { otherLocale, type Locale } from '@/lib/i18n/locales.ts';
import { contents } from './contents.ts';
import { glossary, termId, type GlossaryEntry } from './glossary.ts';
import { proseOf } from './prose.ts';
import { lessons } from './registry.ts';

interface Found { path: string; kind: 'lesson' | 'heading' | 'term'; title: string; within: string; also: string; text: string }

/** A lesson, and each of its headings with the words under it. */
function ofLesson(slug: string, locale: Locale): Found[] {
  const { order, title } = contents(locale).find(entry => entry.slug === slug)!;
  const { frontmatter: { question, summary }, headings, texts } = proseOf(slug, locale);
  const path = `/lessons/${slug}/`;
  const within = `${order} · ${title}`;
  return [
    { path, kind: 'lesson', title: question, within, also: title, text: `${summary} ${texts[''] ?? ''}` },
    ...headings.map(({ id, text }) => ({ path: `${path}#${id}`, kind: 'heading' as const, title: text, within, also: '', text: texts[id] ?? '' })),
  ];
}

const ofTerm = ([key, { term, meaning }]: [string, GlossaryEntry], locale: Locale): Found =>
  ({ path: `/glossary/#${termId(key)}`, kind: 'term', title: term[locale], within: meaning[locale], also: term[otherLocale(locale)], text: '' });

/** What the search of a language looks through: lessons, their headings, terms. */
export const findables = (locale: Locale): Found[] =>
  [...lessons.flatMap(({ slug }) => ofLesson(slug, locale)), ...Object.entries<GlossaryEntry>(glossary).map(entry => ofTerm(entry, locale))];
