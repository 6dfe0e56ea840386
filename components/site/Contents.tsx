import { LessonMark } from './hero/LessonMark.tsx';
import { Progress } from './Progress.tsx';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import type { ContentsEntry } from '@/lib/lesson/define.ts';

/** A row that leads beside the lessons: the check, the review set. */
function Aside({ href, topic, says }: { href: string; topic: string; says: string }) {
  return <li className="aside"><a className="row" href={href}><span className="topic"><i aria-hidden="true" /><b /> {topic}</span><span className="q">{says}</span></a></li>;
}

/** The lessons in their order. What is not written yet is named, not linked. */
export function Contents({ locale, entries }: { locale: Locale; entries: readonly ContentsEntry[] }) {
  const t = siteWords(locale);
  return (
    <ol className="contents">
      <Aside href={sitePath(`/${locale}/check/`)} topic={t.checkTopic} says={t.checkBefore} />
      {entries.map(({ order, slug, title, question, endsPart, path, minutes }) => {
        const row = (
          <>
            <span className="topic"><Progress slug={slug} locale={locale} /><b>{order}</b> <span>{title}{minutes !== null && <small>{t.about(minutes)}</small>}</span></span>
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
      <Aside href={sitePath(`/${locale}/review/`)} topic={t.review} says={t.reviewRow} />
      <Aside href={sitePath(`/${locale}/check/`)} topic={t.checkTopic} says={t.checkAfter} />
    </ol>
  );
}
