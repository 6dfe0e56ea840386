'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFigure } from '@/components/widgets/Figures.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import { unanswered } from '@/lib/lesson/challenge.ts';
import { acceptValues } from '@/lib/params/values.ts';
import type { Figure } from '@/lib/widget/figure.ts';
import { Reveal } from './Reveal.tsx';
import { store, useStored } from './store.ts';
import { useCheck } from './useCheck.ts';
import { taskWords } from './taskWords.ts';

interface Props {
  slug: string;
  name: string;
  locale: Locale;
  reveal: string;
  /** Parameters that are locked while the reader answers. */
  lock: readonly string[];
  /** What each diagnosis says; `otherwise` speaks where the rule's own has no words. */
  says: Readonly<Record<string, ReactNode>>;
  answer: ReactNode;
}

/** A prediction as it was made: the figure's parameters, and how the rule judged them. */
interface Kept { params: Readonly<Record<string, unknown>>; passed: boolean; diagnosis: string | null }

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && typeof (value as Kept).params === 'object' && typeof (value as Kept).passed === 'boolean';

/** Shows the reader's answer and, over it, the right one; nothing can be changed then. False where the kept answer no longer fits the widget. */
function showAnswer(figure: Figure, { params }: Kept, reveal: string): boolean {
  const { widget } = figure.module;
  const { values, problems } = acceptValues(widget.params, params);
  if (problems.length) return false;
  figure.lock([]);
  const refusal = figure.set({ ...figure.initial, ...values, ...widget.presets[reveal] });
  figure.lock(['all']);
  return refusal === null;
}

/** The button, the verdict and the answer of a prediction that is made in the figure above them. */
export function PredictFigure({ slug, name, locale, reveal, lock, says, answer }: Props) {
  const t = taskWords(locale);
  const storeKey = `${slug}/predict/${name}`;
  const { figure, state } = useFigure(name);
  const check = useCheck(slug, 'predictions', name, state !== null);
  const value = useStored(storeKey);
  const kept = isKept(value) ? value : null;
  const answered = useRef(false);

  useEffect(() => {
    if (!figure) return;
    if (kept) {
      if (!showAnswer(figure, kept, reveal)) store.write(storeKey, null);
    } else if (answered.current) {
      figure.lock(lock);
      figure.reset();
    }
    answered.current = kept !== null;
  }, [figure, kept, reveal, lock, storeKey]);

  const verdict = !kept && check && state ? check(state) : null;
  const ready = verdict !== null && verdict.diagnosis !== unanswered;
  const commit = () => verdict && store.write(storeKey, { params: state!.params, passed: verdict.passed, diagnosis: verdict.diagnosis } satisfies Kept);
  return (
    <Reveal answered={kept !== null} locale={locale} mark={kept?.passed ? t.right : t.wrongFigure} answer={answer} again={() => store.write(storeKey, null)}
      says={kept && !kept.passed ? says[kept.diagnosis ?? ''] ?? says.otherwise : null}>
      {!kept && (
        <div className="foot ui needs-script">
          <button type="button" className={ready ? 'btn main' : 'btn'} disabled={!ready} onClick={commit}>{t.commitFigure}</button>
          <span>{t.answerFirst}</span>
        </div>
      )}
    </Reveal>
  );
}
