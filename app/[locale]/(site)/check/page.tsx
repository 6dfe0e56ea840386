import type { Metadata } from 'next';
import { CheckPage } from '@/components/check/CheckPage.tsx';
import { checkWords } from '@/components/check/words.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { title, lede } = checkWords(locale);
  return { title: `${title} · ${siteWords(locale).siteName}`, description: lede, alternates: alternates(locale, '/check/') };
}

export default async function Page({ params }: Props) {
  return <CheckPage locale={(await params).locale as Locale} />;
}
