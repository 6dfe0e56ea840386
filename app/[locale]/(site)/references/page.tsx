import type { Metadata } from 'next';
import { ReferencesPage } from '@/components/lesson/ReferencesPage.tsx';
import { pageWords } from '@/components/lesson/pageWords.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { references, sourcesLede } = pageWords(locale);
  return { title: `${references} · ${siteWords(locale).siteName}`, description: sourcesLede, alternates: alternates(locale, '/references/') };
}

export default async function Page({ params }: Props) {
  return <ReferencesPage locale={(await params).locale as Locale} />;
}
