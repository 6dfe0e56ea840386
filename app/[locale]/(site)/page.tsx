import type { Metadata } from 'next';
import { Contents } from '@/components/site/Contents.tsx';
import { ProgressKeeper } from '@/components/site/ProgressKeeper.tsx';
import { Hero } from '@/components/site/hero/Hero.tsx';
import { Resume } from '@/components/site/Resume.tsx';
import { contents } from '@/content/contents.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = siteWords(locale);
  return { title: t.siteName, description: t.tagline, alternates: alternates(locale, '/') };
}

/** The contents: what the course is about, alive, and its lessons. */
export default async function HomePage({ params }: Props) {
  const locale = (await params).locale as Locale;
  const t = siteWords(locale);
  const entries = contents(locale);
  return (
    <main id="main" className="front">
      <section className="first">
        <div>
          <h1>{t.tagline}</h1>
          <p className="able">{t.able}</p>
          <Resume locale={locale} check={sitePath(`/${locale}/check/`)} review={sitePath(`/${locale}/review/`)}
            lessons={entries.filter(({ path, slug }) => path !== null && slug !== 'lab').map(({ slug, order, title, path }) => ({ slug, order, title, href: sitePath(`/${locale}${path}`) }))} />
        </div>
        <Hero locale={locale} />
      </section>
      <Contents locale={locale} entries={entries} />
      <ProgressKeeper locale={locale} />
      <footer className="colophon"><p>{t.homeFoot}</p></footer>
    </main>
  );
}
