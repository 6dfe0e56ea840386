import type { Metadata } from 'next';
import { Contents } from '@/components/site/Contents.tsx';
import { ProgressKeeper } from '@/components/site/ProgressKeeper.tsx';
import { Hero } from '@/components/site/hero/Hero.tsx';
import { contents } from '@/content/contents.ts';
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
  return (
    <main id="main" className="front">
      <section className="first">
        <h1>{t.tagline}</h1>
        <Hero locale={locale} />
      </section>
      <Contents locale={locale} entries={contents(locale)} />
      <ProgressKeeper locale={locale} />
      <footer className="colophon"><p>{t.homeFoot}</p></footer>
    </main>
  );
}
