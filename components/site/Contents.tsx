import { LessonMark } from './hero/LessonMark.tsx';
import { Progress } from './Progress.tsx';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import type { ContentsEntry } from '@/lib/lesson/define.ts';

/** The lessons in their order. What is not written yet is named, not linked. */
export function Contents({ locale, entries }: { locale: Locale; entries: readonly ContentsEntry[] }) {
  const t = siteWords(locale);
  return (
    <ol className="contents">
      {entries.map(({ order, slug, title, question, endsPart, path }) => {
        const row = (
          <>
            <span className="topic"><Progress slug={slug} locale={locale} /><b>{order}</b> {title}</span>
            <span className="q">{question}{path === null && <small>{t.comingLessons}</small>}</span>
            <LessonMark slug={slug} />
          </>
        );
        return (
          <li key={slug} className={endsPart ? 'part' : undefined}>
            {path === null ? <div className="row coming">{row}</div> : <a className="row" href={sitePath(`/${locale}${path}`)}>{row}</a>}
          </li>
        );
      })}
    </ol>
  );
}
