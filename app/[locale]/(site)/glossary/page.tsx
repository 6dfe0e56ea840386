import type { Metadata } from 'next';
import { GlossaryPage } from '@/components/lesson/GlossaryPage.tsx';
import { pageWords } from '@/components/lesson/pageWords.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { glossary, glossaryLede } = pageWords(locale);
  return { title: `${glossary} · ${siteWords(locale).siteName}`, description: glossaryLede, alternates: alternates(locale, '/glossary/') };
}

export default async function Page({ params }: Props) {
  return <GlossaryPage locale={(await params).locale as Locale} />;
}
