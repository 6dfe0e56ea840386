'use client';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ChallengeBoard } from '@/components/lesson/ChallengeBoard.tsx';
import { WidgetHost } from '@/components/widgets/WidgetHost.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { ChallengeItem, Item, QuestionItem } from './items.ts';
import { reviewWords } from './words.ts';

interface Props<I extends Item> { item: I; locale: Locale; onAnswer(known: boolean): void }

/** A question: the reader commits to an answer, sees the given one beside it, and judges. */
function AskQuestion({ item, locale, onAnswer }: Props<QuestionItem>) {
  const t = reviewWords(locale);
  const [text, setText] = useState('');
  const [committed, commit] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => { if (committed) told.current?.focus(); }, [committed]);
  if (!committed) {
    return (
      <form className="review-answer" onSubmit={event => { event.preventDefault(); if (text.trim()) commit(true); }}>
        <label className="ui" htmlFor="review-text">{t.yourAnswer}</label>
        <textarea id="review-text" rows={3} maxLength={2000} value={text} onChange={event => setText(event.target.value)} />
        <div className="check-foot ui">
          <button type="submit" className={text.trim() ? 'btn main' : 'btn'} disabled={!text.trim()}>{t.commit}</button>
          <span className="quiet">{t.answerFirst}</span>
        </div>
      </form>
    );
  }
  return (
    <>
      <div className="review-compared" tabIndex={-1} ref={told}>
        <div><p className="ui quiet">{t.yours}</p><p className="review-own">{text}</p></div>
        <div><p className="ui quiet">{t.given}</p><div>{item.answer}</div></div>
      </div>
      <div className="check-foot ui" role="group" aria-label={t.judge}>
        <span>{t.judge}</span>
        <button type="button" className="btn" onClick={() => onAnswer(true)}>{t.known}</button>
        <button type="button" className="btn" onClick={() => onAnswer(false)}>{t.unknown}</button>
      </div>
    </>
  );
}

/** A challenge on its figure, judged by its rule. */
function AskChallenge({ item, locale, onAnswer }: Props<ChallengeItem>) {
  const t = reviewWords(locale);
  const [solved, setSolved] = useState(false);
  const onPassed = useCallback(() => setSolved(true), []);
  const { slug, name, all, initial, task, conditions, diagnoses, passed, star, widget, start, locked } = item;
  return (
    <section className="task challenge wide-task review-challenge">
      <ChallengeBoard slug={slug} name={name} all={all} locale={locale} initial={initial} heading={t.challenge} task={task} conditions={conditions} diagnoses={diagnoses} passed={passed} star={star} onPassed={onPassed} />
      <div className="check-figure"><WidgetHost atOnce id={widget} locale={locale} name={name} initial={start} locked={locked} /></div>
      <div className="check-foot ui">
        {solved ? <button type="button" className="btn main" onClick={() => onAnswer(true)}>{t.solved}</button> : <button type="button" className="btn" onClick={() => onAnswer(false)}>{t.giveUp}</button>}
      </div>
    </section>
  );
}

/** One item of the set, with what stands around it. */
export function Ask({ item, at, count, locale, onAnswer, stop }: Props<Item> & { at: number; count: number; stop: ReactNode }) {
  const t = reviewWords(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="check-question">
      <p className="check-place ui"><span>{t.of(at + 1, count)}</span><span>{t.lesson(item.order, item.title)}</span>{stop}</p>
      <h2 ref={heading} tabIndex={-1}>{item.kind === 'question' ? item.question : item.title}</h2>
      {item.kind === 'question' ? <AskQuestion item={item} locale={locale} onAnswer={onAnswer} /> : <AskChallenge item={item} locale={locale} onAnswer={onAnswer} />}
    </section>
  );
}
