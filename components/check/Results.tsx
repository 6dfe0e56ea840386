'use client';
import { questions } from '@/content/check/questions.ts';
import type { Form } from '@/content/check/define.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Asked } from './Asking.tsx';
import { outcomeOf, scoreOf, times, type Sitting, type When } from './sittings.ts';
import { checkWords } from './words.ts';

interface Props { sittings: Readonly<Record<When, Sitting | null>>; asked: Readonly<Record<Form, readonly Asked[]>>; locale: Locale }

/** How each part went, question by question, with the reason and the lesson that gives it; before and after beside each other. */
export function Results({ sittings, asked, locale }: Props) {
  const t = checkWords(locale);
  const taken = times.flatMap(when => (sittings[when]?.finished ? [{ when, sitting: sittings[when] }] : []));
  return (
    <>
      <dl className="check-scores ui">
        {taken.map(({ when, sitting }) => (
          <div key={when}><dt>{t.when[when]}, {t.form(sitting.form)}</dt><dd>{t.score(scoreOf(sitting), questions.length)}</dd></div>
        ))}
      </dl>
      <ol className="check-results">
        {questions.map(({ id }, at) => {
          const { title, lesson } = asked.A[at]!;
          return (
            <li key={id}>
              <h3>{at + 1}. {title}</h3>
              {taken.map(({ when, sitting }) => {
                const { right, given, answer } = outcomeOf(sitting, id);
                return (
                  <div key={when} className={right ? 'check-mark right' : 'check-mark'}>
                    <p className="ui"><b>{t.when[when]}</b> <span className="verdict">{right ? `✓ ${t.right}` : given ? `✕ ${t.wrong}` : `– ${t.open}`}</span>
                      {given && <span>{t.yours} <b>{given}</b></span>}{!right && <span>{t.answer} <b>{answer}</b></span>}</p>
                    {!right && <p>{asked[sitting.form][at]!.reason}</p>}
                  </div>
                );
              })}
              <p className="ui">{lesson.href ? <a href={lesson.href}>{t.lesson(lesson.order, lesson.title)}</a> : t.lesson(lesson.order, lesson.title)}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
