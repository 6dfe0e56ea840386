'use client';
import { useState, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { diagnoseGrid, sameMatrix, type GridDiagnosis } from '@/lib/lesson/diagnose.ts';
import { parseNumber, type Matrix } from '@/lib/params/kinds.ts';
import { NumberGrid } from './NumberGrid.tsx';
import { Numbers } from './Numbers.tsx';
import { Reveal } from './Reveal.tsx';
import { store, useStored } from './store.ts';
import { taskWords } from './taskWords.ts';

export interface Given { part: string; label: string; cells: Matrix }

interface Props {
  storeKey: string;
  locale: Locale;
  question: ReactNode;
  answer: ReactNode;
  given: readonly Given[];
  outputLabel: string;
  correct: Matrix;
  diagnoses: readonly GridDiagnosis[];
  /** What each diagnosis says. */
  says: readonly ReactNode[];
}

const blank = (like: Matrix) => like.map(row => row.map(() => ''));
const readGrid = (texts: string[][]): (number | undefined)[][] => texts.map(row => row.map(parseNumber));
const isGrid = (value: unknown, like: Matrix): value is Matrix =>
  Array.isArray(value) && value.length === like.length && value.every((row, r) => Array.isArray(row) && row.length === like[r]!.length && row.every(Number.isFinite));

/** A prediction of numbers, cell by cell. */
export function PredictGrid({ storeKey, locale, question, answer, given, outputLabel, correct, diagnoses, says }: Props) {
  const t = taskWords(locale);
  const kept = useStored(storeKey);
  const committed = isGrid(kept, correct) ? kept : null;
  const [texts, setTexts] = useState(() => blank(correct));
  const numbers = readGrid(texts);
  const full = numbers.every(row => !row.includes(undefined));

  const diagnosis = committed ? says[diagnoseGrid(committed, correct, diagnoses)] : null;
  const wrong = committed ? committed.flatMap((row, r) => row.filter((v, c) => !sameMatrix([[v]], [[correct[r]![c]!]]))).length : 0;
  const mark = wrong === 0 ? t.right : t.notQuite(wrong);
  const again = () => { setTexts(blank(correct)); store.write(storeKey, null); };

  return (
    <Reveal answered={committed !== null} locale={locale} mark={mark} says={diagnosis} again={again}
      answer={<><div className="without-script"><Numbers part="output" label={outputLabel} cells={correct} locale={locale} /></div>{answer}</>}>
      <div className="block-question">{question}</div>
      <div className="grids">
        {given.map(one => <Numbers key={one.part} {...one} locale={locale} />)}
        {committed
          ? <><Numbers part="yours" label={t.yours} cells={committed} differs={correct} locale={locale} before="=" /><Numbers part="output" label={t.theAnswer} cells={correct} locale={locale} /></>
          : <NumberGrid label={outputLabel} texts={texts} onChange={setTexts} locale={locale} before="=" signed={correct.flat().some(v => v < 0)} />}
      </div>
      {!committed && (
        <div className="foot ui needs-script">
          <button type="button" className={full ? 'btn main' : 'btn'} disabled={!full} onClick={() => store.write(storeKey, numbers)}>{t.commit}</button>
          <span>{t.fillFirst}</span>
        </div>
      )}
    </Reveal>
  );
}
