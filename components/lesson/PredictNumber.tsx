'use client';
import { useState, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import { diagnoseNumber, readTyped, sameNumber, type NumberDiagnosis } from '@/lib/lesson/diagnoseNumber.ts';
import { NumberCards, productOf } from './NumberCards.tsx';
import { Reveal } from './Reveal.tsx';
import { store, useStored } from './store.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  storeKey: string;
  id: string;
  locale: Locale;
  question: ReactNode;
  answer: ReactNode;
  correct: number;
  within: number;
  unit?: string;
  /** The prediction is a product of these instead of a typed number. */
  cards?: readonly number[];
  diagnoses: readonly NumberDiagnosis[];
  /** What each diagnosis says. */
  says: readonly ReactNode[];
}

const isCards = (value: unknown, cards: readonly number[]): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every(at => Number.isInteger(at) && at >= 0 && at < cards.length);

/** A prediction of one number: typed, or put together as a product of cards. */
export function PredictNumber({ storeKey, id, locale, question, answer, correct, within, unit = '', cards, diagnoses, says }: Props) {
  const t = taskWords(locale);
  const kept = useStored(storeKey);
  const [text, setText] = useState('');
  const [picked, pick] = useState<readonly number[]>([]);
  const keptCards = cards && isCards(kept, cards) ? kept : null;
  const committed = keptCards ? productOf(cards!, keptCards) : !cards && typeof kept === 'number' ? kept : null;
  const typed = cards ? (picked.length ? productOf(cards, picked) : undefined) : readTyped(text);
  const ready = typed !== undefined;
  const shown = (value: number) => <>{formatNumber(value, locale, 4)}{unit && ` ${unit}`}</>;

  const commit = () => ready && store.write(storeKey, cards ? picked : typed);
  const again = () => { setText(''); pick([]); store.write(storeKey, null); };
  const right = committed !== null && sameNumber(committed, correct, within);

  return (
    <Reveal answered={committed !== null} locale={locale} again={again} mark={right ? t.right : t.wrong}
      says={committed === null ? null : says[diagnoseNumber(committed, correct, within, diagnoses)]}
      answer={<><p className="without-script">{shown(correct)}</p>{answer}</>}>
      <div className="block-question" id={`${id}-question`}>{question}</div>
      {cards && <NumberCards cards={cards} picked={keptCards ?? picked} onPick={committed === null ? pick : undefined} locale={locale} labelledBy={`${id}-question`} />}
      {committed === null ? (
        <form className="foot ui needs-script" onSubmit={event => { event.preventDefault(); commit(); }}>
          {!cards && (
            <label className="typed">
              <input value={text} aria-labelledby={`${id}-question`} inputMode={correct < 0 ? 'text' : 'decimal'} autoComplete="off" maxLength={16}
                aria-invalid={(text.trim() !== '' && !ready) || undefined} aria-describedby={`${id}-says`} onChange={event => setText(event.target.value)} />
              {unit && <span>{unit}</span>}
            </label>
          )}
          <button type="submit" className={ready ? 'btn main' : 'btn'} disabled={!ready}>{t.commit}</button>
          <span id={`${id}-says`}>{text.trim() !== '' && !ready ? t.notANumber : cards ? t.pickFirst : t.typeFirst}</span>
        </form>
      ) : (
        <p className="compared"><span className={right ? undefined : 'wrong'}>{t.yours} <b>{shown(committed)}</b></span> <span className="right">{t.theAnswer} <b>{shown(correct)}</b></span></p>
      )}
    </Reveal>
  );
}
