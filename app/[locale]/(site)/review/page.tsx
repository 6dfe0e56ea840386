import type { Metadata } from 'next';
import { ReviewPage } from '@/components/review/ReviewPage.tsx';
import { reviewWords } from '@/components/review/words.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { title, lede } = reviewWords(locale);
  return { title: `${title} · ${siteWords(locale).siteName}`, description: lede, alternates: alternates(locale, '/review/') };
}

export default async function Page({ params }: Props) {
  return <ReviewPage locale={(await params).locale as Locale} />;
}
