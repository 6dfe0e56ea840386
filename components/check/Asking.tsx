'use client';
import { useEffect, useRef } from 'react';
import { useFigure } from '@/components/widgets/Figures.tsx';
import { WidgetHost } from '@/components/widgets/WidgetHost.tsx';
import type { Form, Params } from '@/content/check/define.ts';
import { questions } from '@/content/check/questions.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { unanswered } from '@/lib/lesson/challenge.ts';
import { checkWords } from './words.ts';

/** What a question says in the page's language, and what of its figure is locked: known when the page is built. */
export interface Asked { id: string; title: string; task: string; reason: string; locked: readonly string[]; lesson: { order: number; title: string; href: string | null } }

interface Props {
  at: number;
  form: Form;
  asked: readonly Asked[];
  answers: Readonly<Record<string, Params | null>>;
  locale: Locale;
  /** Keeps the answer (null: left open) and goes by so many questions. */
  onGo(answer: Params | null, by: 1 | -1): void;
  onStop(): void;
}

/** One question: its task, the figure that takes the answer, and the way on. */
export function Asking({ at, form, asked, answers, locale, onGo, onStop }: Props) {
  const t = checkWords(locale);
  const { id, title, task, locked } = asked[at]!;
  const { widget, forms, answer, check } = questions[at]!;
  const figureName = `asked-${id}`;
  const { state } = useFigure(figureName);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), [at]);

  const given = state && Object.fromEntries(answer.map(key => [key, state.params[key]]));
  const open = !given || check({ params: { ...forms[form], ...given } }).diagnosis === unanswered;
  const last = at === asked.length - 1;
  const kept = open ? answers[id] ?? null : given;
  return (
    <section className="task check-question">
      <p className="check-place ui"><span>{t.of(at + 1, asked.length)}</span><span className="check-row" aria-hidden="true">{asked.map((one, i) => <i key={one.id} className={i === at ? 'here' : answers[one.id] ? 'done' : undefined} />)}</span></p>
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      <p className="block-question">{task}</p>
      <div className="wide-task check-figure">
        <WidgetHost key={`${form} ${id}`} atOnce id={widget} locale={locale} name={figureName} initial={{ ...forms[form], ...answers[id] }} locked={locked} />
        {!state && <p className="check-waiting ui">{t.loading}</p>}
      </div>
      <div className="check-foot ui">
        <button type="button" className={open ? 'btn' : 'btn main'} disabled={open} onClick={() => onGo(given, 1)}>{last ? t.finish : t.next}</button>
        <button type="button" className="btn" onClick={() => onGo(null, 1)}>{last ? t.skipLast : t.skip}</button>
        {at > 0 && <button type="button" className="btn" onClick={() => onGo(kept, -1)}>{t.back}</button>}
        <button type="button" className="btn bare" onClick={onStop}>{t.stop}</button>
        <span className="quiet">{open ? t.answerFirst : ''}</span>
      </div>
    </section>
  );
}
