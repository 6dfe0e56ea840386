import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { checkProse, type Vocabulary } from './check.ts';
import type { Lesson } from './define.ts';
import type { LessonProse, Use } from './mdx.ts';
import { proseFaults } from './proseFaults.ts';
import type { Widgets } from './state.ts';

export interface LessonText extends Pick<LessonProse, 'headings' | 'figures' | 'uses'> { source: string }

/** What a lesson may refer to. */
export interface Known {
  widgets: Widgets;
  vocabulary: Vocabulary;
  references: Readonly<Record<string, unknown>>;
  glossary: Readonly<Record<string, { term: Record<Locale, string> }>>;
  slugs: readonly string[];
}

/** Properties that hold words of one language. */
const words = ['label', 'text', 'question'];

/** An element without its words: what must be the same in both languages. */
const bare = ({ component, props }: Use) =>
  `${component} ${JSON.stringify(Object.entries(props).filter(([key]) => !words.includes(key)).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

/** Members of `a` that `b` lacks, counting how often each is there. */
function missing(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter(item => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function languageFaults({ slug }: Lesson, { en, ko }: Record<Locale, LessonText>): string[] {
  const ids = ({ headings }: LessonText) => headings.map(({ depth, id }) => `${'#'.repeat(depth)} ${id}`).join(', ');
  const uses = { en: en.uses.map(bare), ko: ko.uses.map(bare) };
  return [
    ...(ids(en) === ids(ko) ? [] : [`${slug}: headings differ: en.mdx has ${ids(en)}; ko.mdx has ${ids(ko)}`]),
    ...missing(uses.en, uses.ko).map(use => `${slug}: only en.mdx has ${use}`),
    ...missing(uses.ko, uses.en).map(use => `${slug}: only ko.mdx has ${use}`),
  ];
}

const propsOf = ({ uses }: LessonText, component: string, key: string) => uses.filter(use => use.component === component).map(use => String(use.props[key]));

function referenceFaults(lesson: Lesson, text: LessonText, locale: Locale, { references, glossary }: Known): string[] {
  const file = `${lesson.slug}/${locale}.mdx`;
  const marked = propsOf(text, 'Fact', 'id');
  const carried = [...lesson.facts, ...lesson.notes];
  return [
    ...carried.filter(fact => !marked.includes(fact)).map(fact => `${file}: carries ${fact} nowhere: expected <Fact id="${fact}" /> where it stands`),
    ...marked.filter(fact => !carried.includes(fact)).map(fact => `${file}: marks ${fact}, which lesson.ts does not list`),
    ...propsOf(text, 'Cite', 'of').filter(key => !lesson.references.includes(key)).map(key => `${file}: cites "${key}", which lesson.ts does not list`),
    ...propsOf(text, 'Term', 'of').filter(key => !Object.hasOwn(glossary, key)).map(key => `${file}: term "${key}" is not in the glossary`),
    ...lesson.terms.filter(key => !propsOf(text, 'Term', 'of').includes(key)).map(key => `${file}: introduces the term "${key}" nowhere: expected <Term of="${key}">`),
    ...lesson.references.filter(key => !Object.hasOwn(references, key)).map(key => `${lesson.slug}/lesson.ts: reference "${key}" is not in content/references.ts`),
  ];
}

/** A Korean text names each of its new terms in English too, in brackets, without a space. */
function bracketFaults(lesson: Lesson, { source }: LessonText, { glossary }: Known): string[] {
  return lesson.terms.flatMap(key => {
    const term = glossary[key]?.term;
    // A term that Korean writes as English does (ReLU) has nothing to put in brackets.
    const written = term && term.ko !== term.en && `${term.ko}(${term.en})`;
    return written && !source.includes(written) ? [`${lesson.slug}/ko.mdx: expected "${written}" at the term’s first use`] : [];
  });
}

/** Every fault of a lesson in both languages. Empty when all is well. */
export function lessonFaults(lesson: Lesson, texts: Record<Locale, LessonText>, known: Known): string[] {
  return [
    ...lesson.prerequisites.filter(slug => !known.slugs.includes(slug)).map(slug => `${lesson.slug}/lesson.ts: prerequisite "${slug}": expected one of ${known.slugs.join(', ')}`),
    ...languageFaults(lesson, texts),
    ...locales.flatMap(locale => [
      ...checkProse(texts[locale], known.widgets, known.vocabulary),
      ...referenceFaults(lesson, texts[locale], locale, known),
      ...proseFaults(texts[locale].source, locale, `${lesson.slug}/${locale}.mdx`),
    ]),
    ...bracketFaults(lesson, texts.ko, known),
  ];
}
