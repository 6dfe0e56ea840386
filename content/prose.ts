import type { Locale } from '@/lib/i18n/locales.ts';
import type { LessonProse } from '@/lib/lesson/mdx.ts';

const files = import.meta.glob<LessonProse>('./lessons/*/*.mdx', { eager: true });

/** A lesson's text in one language. Throws naming the file that is missing. */
export function proseOf(slug: string, locale: Locale): LessonProse {
  const prose = files[`./lessons/${slug}/${locale}.mdx`];
  if (!prose) throw new Error(`content/lessons/${slug}: expected a file ${locale}.mdx, found none. Every lesson is written in English and in Korean.`);
  return prose;
}
