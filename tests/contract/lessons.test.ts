import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mdxComponents } from '@/components/lesson/mdxComponents.tsx';
import { vocabulary } from '@/components/lesson/vocabulary.ts';
import { widgetOf, widgets } from '@/components/widgets/registry.ts';
import { glossary } from '@/content/glossary.ts';
import { outline } from '@/content/outline.ts';
import { references } from '@/content/references.ts';
import { lessons } from '@/content/registry.ts';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import type { Check } from '@/lib/lesson/challenge.ts';
import { compileLesson } from '@/lib/lesson/compile.mjs';
import type { Lesson } from '@/lib/lesson/define.ts';
import { lessonFaults, type LessonText } from '@/lib/lesson/lessonFaults.ts';
import { numbersOf, readState, splitOptions } from '@/lib/lesson/state.ts';

const known = { widgets, vocabulary, references, glossary, slugs: outline.map(entry => entry.slug) };

const textOf = async (source: string, file: string) => ({ ...await compileLesson(source, file), source }) as LessonText;
const read = (slug: string, locale: Locale) => {
  const file = `content/lessons/${slug}/${locale}.mdx`;
  return textOf(readFileSync(file, 'utf8'), file);
};
const rulesOf = (slug: string) => import(`../../content/lessons/${slug}/challenges.ts`) as Promise<Partial<Record<'challenges' | 'predictions', Record<string, Check>>>>;
const both = async (slug: string) => ({ en: await read(slug, 'en'), ko: await read(slug, 'ko') });

describe('the course', () => {
  it('has lessons', () => expect(lessons.map(lesson => lesson.slug)).toContain('convolution'));

  it('plans twelve places, in order, with words in both languages', () => {
    expect(outline.map(entry => entry.order)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(new Set(outline.map(entry => entry.slug)).size).toBe(12);
    for (const { title, question } of outline) for (const locale of locales) expect([title[locale].length, question[locale].length].every(n => n > 1)).toBe(true);
  });

  it('places a written lesson where it is planned', () => {
    for (const { slug, order } of lessons) {
      const planned = outline.find(entry => entry.slug === slug);
      if (planned) expect(`${slug} ${order}`).toBe(`${slug} ${planned.order}`);
    }
  });

  it('gives MDX exactly the elements that are checked', () => {
    const given = Object.keys(mdxComponents({ locale: 'en', slug: '', figures: {}, challenges: [] })).filter(name => name !== 'Formula');
    expect(given.sort()).toEqual(Object.keys(vocabulary).sort());
  });
});

describe.each(lessons.map(lesson => [lesson.slug, lesson] as const))('lesson %s', (slug, lesson) => {
  it('is right in both languages: elements, figures, headings, facts, terms, references, prose', async () => {
    expect(lessonFaults(lesson, await both(slug), known)).toEqual([]);
  });

  it('has a rule for every challenge, and for every prediction made in a figure', async () => {
    const { figures } = await read(slug, 'en');
    const named = (component: string) => figures.filter(figure => figure.component === component).map(figure => String(figure.name)).sort();
    const { challenges = {}, predictions = {} } = figures.some(figure => figure.component !== 'Widget') ? await rulesOf(slug) : {};
    expect(Object.keys(challenges).sort()).toEqual(named('Challenge'));
    expect(Object.keys(predictions).sort()).toEqual(named('Predict'));
  });

  it('starts every task unsolved', async () => {
    const { figures } = await read(slug, 'en');
    for (const { component, id, preset, name, params } of figures.filter(figure => figure.component !== 'Widget')) {
      const module = widgetOf(String(id));
      const state = readState(module, preset, splitOptions(params).params).params!;
      const rule = (await rulesOf(slug))[component === 'Challenge' ? 'challenges' : 'predictions']![String(name)]!;
      const { passed, star } = rule({ params: state, frame: module.compute(state), numbers: numbersOf(module, state) });
      expect({ name, passed, star }).toEqual({ name, passed: false, star: false });
    }
  });
});

describe('a lesson that is broken', () => {
  const lesson: Lesson = { slug: 'broken', order: 99, prerequisites: [], facts: ['S9'], notes: [], references: ['goodfellow-2016'], terms: ['kernel'] };
  const body = (words: string) => `---\ntitle: T\nquestion: Q?\nsummary: S.\n---\n\n<Widget id="convolution" name="fig" />\n\n## H {#h}\n\n${words} <Live of="fig" value="stepCount" /> <Term of="kernel">커널(kernel)</Term> <Fact id="S9" />\n`;
  const faults = async (change: { en?: [string, string]; ko?: [string, string] }, lessonChange: Partial<Lesson> = {}) => {
    const text = (locale: Locale) => textOf(body('Text').replace(...(change[locale] ?? ['', ''])), `${locale}.mdx`);
    return lessonFaults({ ...lesson, ...lessonChange }, { en: await text('en'), ko: await text('ko') }, known);
  };

  it('is none as it stands', async () => expect(await faults({})).toEqual([]));

  it.each<[string, Parameters<typeof faults>[0], Partial<Lesson>, RegExp]>([
    ['another heading id', { ko: ['{#h}', '{#i}'] }, {}, /headings differ/],
    ['a number that one language lacks', { ko: ['<Live of="fig" value="stepCount" />', ''] }, {}, /only en\.mdx has Live/],
    ['other parameters in one language', { en: ['name="fig"', 'name="fig" stride={2}'] }, {}, /only en\.mdx has Widget/],
    ['a value out of bounds', { en: ['name="fig"', 'name="fig" stride={9}'], ko: ['name="fig"', 'name="fig" stride={9}'] }, {}, /en\.mdx:7: <Widget>: convolution\.stride: expected 1…4, got 9/],
    ['an unknown element', { en: ['Text', '<Marquee />'], ko: ['Text', '<Marquee />'] }, {}, /<Marquee>: expected one of/],
    ['a fact it does not carry', {}, { facts: ['S9', 'S10'] }, /carries S10 nowhere/],
    ['a fact it does not list', {}, { facts: [] }, /marks S9, which lesson\.ts does not list/],
    ['a reference that is not there', {}, { references: ['nobody-1900'] }, /reference "nobody-1900" is not in/],
    ['a term it never introduces', {}, { terms: ['kernel', 'bias'] }, /introduces the term "bias" nowhere/],
    ['a Korean term without its English', { ko: ['커널(kernel)', '커널'] }, {}, /expected "커널\(kernel\)"/],
    ['a prerequisite that is no lesson', {}, { prerequisites: ['alchemy'] }, /prerequisite "alchemy"/],
    ['wrong wisdom', { en: ['Text', 'Pooling prevents overfitting'] }, {}, /pooling does not avoid overfitting/],
  ])('is found for %s', async (_, change, lessonChange, expected) => {
    expect((await faults(change, lessonChange)).join('\n')).toMatch(expected);
  });
});
