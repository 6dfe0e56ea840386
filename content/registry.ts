import { lessonsFrom, type Lesson, type LessonDefinition } from '@/lib/lesson/define.ts';

// Eager and plain: with the `import` option a production build gives `undefined`.
const modules = import.meta.glob<{ lesson: LessonDefinition }>('./lessons/*/lesson.ts', { eager: true });

/** The lessons that are written, in the order of the course. A lesson is here because its folder is there. */
export const lessons: readonly Lesson[] = lessonsFrom(modules);

export const lessonOf = (slug: string): Lesson | undefined => lessons.find(lesson => lesson.slug === slug);
