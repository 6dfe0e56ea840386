import type { Metadata } from 'next';
import { WidgetStill } from '@/components/widgets/WidgetStill.tsx';
import { widgets } from '@/components/widgets/registry.ts';
import { sitePath } from '@/lib/embed/address.ts';
import { alternates } from '@/lib/site/alternates.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = siteWords(locale);
  return { title: `${t.figures} · ${t.siteName}`, description: t.figuresLede, alternates: alternates(locale, '/widgets/') };
}

/** The gallery: every widget that has a folder. */
export default async function GalleryPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  const t = siteWords(locale);
  return (
    <main id="main" className="front gallery">
      <h1>{t.figures}</h1>
      <p className="lede">{t.figuresLede}</p>
      <p><a href={sitePath(`/${locale}/deck.html`)}>{t.sampleDeck}</a></p>
      <ul>
        {Object.values(widgets).map(({ id, words }) => (
          <li key={id} id={id}>
            <div>
              <h2><a href={sitePath(`/${locale}/embed/v1/${id}/`)}>{words[locale].title}</a></h2>
              <p>{words[locale].summary}</p>
              <p className="ui"><a href={sitePath(`/${locale}/author/?figure=${id}`)}>{t.intoSlides}</a></p>
            </div>
            <WidgetStill id={id} locale={locale} />
          </li>
        ))}
      </ul>
    </main>
  );
}
