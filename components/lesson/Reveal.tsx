'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  answered: boolean;
  locale: Locale;
  /** How the prediction compares, and the belief behind it. */
  mark: string;
  says: ReactNode;
  answer: ReactNode;
  again(): void;
  children: ReactNode;
}

/**
 * The question above, the answer below once the reader has committed. The answer is a `<details>` from the start: without
 * scripts it unfolds by itself, with scripts the style sheet hides it until then.
 */
export function Reveal({ answered, locale, mark, says, answer, again, children }: Props) {
  const t = taskWords(locale);
  const told = useRef<HTMLDivElement>(null);
  const before = useRef<boolean | null>(null);
  useEffect(() => {
    // Committing takes the button away: the focus goes to what it brought. An answer kept from last time is left alone.
    if (before.current === false && answered && document.activeElement === document.body) told.current?.focus();
    before.current = answered;
  }, [answered]);
  return (
    <div className={answered ? 'reveal answered' : 'reveal'}>
      {children}
      {answered && <div className="verdict" tabIndex={-1} ref={told}><p className="choice-mark">{mark}</p>{says}</div>}
      <details className="answer" open={answered || undefined}>
        <summary>{t.theAnswer}</summary>
        <div>{answer}</div>
      </details>
      {answered && <button type="button" className="btn bare ui" onClick={again}>{t.again}</button>}
    </div>
  );
}
