'use client';
import { useState, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Reveal } from './Reveal.tsx';
import { store, useStored } from './store.ts';
import { taskWords } from './taskWords.ts';

interface Option { right: boolean; text: string; says: ReactNode }
interface Props { storeKey: string; id: string; locale: Locale; question: ReactNode; options: readonly Option[]; answer: ReactNode }

/** A prediction among a few. */
export function PredictChoice({ storeKey, id, locale, question, options, answer }: Props) {
  const t = taskWords(locale);
  const kept = useStored(storeKey);
  const [chosen, choose] = useState<number | null>(null);
  const committed = typeof kept === 'number' && options[kept] ? kept : null;
  const shown = committed ?? chosen;
  const mark = (at: number) => options[at]!.right ? (at === committed ? t.rightMark : t.answerMark) : at === committed ? t.yoursMark : '';

  return (
    <Reveal answered={committed !== null} locale={locale} again={() => { choose(null); store.write(storeKey, null); }}
      mark={committed === null ? '' : options[committed]!.right ? t.right : t.wrong} says={committed === null ? null : options[committed]!.says} answer={answer}>
      <div className="block-question" id={`${id}-question`}>{question}</div>
      <div className="choices" role="radiogroup" aria-labelledby={`${id}-question`}>
        {options.map((option, at) => (
          <label key={at} className={[option.right ? 'right' : 'wrong', at === committed && 'yours'].filter(Boolean).join(' ')}>
            <input type="radio" name={id} checked={at === shown} disabled={committed !== null} onChange={() => choose(at)} />
            <span>{option.text}</span>
            {committed !== null && <span className="choice-mark">{mark(at)}</span>}
          </label>
        ))}
      </div>
      {committed === null && (
        <div className="foot ui needs-script">
          <button type="button" className={chosen === null ? 'btn' : 'btn main'} disabled={chosen === null} onClick={() => store.write(storeKey, chosen)}>{t.commit}</button>
          <span>{t.chooseFirst}</span>
        </div>
      )}
    </Reveal>
  );
}
