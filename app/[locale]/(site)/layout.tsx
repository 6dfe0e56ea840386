import type { ReactNode } from 'react';
import { Header } from '@/components/site/Header.tsx';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { siteHead } from '@/lib/site/headScripts.ts';
import { Document } from '../../Document.tsx';
import '../../global.css';

export const dynamicParams = false;
export const generateStaticParams = () => locales.map(locale => ({ locale }));

export default async function SiteLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const locale = (await params).locale as Locale;
  return (
    <Document locale={locale} head={siteHead}>
      <a className="skip ui" href="#main">{siteWords(locale).skip}</a>
      <Header locale={locale} />
      {children}
    </Document>
  );
}
