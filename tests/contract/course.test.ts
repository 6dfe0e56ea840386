import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outline } from '@/content/outline.ts';
import { lessons as all } from '@/content/registry.ts';
import { summaryOf } from '@/content/summaries.ts';
import { locales } from '@/lib/i18n/locales.ts';

/** Those that are planned: a lesson that somebody adds is checked by itself. */
const lessons = all.filter(({ slug }) => outline.some(entry => entry.slug === slug));
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
/** Facts and listings of the source, and where it is wrong or half true. */
const carried = [...numbered('S', 23), ...numbered('N', 12)];
/** Two review questions from every lesson. */
const questions = Array.from({ length: 11 }, (_, i) => [`R${i + 1}a`, `R${i + 1}b`]).flat();

const marked = (slug: string, locale: string, pattern: RegExp) => [...readFileSync(`content/lessons/${slug}/${locale}.mdx`, 'utf8').matchAll(pattern)].map(([, id]) => id!);
const everywhere = (locale: string, pattern: RegExp) => lessons.flatMap(({ slug }) => marked(slug, locale, pattern));
const missing = (wanted: readonly string[], found: readonly string[]) => wanted.filter(id => !found.includes(id));

describe('the course as a whole', () => {
  it('has its eleven lessons', () => expect(lessons.map(({ order }) => order)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1)));

  it('declares every fact and every note of the source in some lesson', () => {
    expect(missing(carried, lessons.flatMap(({ facts, notes }) => [...facts, ...notes]))).toEqual([]);
  });

  it.each(locales)('carries every fact and note in its %s text', locale => {
    expect(missing(carried, everywhere(locale, /<Fact id="([SN]\d+)" \/>/g))).toEqual([]);
  });

  it.each(locales)('asks two questions of every lesson again, later than that lesson, in %s', locale => {
    expect(missing(questions, everywhere(locale, /<Review id="(R\d+[ab])"/g))).toEqual([]);
    const early = lessons.flatMap(({ slug, order }) => marked(slug, locale, /<Review id="(R\d+[ab])"/g).filter(id => Number(id.slice(1, -1)) > order || (Number(id.slice(1, -1)) === order && order < 11)).map(id => `${slug}: ${id}`));
    expect(early).toEqual([]);
  });

  it('has every lesson on one sheet: the idea in three to five sentences, what goes wrong, a figure and a call that the lesson has', () => {
    for (const { slug } of lessons) {
      const summary = summaryOf(slug);
      expect(summary, `content/lessons/${slug}/summary.ts`).toBeDefined();
      for (const locale of locales) {
        const { idea, wrong } = summary![locale];
        expect([idea.length >= 3, idea.length <= 5, wrong.length >= 2], `${slug} ${locale}`).toEqual([true, true, true]);
        expect([...idea, ...wrong].filter(line => !/[.]$/.test(line)), `${slug} ${locale}`).toEqual([]);
      }
      expect(summary!.en.idea.length, slug).toBe(summary!.ko.idea.length);
      expect(marked(slug, 'en', /<Widget id="[^"]+" name="([^"]+)"/g), slug).toContain(summary!.figure);
      expect(marked(slug, 'en', /<Code of="([^"]+)"/g), slug).toContain(summary!.code);
    }
  });

  it.each(locales)('opens each lesson from the third on with two of them, in %s', locale => {
    const opening = lessons.filter(({ order }) => order >= 3).filter(({ slug }) => {
      const [before] = readFileSync(`content/lessons/${slug}/${locale}.mdx`, 'utf8').split('</Section>');
      return [...before!.matchAll(/<Review id=/g)].length !== 2;
    });
    expect(opening.map(({ slug }) => slug)).toEqual([]);
  });
});
