'use client';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Problem } from '@/lib/params/values.ts';
import { noticeWords } from './noticeWords.ts';

interface Props {
  locale: Locale;
  problems: readonly Problem[];
  onDismiss(): void;
}

/** One notice for everything in the address or in a message that could not be used; text only. */
export function Notice({ locale, problems, onDismiss }: Props) {
  const t = noticeWords(locale);
  const keys = [...new Set(problems.map(problem => problem.key))].join(', ');
  const [first] = problems;
  return (
    <div className="notice ui" role="status">
      <p>{first?.code === 'badValue' || first?.code === 'unknownKey' ? t.badValue(keys) : t.refusedIn(keys)} {problems.length === 1 && first?.expected && <small>{t.expected(first.expected)}</small>}</p>
      <button type="button" className="btn bare" onClick={onDismiss}>{t.dismiss}</button>
    </div>
  );
}
