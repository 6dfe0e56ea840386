import './formula.css';
import { widgets } from '@/components/widgets/registry.ts';
import { contents, neighbours } from '@/content/contents.ts';
import { termOf } from '@/content/glossary.ts';
import { proseOf } from '@/content/prose.ts';
import { referenceOf } from '@/content/references.ts';
import { summaryOf } from '@/content/summaries.ts';
import { sitePath } from '@/lib/embed/address.ts';
import { otherLocale, type Locale } from '@/lib/i18n/locales.ts';
import { checkProse } from '@/lib/lesson/check.ts';
import type { ContentsEntry, Lesson } from '@/lib/lesson/define.ts';
import { builtFigures } from '@/lib/lesson/figures.ts';
import { KoreanFace } from './KoreanFace.tsx';
import { LessonScope } from './LessonScope.tsx';
import { mdxComponents } from './mdxComponents.tsx';
import { Progress } from './Progress.tsx';
import { vocabulary } from './vocabulary.ts';
import { Work } from './Work.tsx';
import { pageWords } from './pageWords.ts';

interface Page { lesson: Lesson; locale: Locale }

/** The lessons whose ideas this one builds on. What is not written yet is named, not linked. */
function Needs({ slugs, locale }: { slugs: readonly string[]; locale: Locale }) {
  const entries = contents(locale).filter(entry => slugs.includes(entry.slug));
  if (entries.length === 0) return null;
  return (
    <div className="needs">
      {pageWords(locale).needs}
      <ul>{entries.map(({ slug, order, title, path }) => <li key={slug}>{path ? <a href={sitePath(`/${locale}${path}`)}>{order} · {title}</a> : `${order} · ${title}`}</li>)}</ul>
    </div>
  );
}

function Opening({ lesson: { order, slug, prerequisites }, locale, question, summary }: Page & { question: string; summary: string }) {
  const slugs = contents(locale).map(entry => entry.slug);
  return (
    <>
      <div className="rail opening">
        <div>{pageWords(locale).place(order, slugs.length)}</div>
        <Progress locale={locale} slugs={slugs} here={slug} />
        <Needs slugs={prerequisites} locale={locale} />
      </div>
      <h1 className="opening">{question}</h1>
      <p className="lede">{summary}</p>
    </>
  );
}

function Terms({ lesson, locale }: Page) {
  const t = pageWords(locale);
  const other = otherLocale(locale);
  return (
    <section className="section">
      <div className="rail">{t.terms}</div>
      <h2 id="terms">{t.termsTitle}</h2>
      <dl className="glossary">
        {lesson.terms.map(key => {
          const { term, meaning } = termOf(key);
          return <div key={key}><dt>{term[locale]} {term[other] !== term[locale] && <span lang={other}>{term[other]}</span>}</dt><dd>{meaning[locale]}</dd></div>;
        })}
      </dl>
      <p className="more ui"><a href={sitePath(`/${locale}/glossary/`)}>{t.allTerms}</a></p>
    </section>
  );
}

function Sources({ lesson, locale }: Page) {
  const t = pageWords(locale);
  return (
    <section className="section">
      <div className="rail">{t.sources}</div>
      <h2 id="sources">{t.sourcesTitle}</h2>
      <ol className="refs">
        {lesson.references.map(key => {
          const work = referenceOf(key);
          return <li key={key} id={`ref-${key}`} lang={work.lang ?? 'en'}><Work of={work} /></li>;
        })}
      </ol>
      <p className="more ui"><a href={sitePath(`/${locale}/references/`)}>{t.allSources}</a></p>
    </section>
  );
}

function Turn({ lesson, locale }: Page) {
  const { previous, next } = neighbours(lesson.slug, locale);
  const link = ({ path, order, title, question }: ContentsEntry, forward: boolean) => (
    <a href={sitePath(`/${locale}${path}`)} className={forward ? 'forward' : undefined}>
      <small>{forward ? `${order} · ${title} →` : `← ${order} · ${title}`}</small><span>{question}</span>
    </a>
  );
  if (!previous && !next) return null;
  return <nav className="turn full" aria-label={pageWords(locale).turn}>{previous && link(previous, false)}{next && link(next, true)}</nav>;
}

/** A lesson in one language. Refuses to be built while anything in its text is wrong, and says all of it. */
export function LessonPage({ lesson, locale }: Page) {
  const prose = proseOf(lesson.slug, locale);
  const { default: Content, frontmatter, figures, uses } = prose;
  const faults = checkProse(prose, widgets, vocabulary);
  if (faults.length) throw new Error(`This lesson cannot be built:\n${faults.join('\n')}`);
  const built = builtFigures(figures, widgets);
  const numbers = Object.fromEntries(Object.entries(built).map(([name, { id, numbers }]) => [name, { id, numbers }]));
  const challenges = uses.filter(use => use.component === 'Challenge').map(use => String(use.props.name));
  return (
    <LessonScope built={numbers}>
      <main id="main">
        <article className="page">
          <Opening lesson={lesson} locale={locale} question={frontmatter.question} summary={frontmatter.summary} />
          <Content components={mdxComponents({ locale, slug: lesson.slug, figures: built, challenges })} />
          <Terms lesson={lesson} locale={locale} />
          <Sources lesson={lesson} locale={locale} />
          {summaryOf(lesson.slug) && <p className="more ui"><a href={sitePath(`/${locale}/lessons/${lesson.slug}/summary/`)}>{pageWords(locale).summary}</a></p>}
          <p className="more ui">{pageWords(locale).reviewLater} <a href={sitePath(`/${locale}/review/`)}>{pageWords(locale).review}</a>{locale === 'en' && '.'}</p>
          <Turn lesson={lesson} locale={locale} />
        </article>
        <KoreanFace locale={locale} />
      </main>
    </LessonScope>
  );
}
