import type { ReactNode } from 'react';
import { sortChildren } from '@/components/lesson/children.ts';
import { elementsIn } from '@/components/lesson/elements.ts';
import { KoreanFace } from '@/components/lesson/KoreanFace.tsx';
import { LessonScope } from '@/components/lesson/LessonScope.tsx';
import { mdxComponents } from '@/components/lesson/mdxComponents.tsx';
import { Condition, Diagnosis, Passed } from '@/components/lesson/Parts.tsx';
import { widgetOf, widgets } from '@/components/widgets/registry.ts';
import { proseOf } from '@/content/prose.ts';
import { lessons } from '@/content/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Check } from '@/lib/lesson/challenge.ts';
import type { Lesson } from '@/lib/lesson/define.ts';
import { builtFigures } from '@/lib/lesson/figures.ts';
import { numbersOf, readState, splitOptions } from '@/lib/lesson/state.ts';
import { differing } from '@/lib/params/values.ts';
import { ReviewBoard } from './ReviewBoard.tsx';
import type { Item } from './items.ts';
import { reviewWords } from './words.ts';

/** A review question belongs to the lesson whose number its id begins with, wherever it is asked. */
const taughtIn = (id: string): Lesson | undefined => lessons.find(({ order }) => order === Number(/^R(\d+)/.exec(id)?.[1]));

/** A challenge as the set needs it: its words, and the state its figure starts in. */
async function challengeItem({ slug, order }: Lesson, title: string, all: readonly string[], props: Readonly<Record<string, any>>): Promise<Item> {
  const { name, widget: id, preset, children, ...given } = props;
  const { conditions, diagnoses, passed, rest } = sortChildren(children as ReactNode, { conditions: Condition, diagnoses: Diagnosis, passed: Passed });
  const module = widgetOf(id);
  const { options, params: written } = splitOptions(given);
  const params = readState(module, preset, written).params!;
  const { challenges } = await import(`../../content/lessons/${slug}/challenges.ts`) as { challenges: Readonly<Record<string, Check>> };
  const byName = (elements: typeof conditions) => Object.fromEntries(elements.map(element => [String(element.props.of), element.props.children]));
  return {
    kind: 'challenge', id: `${slug}/${name}`, slug, order, title, name, widget: id, all,
    initial: challenges[name]!({ params, frame: module.compute(params), numbers: numbersOf(module, params) }),
    start: differing(module.widget.params, params),
    locked: options.lock === 'all' ? Object.keys(module.widget.params) : String(options.lock ?? '').split(',').filter(Boolean),
    task: rest, conditions: byName(conditions), diagnoses: byName(diagnoses),
    passed: passed.find(element => !element.props.star)?.props.children, star: passed.find(element => element.props.star)?.props.children,
  };
}

/** Everything that can be asked again, in the order of the course: each lesson's review questions once, and its challenges. */
async function itemsOf(locale: Locale): Promise<Item[]> {
  const asked = new Map<string, Item>();
  const challenges: Item[] = [];
  for (const lesson of lessons) {
    const prose = proseOf(lesson.slug, locale);
    const names = prose.uses.filter(use => use.component === 'Challenge').map(use => String(use.props.name));
    const vocabulary: ReturnType<typeof mdxComponents> = { ...mdxComponents({ locale, slug: lesson.slug, figures: builtFigures(prose.figures, widgets), challenges: names }), Here: () => null };
    for (const { props } of elementsIn(prose, vocabulary, vocabulary.Review!)) {
      const taught = taughtIn(String(props.id));
      if (!taught || asked.has(props.id)) continue;
      asked.set(props.id, { kind: 'question', id: props.id, slug: taught.slug, order: taught.order, title: proseOf(taught.slug, locale).frontmatter.title, question: props.question, answer: props.children });
    }
    for (const element of elementsIn(prose, vocabulary, vocabulary.Challenge!)) challenges.push(await challengeItem(lesson, prose.frontmatter.title, names, element.props));
  }
  return [...asked.values(), ...challenges].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Spaced questions from all lessons. Without scripts it is a list of the questions with their answers. */
export async function ReviewPage({ locale }: { locale: Locale }) {
  const t = reviewWords(locale);
  const items = await itemsOf(locale);
  return (
    <LessonScope built={{}}>
      <main id="main" className="front course-page">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
        <p className="without-script">{t.needsScript}</p>
        <div className="without-script">
          {items.map(item => item.kind === 'question' && <details key={item.id} className="review"><summary>{item.question}</summary><div>{item.answer}</div></details>)}
        </div>
        <ReviewBoard items={items} locale={locale} />
      </main>
      <KoreanFace locale={locale} />
    </LessonScope>
  );
}
