'use client';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useFigure } from '@/components/widgets/Figures.tsx';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Condition, Verdict } from '@/lib/lesson/challenge.ts';
import { report, reportsTo } from '@/lib/lesson/report.ts';
import { today } from '@/lib/site/days.ts';
import { RegionMap } from './RegionMap.tsx';
import { store, useStored } from './store.ts';
import { useCheck } from './useCheck.ts';
import { taskWords, type TaskWords } from './taskWords.ts';

interface Props {
  slug: string;
  name: string;
  /** Names of all challenges of the lesson: it is done when each is solved. */
  all: readonly string[];
  locale: Locale;
  /** The verdict on the figure as the page was built. */
  initial: Verdict;
  heading: string;
  task: ReactNode;
  /** What each condition, each diagnosis and success say. */
  conditions: Readonly<Record<string, ReactNode>>;
  diagnoses: Readonly<Record<string, ReactNode>>;
  passed: ReactNode;
  star: ReactNode;
  /** Told each time the figure comes to satisfy the rule. */
  onPassed?: () => void;
}

/** `day`: when it was first solved, which the review set counts from. */
type Kept = { passed: true; star: boolean; day?: string } | null;

function Test({ condition: { name, holds, value, picture }, says, t, locale }: { condition: Condition; says: ReactNode; t: TaskWords; locale: Locale }) {
  return (
    <li className={holds ? 'pass' : undefined} data-condition={name}>
      {picture && <RegionMap {...picture} />}
      <b>{says}</b>
      {value !== undefined && <span>{t.measured} {typeof value === 'number' ? formatNumber(value, locale) : value}</span>}
      <span className="verdict">{holds ? t.holds : t.notYet}</span>
    </li>
  );
}

/** What opened the page does not change while it is open. */
const never = () => () => {};

/** The task, what is measured in the figure below it, and the diagnosis: all of it follows the figure. */
export function ChallengeBoard({ slug, name, all, locale, initial, heading, task, conditions, diagnoses, passed, star, onPassed }: Props) {
  const t = taskWords(locale);
  const { state } = useFigure(name);
  const check = useCheck(slug, 'challenges', name, state !== null);
  const told = useSyncExternalStore(never, () => reportsTo(window, slug) !== null, () => false);
  const key = `${slug}/challenge/${name}`;
  const kept = useStored(key) as Kept;
  const verdict = check && state ? check(state) : initial;
  const changed = state?.changed ?? false;

  useEffect(() => {
    if (!verdict.passed || (kept?.passed && kept.star >= verdict.star)) return;
    store.write(key, { passed: true, star: verdict.star, day: kept?.day ?? today() } satisfies Kept);
    if (all.every(one => (store.read(`${slug}/challenge/${one}`) as Kept)?.passed)) store.write(`${slug}/done`, true);
  }, [verdict.passed, verdict.star, kept, key, slug, all]);
  useEffect(() => report(window, slug, all.filter(one => (store.read(`${slug}/challenge/${one}`) as Kept)?.passed)), [kept, slug, all]);

  const solved = verdict.passed && changed;
  useEffect(() => { if (solved) onPassed?.(); }, [solved, onPassed]);

  const says = verdict.passed ? (verdict.star ? star : passed) : changed ? diagnoses[verdict.diagnosis ?? ''] : <span className="quiet">{t.checksItself}</span>;
  return (
    <>
      <h3>{heading} {(onPassed ? solved : kept?.passed) && <span className="challenge-solved">{kept?.star ? t.solvedStar : t.solved}</span>}</h3>
      <div className="block-question">{task}</div>
      {told && <p className="quiet">{t.reported}</p>}
      <div className="board needs-script">
        {verdict.conditions.length > 0 && <ul className="tests">
          {verdict.conditions.map(condition => <Test key={condition.name} condition={condition} says={conditions[condition.name]} t={t} locale={locale} />)}
        </ul>}
        <div className="board-says">
          {verdict.score !== null && <p className="board-score">{t.score} <output>{formatNumber(verdict.score, locale)}</output></p>}
          <div className={verdict.passed ? 'board-text passed' : 'board-text'} aria-live="polite">{says}</div>
        </div>
      </div>
    </>
  );
}
