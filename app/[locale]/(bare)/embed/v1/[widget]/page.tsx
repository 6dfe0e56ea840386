import type { Metadata } from 'next';
import { EmbedPage } from '@/components/embed/EmbedPage.tsx';
import { widgetOf, widgets } from '@/components/widgets/registry.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';

interface Props { params: Promise<{ locale: string; widget: string }> }

export const generateStaticParams = () => Object.keys(widgets).map(widget => ({ widget }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, widget } = await params as { locale: Locale; widget: string };
  const words = widgetOf(widget).words[locale];
  return { title: `${words.title} · ${siteWords(locale).siteName}`, description: words.summary, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { locale, widget } = await params as { locale: Locale; widget: string };
  return <EmbedPage id={widget} locale={locale} title={widgetOf(widget).words[locale].title} />;
}
