import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SummaryPage } from '@/components/lesson/SummaryPage.tsx';
import { proseOf } from '@/content/prose.ts';
import { lessonOf, lessons } from '@/content/registry.ts';
import { summaryOf } from '@/content/summaries.ts';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string; lesson: string }> }

export const dynamicParams = false;
export const generateStaticParams = () => locales.flatMap(locale => lessons.filter(({ slug }) => summaryOf(slug)).map(({ slug }) => ({ locale, lesson: slug })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params as { locale: Locale; lesson: string };
  const { question, summary } = proseOf(lesson, locale).frontmatter;
  return { title: `${question} · ${siteWords(locale).siteName}`, description: summary, alternates: alternates(locale, `/lessons/${lesson}/summary/`) };
}

export default async function Page({ params }: Props) {
  const { locale, lesson: slug } = await params as { locale: Locale; lesson: string };
  const lesson = lessonOf(slug);
  if (!lesson || !summaryOf(slug)) notFound();
  return <SummaryPage lesson={lesson} locale={locale} />;
}
