import { widgets } from '@/components/widgets/registry.ts';
import { findables } from '@/content/findables.ts';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { writeIndex, type Findable } from '@/lib/site/search.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => locales.map(locale => ({ locale }));

const figures = (locale: Locale): Findable[] => Object.values(widgets).map(({ id, words }) =>
  ({ path: `/widgets/#${id}`, kind: 'figure', title: words[locale].title, within: words[locale].summary, also: id.replaceAll('-', ' '), text: '' }));

/** The search index of a language: a file, fetched when a reader first searches. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const locale = (await params).locale as Locale;
  return new Response(writeIndex([...findables(locale), ...figures(locale)]), { headers: { 'content-type': 'application/json' } });
}
