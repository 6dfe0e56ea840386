'use client';
import { useState, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { Reveal } from './Reveal.tsx';
import { store, useStored } from './store.ts';
import { taskWords } from './taskWords.ts';

interface Option { right: boolean; text: string; says: ReactNode }
interface Props {
  storeKey: string;
  id: string;
  locale: Locale;
  question: ReactNode;
  options: readonly Option[];
  /** `none`: nothing was chosen · `all`: everything was · `otherwise`. */
  diagnoses: readonly string[];
  says: readonly ReactNode[];
  answer: ReactNode;
}

const isChosen = (value: unknown, options: readonly Option[]): value is number[] => Array.isArray(value) && value.every(at => Number.isInteger(at) && options[at as number]);

/** The words that fit a wrong choice: a diagnosis of the whole, else what each wrongly chosen or missed option says of itself. */
function sayingsOf(chosen: readonly number[], options: readonly Option[], diagnoses: readonly string[], says: readonly ReactNode[]): ReactNode {
  const wrong = options.filter(({ right }, at) => right !== chosen.includes(at));
  if (wrong.length === 0) return null;
  const holds: Readonly<Record<string, boolean>> = { none: chosen.length === 0, all: chosen.length === options.length, otherwise: true };
  const found = diagnoses.findIndex(when => holds[when]);
  return found >= 0 ? says[found] : wrong.map(({ text, says: own }) => own && <div key={text}>{own}</div>);
}

/** A prediction of any number among several. */
export function PredictSeveral({ storeKey, id, locale, question, options, diagnoses, says, answer }: Props) {
  const t = taskWords(locale);
  const kept = useStored(storeKey);
  const committed = isChosen(kept, options) ? kept : null;
  const [chosen, choose] = useState<readonly number[]>([]);
  const shown = committed ?? chosen;
  const toggle = (at: number) => choose(chosen.includes(at) ? chosen.filter(other => other !== at) : [...chosen, at]);
  const wrong = committed ? options.filter(({ right }, at) => right !== committed.includes(at)).length : 0;
  const mark = (at: number) => {
    const { right } = options[at]!;
    if (shown.includes(at)) return right ? t.rightMark : t.yoursMark;
    return right ? t.missedMark : '';
  };

  return (
    <Reveal answered={committed !== null} locale={locale} again={() => { choose([]); store.write(storeKey, null); }}
      mark={wrong === 0 ? t.right : t.severalWrong(wrong)} says={committed && sayingsOf(committed, options, diagnoses, says)} answer={answer}>
      <div className="block-question" id={`${id}-question`}>{question}</div>
      <div className="choices" role="group" aria-labelledby={`${id}-question`}>
        {options.map((option, at) => (
          <label key={at} className={[option.right ? 'right' : 'wrong', committed?.includes(at) && 'yours'].filter(Boolean).join(' ')}>
            <input type="checkbox" checked={shown.includes(at)} disabled={committed !== null} onChange={() => toggle(at)} />
            <span>{option.text}</span>
            {committed !== null && <span className="choice-mark">{mark(at)}</span>}
          </label>
        ))}
      </div>
      {committed === null && (
        <div className="foot ui needs-script">
          <button type="button" className="btn main" onClick={() => store.write(storeKey, [...chosen].sort((a, b) => a - b))}>{t.commit}</button>
          <span>{t.severalFirst}</span>
        </div>
      )}
    </Reveal>
  );
}
