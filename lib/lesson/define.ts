import type { Locale } from '@/lib/i18n/locales.ts';

/** What a lesson's folder says about itself. Its words stand in `en.mdx` and `ko.mdx`. */
export interface LessonDefinition {
  /** Place in the course, from 1. */
  order: number;
  /** Slugs of lessons whose ideas this one builds on. */
  prerequisites: readonly string[];
  /** Facts of the source that this lesson carries; each is marked in the text by `<Fact id="S9" />`. */
  facts: readonly string[];
  /** Notes on the source that this lesson carries, marked in the same way. */
  notes: readonly string[];
  /** Keys of `content/references.ts`, in the order in which they are listed. */
  references: readonly string[];
  /** Terms introduced here, keys of `content/glossary.ts`. */
  terms: readonly string[];
}

/** What of a lesson stands on its one printed page, beside what the page takes from the lesson itself. */
export interface LessonSummary extends Record<Locale, {
  /** The idea, three to five sentences. */
  idea: readonly string[];
  /** What goes wrong, a line each. */
  wrong: readonly string[];
}> {
  /** Names of the figure that is printed, and of the one whose call is. */
  figure: string;
  code: string;
}

/** Types a summary. */
export const defineSummary = (summary: LessonSummary): LessonSummary => summary;

export interface Lesson extends LessonDefinition {
  /** The folder's name, which is also its address. */
  slug: string;
}

/** Types a lesson. */
export const defineLesson = (definition: LessonDefinition): LessonDefinition => definition;

const folder = /lessons\/([a-z0-9]+(?:-[a-z0-9]+)*)\/lesson\.ts$/;

/** Lessons from the modules of their folders, in the order of the course. Throws when two claim the same place. */
export function lessonsFrom(modules: Readonly<Record<string, { lesson: LessonDefinition }>>): Lesson[] {
  const lessons = Object.entries(modules).map(([path, { lesson }]) => {
    const slug = folder.exec(path)?.[1];
    if (!slug) throw new Error(`${path}: expected a folder in kebab-case, such as lessons/stride-padding/lesson.ts`);
    return { ...lesson, slug };
  });
  lessons.sort((a, b) => a.order - b.order);
  const twice = lessons.find((lesson, at) => lesson.order === lessons[at + 1]?.order);
  if (twice) throw new Error(`lessons: two have order ${twice.order}: ${lessons.filter(l => l.order === twice.order).map(l => l.slug).join(' and ')}`);
  return lessons;
}

/** One line of the contents. */
export interface ContentsEntry {
  order: number;
  slug: string;
  title: string;
  question: string;
  endsPart: boolean;
  /** Path of the page under the language, `/lessons/convolution/`; null while it is not written. */
  path: string | null;
  /** About how long it takes; null where nothing is known. */
  minutes: number | null;
}
