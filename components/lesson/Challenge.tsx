import type { ReactNode } from 'react';
import { Widget } from '@/components/widgets/Widget.tsx';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Check } from '@/lib/lesson/challenge.ts';
import { numbersOf, readState, splitOptions, writtenOut } from '@/lib/lesson/state.ts';
import { sortChildren } from './children.ts';
import { LateChallengeBoard } from './late.tsx';
import { Condition, Diagnosis, Passed } from './Parts.tsx';
import { taskWords } from './taskWords.ts';

type Props = {
  /** Name of the figure, and key of the rule in the lesson's `challenges.ts`. */
  name: string;
  widget: string;
  preset?: string;
  locale: Locale;
  slug: string;
  /** Names of all challenges of the lesson. */
  all: readonly string[];
  children: ReactNode;
} & Record<string, unknown>;

async function checkOf(slug: string, name: string): Promise<Check> {
  const { challenges } = await import(`../../content/lessons/${slug}/challenges.ts`) as { challenges: Readonly<Record<string, Check>> };
  const check = challenges[name];
  if (!check) throw new Error(`content/lessons/${slug}/challenges.ts: expected a rule "${name}", found ${Object.keys(challenges).join(', ')}`);
  return check;
}

/** A task with a figure of its own that checks itself while the reader works, and says what is wrong and not only that it is. */
export async function Challenge({ name, widget, preset, locale, slug, all, children, ...given }: Props) {
  const { conditions, diagnoses, passed, rest } = sortChildren(children, { conditions: Condition, diagnoses: Diagnosis, passed: Passed });
  const byName = (elements: typeof conditions) => Object.fromEntries(elements.map(({ props }) => [String(props.of), props.children]));
  const module = widgetOf(widget);
  const { params } = readState(module, preset, splitOptions(given).params);
  if (!params) throw new Error(`<Challenge name="${name}">: these parameters are refused`);
  const check = await checkOf(slug, name);
  const initial = check({ params, frame: module.compute(params), numbers: numbersOf(module, params) });
  return (
    <section className="task challenge wide-task full">
      <LateChallengeBoard
        slug={slug} name={name} all={all} locale={locale} initial={initial} heading={taskWords(locale).challenge} task={rest}
        conditions={byName(conditions)} diagnoses={byName(diagnoses)}
        passed={passed.find(({ props }) => !props.star)?.props.children} star={passed.find(({ props }) => props.star)?.props.children}
      />
      <Widget id={widget} preset={preset} name={name} locale={locale} {...writtenOut(module.widget.params, given)} />
    </section>
  );
}
