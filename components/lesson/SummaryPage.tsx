import './formula.css';
import './summary.css';
import { WidgetStill } from '@/components/widgets/WidgetStill.tsx';
import { widgetOf, widgets } from '@/components/widgets/registry.ts';
import { contents } from '@/content/contents.ts';
import { termOf } from '@/content/glossary.ts';
import { proseOf } from '@/content/prose.ts';
import { summaryOf } from '@/content/summaries.ts';
import { sitePath } from '@/lib/embed/address.ts';
import { otherLocale, type Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import type { Lesson } from '@/lib/lesson/define.ts';
import type { Listing } from '@/lib/widget/define.ts';
import { builtFigures } from '@/lib/lesson/figures.ts';
import { Lines } from './Code.tsx';
import { elementsIn } from './elements.ts';
import { Formula } from './Formula.tsx';
import { KoreanFace } from './KoreanFace.tsx';
import { LessonScope } from './LessonScope.tsx';
import { mdxComponents } from './mdxComponents.tsx';
import { PrintButton } from './PrintButton.tsx';
import { pageWords } from './pageWords.ts';

/** The picture as it is drawn, CSS pixels; the style sheet makes it as wide as the sheet. */
const still = { width: 960, height: 380 };

/** Where both libraries' calls are longer than this, lines, the sheet holds one of them, its print beside it. */
const longest = 21;

/** The calls of both libraries, or the first one alone where they are `long`. */
function Calls({ listings, long }: { listings: { keras: Listing; torch: Listing }; long: boolean }) {
  const code = (of: Listing) => <pre><code><Lines of={of.code} /></code></pre>;
  const prints = (of: Listing) => <pre className="sheet-prints"><code><Lines of={of.prints} /></code></pre>;
  if (long) return <div className="sheet-columns sheet-code"><section><h2>Keras</h2>{code(listings.keras)}</section><section>{prints(listings.keras)}</section></div>;
  return (
    <div className="sheet-columns sheet-code">
      <section><h2>Keras</h2>{code(listings.keras)}{prints(listings.keras)}</section>
      <section><h2>PyTorch</h2>{code(listings.torch)}{prints(listings.torch)}</section>
    </div>
  );
}

/** A lesson on one sheet of A4: what it asks, says, computes, and what goes wrong. Numbers and calls are the lesson's own. */
export async function SummaryPage({ lesson: { slug, order, terms }, locale }: { lesson: Lesson; locale: Locale }) {
  const t = pageWords(locale);
  const summary = summaryOf(slug)!;
  const prose = proseOf(slug, locale);
  const { question, title } = prose.frontmatter;
  const figures = builtFigures(prose.figures, widgets);
  const numbers = Object.fromEntries(Object.entries(figures).map(([name, { id, numbers: told }]) => [name, { id, numbers: told }]));
  const vocabulary = mdxComponents({ locale, slug, figures, challenges: [] });
  const formula = elementsIn(prose, vocabulary, Formula).find(({ props }) => props.display === 'true');
  const [legend] = elementsIn(prose, vocabulary, vocabulary.Legend!);
  const figure = figures[summary.figure]!;
  const called = figures[summary.code]!;
  const { code, lateCode } = widgetOf(called.id).widget;
  const listings = await (code ?? lateCode)!(called.params, called.numbers);
  const long = Object.values(listings).some(({ code, prints: printed }) => code.length + printed.length > longest);
  const lesson = sitePath(`/${locale}/lessons/${slug}/`);
  const other = otherLocale(locale);
  return (
    <LessonScope built={numbers}>
      <main id="main" className={long ? 'sheet sheet-long' : 'sheet'}>
        <p className="sheet-tools ui"><a href={lesson}>{t.place(order, contents(locale).length)} · {title}</a> <PrintButton label={t.print} /></p>
        <header className="ui"><b>{siteWords(locale).siteName}</b> <span>{order} · {title}</span></header>
        <h1>{question}</h1>
        <p className="sheet-idea">{summary[locale].idea.join(' ')}</p>
        {/* On a phone the still is wider than the screen: it is scrolled by keys too. */}
        <div className="sheet-figure" role="group" aria-label={t.sheetFigure} tabIndex={0}><WidgetStill id={figure.id} locale={locale} initial={figure.params} step={figure.step} size={still} /></div>
        <div className="sheet-columns">
          <section>{formula}{legend}</section>
          <section>
            <h2>{t.sheetWrong}</h2>
            <ul>{summary[locale].wrong.map(line => <li key={line}>{line}</li>)}</ul>
          </section>
        </div>
        <Calls listings={listings} long={long} />
        <dl className="sheet-terms">
          {terms.map(key => {
            const { term, meaning } = termOf(key);
            return <div key={key}><dt>{term[locale]}{term[other] !== term[locale] && <span lang={other}> {term[other]}</span>}</dt> <dd>{meaning[locale]}</dd></div>;
          })}
        </dl>
      </main>
      <KoreanFace locale={locale} />
    </LessonScope>
  );
}
