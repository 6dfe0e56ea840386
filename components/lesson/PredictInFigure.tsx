import type { ReactNode } from 'react';
import { Widget } from '@/components/widgets/Widget.tsx';
import { widgetOf } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { splitOptions, writtenOut } from '@/lib/lesson/state.ts';
import { sortChildren } from './children.ts';
import { LatePredictFigure } from './late.tsx';
import { Answer, Diagnosis, Question } from './Parts.tsx';
import { pageWords } from './pageWords.ts';

interface Props {
  /** Name of the figure, and key of the rule in the `predictions` of the lesson's `challenges.ts`. */
  name: string;
  widget: string;
  preset?: string;
  /** Preset whose values show the answer, laid over what the reader has set. */
  reveal: string;
  locale: Locale;
  slug: string;
  children: ReactNode;
}

/** A question that the reader answers by operating a figure: what it shows when they commit is their prediction. */
export function PredictInFigure({ name, kind: _, widget, preset, reveal, locale, slug, children, ...given }: Props & Record<string, unknown>) {
  const { question, diagnoses, answers, rest } = sortChildren(children, { question: Question, diagnoses: Diagnosis, answers: Answer });
  const { params } = widgetOf(widget).widget;
  const { lock } = splitOptions(given).options;
  return (
    <section className="task predict wide-task full">
      <h3>{pageWords(locale).predict}</h3>
      <div className="block-question">{question}</div>
      <Widget id={widget} preset={preset} name={name} locale={locale} {...writtenOut(params, given)} />
      <LatePredictFigure slug={slug} name={name} locale={locale} reveal={reveal} lock={typeof lock === 'string' ? lock.split(',') : []}
        says={Object.fromEntries(diagnoses.map(({ props }) => [String(props.of), props.children]))} answer={<>{answers}{rest}</>} />
    </section>
  );
}
