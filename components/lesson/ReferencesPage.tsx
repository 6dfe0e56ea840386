import { widgets } from '@/components/widgets/registry.ts';
import { contents } from '@/content/contents.ts';
import { references, type Reference } from '@/content/references.ts';
import { lessons } from '@/content/registry.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { KoreanFace } from './KoreanFace.tsx';
import { pageWords } from './pageWords.ts';
import { Work } from './Work.tsx';

interface Place { path: string; title: string }

/** Where a work is cited: lessons in the order of the course, then figures. */
function citedIn(key: string, locale: Locale): { lessons: Place[]; figures: Place[] } {
  const entries = contents(locale);
  return {
    lessons: lessons.filter(lesson => lesson.references.includes(key)).map(({ slug, order }) =>
      ({ path: `/lessons/${slug}/#ref-${key}`, title: `${order} · ${entries.find(entry => entry.slug === slug)!.title}` })),
    figures: Object.values(widgets).filter(({ widget }) => widget.sources.includes(key)).map(({ id, words }) => ({ path: `/widgets/#${id}`, title: words[locale].title })),
  };
}

function Places({ says, places, locale }: { says: string; places: Place[]; locale: Locale }) {
  if (places.length === 0) return null;
  return <p className="cited">{says} {places.map(({ path, title }, at) => <span key={path}><a href={sitePath(`/${locale}${path}`)}>{title}</a>{at < places.length - 1 && <i>, </i>}</span>)}</p>;
}

/** Every work that a lesson or a figure cites, with the way back to where it is cited. */
export function ReferencesPage({ locale }: { locale: Locale }) {
  const t = pageWords(locale);
  const surname = ({ authors }: Reference) => authors.split(',')[0]!.replace(/^(?:\p{Lu}\. ?)+/u, '');
  const cited = Object.entries<Reference>(references)
    .map(([key, work]) => ({ key, work, ...citedIn(key, locale) }))
    .filter(({ lessons, figures }) => lessons.length + figures.length > 0)
    .sort((a, b) => surname(a.work).localeCompare(surname(b.work), 'en') || (a.work.year ?? 0) - (b.work.year ?? 0));
  return (
    <main id="main" className="front words-page works">
      <h1>{t.references}</h1>
      <p className="lede">{t.sourcesLede}</p>
      <ul>
        {cited.map(({ key, work, lessons, figures }) => (
          <li key={key} id={key}>
            <p lang={work.lang ?? 'en'}><Work of={work} /></p>
            <Places says={t.citedInLessons} places={lessons} locale={locale} />
            <Places says={t.citedInFigures} places={figures} locale={locale} />
          </li>
        ))}
      </ul>
      <KoreanFace locale={locale} />
    </main>
  );
}
