import type { Metadata } from 'next';
import { Contents } from '@/components/site/Contents.tsx';
import { Hero } from '@/components/site/hero/Hero.tsx';
import { contents } from '@/content/contents.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = strings(locale);
  return { title: t.siteName, description: t.tagline, alternates: alternates(locale, '/') };
}

/** The contents: what the course is about, alive, and its lessons. */
export default async function HomePage({ params }: Props) {
  const locale = (await params).locale as Locale;
  const t = strings(locale);
  return (
    <main id="main" className="front">
      <section className="first">
        <h1>{t.tagline}</h1>
        <Hero locale={locale} />
      </section>
      <Contents locale={locale} entries={contents(locale)} />
      <footer className="colophon"><p>{t.homeFoot}</p></footer>
    </main>
  );
}
