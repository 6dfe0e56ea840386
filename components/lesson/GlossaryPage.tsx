import { widgetOf } from '@/components/widgets/registry.ts';
import { contents } from '@/content/contents.ts';
import { glossary, glossaryByLesson, termId, type GlossaryEntry } from '@/content/glossary.ts';
import { embedPath, sitePath } from '@/lib/embed/address.ts';
import { otherLocale, type Locale } from '@/lib/i18n/locales.ts';
import type { ContentsEntry } from '@/lib/lesson/define.ts';
import { defaults } from '@/lib/params/values.ts';
import { KoreanFace } from './KoreanFace.tsx';
import { LiveTerm } from './LiveTerm.tsx';
import { TermSigns } from './TermSigns.tsx';
import { pageWords } from './pageWords.ts';

/** All terms in the alphabet of the page's language, as links to their entries. */
function Alphabet({ locale }: { locale: Locale }) {
  const sorted = Object.entries<GlossaryEntry>(glossary).sort(([, a], [, b]) => a.term[locale].localeCompare(b.term[locale], locale));
  return (
    <nav aria-label={pageWords(locale).alphabet}>
      <ul className="alphabet">{sorted.map(([key, { term }]) => <li key={key}><a href={`#${termId(key)}`}>{term[locale]}</a></li>)}</ul>
    </nav>
  );
}

function TermFigure({ figure: { widget: id, preset }, term, locale }: { figure: NonNullable<GlossaryEntry['figure']>; term: string; locale: Locale }) {
  const { widget } = widgetOf(id);
  const initial = widget.presets[preset]!;
  return <LiveTerm widget={id} preset={preset} initial={initial} href={embedPath(locale, id, widget.params, { ...defaults(widget.params), ...initial })} title={term} locale={locale} />;
}

function Entry({ of, entry, locale }: { of: string; entry: GlossaryEntry; locale: Locale }) {
  const { term, meaning, figure } = entry;
  const other = otherLocale(locale);
  return (
    <div className="term-entry" id={termId(of)}>
      <dt>{term[locale]}{term[other] !== term[locale] && <span lang={other}>{term[other]}</span>}</dt>
      <dd>
        <p>{meaning[locale]}</p>
        <TermSigns entry={entry} locale={locale} />
      </dd>
      {figure && <dd className="term-figure"><TermFigure figure={figure} term={term[locale]} locale={locale} /></dd>}
    </div>
  );
}

function Heading({ lesson: { order, title, path }, locale }: { lesson: ContentsEntry; locale: Locale }) {
  const words = <><span className="order">{order}</span> {title}</>;
  return <h2>{path ? <a href={sitePath(`/${locale}${path}`)}>{words}</a> : words}</h2>;
}

/** Every term of the course, under the lesson that introduces it. */
export function GlossaryPage({ locale }: { locale: Locale }) {
  const t = pageWords(locale);
  const lessons = contents(locale);
  return (
    <main id="main" className="front lesson words-page">
      <h1>{t.glossary}</h1>
      <p className="lede">{t.glossaryLede}</p>
      <Alphabet locale={locale} />
      {Object.entries<Record<string, GlossaryEntry>>(glossaryByLesson).map(([slug, terms]) => {
        const lesson = lessons.find(entry => entry.slug === slug)!;
        return (
          <section key={slug}>
            <Heading lesson={lesson} locale={locale} />
            <dl>{Object.entries(terms).map(([key, entry]) => <Entry key={key} of={key} entry={entry} locale={locale} />)}</dl>
          </section>
        );
      })}
      <KoreanFace locale={locale} />
    </main>
  );
}
