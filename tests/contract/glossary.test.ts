import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { widgets } from '@/components/widgets/registry.ts';
import { glossary, glossaryByLesson } from '@/content/glossary.ts';
import { outline } from '@/content/outline.ts';
import { references } from '@/content/references.ts';
import { lessons } from '@/content/registry.ts';
import { locales } from '@/lib/i18n/locales.ts';

const entries = Object.entries(glossary);

describe('the glossary', () => {
  it('stands in the order of the course, under lessons that are planned', () => {
    const planned = outline.map(entry => entry.slug);
    const places = Object.keys(glossaryByLesson).map(slug => planned.indexOf(slug));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('explains each term once', () => {
    const keys = Object.values(glossaryByLesson).flatMap(terms => Object.keys(terms));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(entries.length);
  });

  it('names each entry by its English term', () => {
    expect(entries.filter(([key, { term }]) => key !== term.en).map(([key]) => key)).toEqual([]);
  });

  it('says whole sentences in both languages', () => {
    for (const [key, { meaning }] of entries) for (const locale of locales) expect(meaning[locale], key).toMatch(locale === 'ko' ? /니다\.$/ : /^\p{Lu}.+\.$/u);
  });

  it('shows figures and presets that exist', () => {
    const shown = entries.flatMap(([key, entry]) => ('figure' in entry && entry.figure ? [[key, entry.figure] as const] : []));
    const missing = shown.filter(([, { widget, preset }]) => !Object.hasOwn(widgets[widget]?.widget.presets ?? {}, preset));
    expect(missing).toEqual([]);
    expect(shown.length).toBeGreaterThan(5);
  });

  it('opens no term before the lesson that introduces it', () => {
    const introducedBy = Object.fromEntries(Object.entries(glossaryByLesson).flatMap(([slug, terms]) => Object.keys(terms).map(key => [key, slug])));
    const orderOf = (slug: string) => outline.find(entry => entry.slug === slug)!.order;
    const early = lessons.flatMap(({ slug, order }) => locales.flatMap(locale => [...readFileSync(`content/lessons/${slug}/${locale}.mdx`, 'utf8').matchAll(/<Term of="([^"]+)"/g)]
      .map(([, key]) => key!).filter(key => orderOf(introducedBy[key]!) > order).map(key => `${slug}/${locale}.mdx: ${key}, which ${introducedBy[key]} introduces`)));
    expect(early).toEqual([]);
  });

  it('has under a lesson what the lesson introduces, and the other way round', () => {
    for (const { slug, terms } of lessons) expect([...terms].sort(), slug).toEqual(Object.keys(glossaryByLesson[slug as keyof typeof glossaryByLesson] ?? {}).sort());
  });
});

describe('the references', () => {
  it('give every work authors, a title, a place, and a year or an address', () => {
    for (const [key, work] of Object.entries(references)) {
      const { authors, title, where, year, url } = { year: undefined, url: undefined, ...work };
      expect([authors, title, where].every(text => text.length > 2), key).toBe(true);
      expect(year !== undefined || url !== undefined, key).toBe(true);
      if (url) expect(new URL(url).protocol, key).toMatch(/^https?:$/);
    }
  });
});
