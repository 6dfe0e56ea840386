import '@/components/author/author.css';
import type { Metadata } from 'next';
import { Bench } from '@/components/author/Bench.tsx';
import { Guides } from '@/components/author/Guides.tsx';
import { authorWords } from '@/components/author/words.ts';
import { proseOf } from '@/content/prose.ts';
import { lessons } from '@/content/registry.ts';
import { widgets } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { title, lede } = authorWords(locale);
  return { title: `${title} · ${siteWords(locale).siteName}`, description: lede, alternates: alternates(locale, '/author/') };
}

/** For instructors: any figure, set, locked and stepped at a slide's size, with the code to take. */
export default async function AuthorPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  const t = authorWords(locale);
  const offered = Object.values(widgets).map(({ id, widget, words }) => ({
    id, titles: { en: words.en.title, ko: words.ko.title }, waits: widget.stateful === true,
    parameters: Object.keys(widget.params).map(name => ({ name, label: words[locale].params[name]?.label ?? name })),
  }));
  const packed = lessons.map(({ slug }) => ({
    slug, titles: { en: proseOf(slug, 'en').frontmatter.title, ko: proseOf(slug, 'ko').frontmatter.title },
    challenges: proseOf(slug, 'en').uses.filter(use => use.component === 'Challenge').map(use => String(use.props.name)),
  })).filter(({ challenges }) => challenges.length > 0);
  return (
    <main id="main" className="front gallery">
      <h1>{t.title}</h1>
      <p className="lede">{t.lede}</p>
      <noscript><p>{t.needsScript}</p></noscript>
      <Bench locale={locale} offered={offered} lessons={packed} />
      <Guides locale={locale} />
    </main>
  );
}
