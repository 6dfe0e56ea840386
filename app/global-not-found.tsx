import type { Metadata } from 'next';
import { sitePath } from '@/lib/embed/address.ts';
import { locales } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { siteHead } from '@/lib/site/headScripts.ts';
import { Document } from './Document.tsx';
import './global.css';

export const metadata: Metadata = { title: '404 · Layer by Layer · 한 층씩' };

export default function NotFound() {
  return (
    <Document locale="en" head={siteHead}>
      <main id="main" className="front tw:grid tw:gap-10 tw:py-24">
        {locales.map(locale => (
          <section key={locale} lang={locale}>
            <h1>{siteWords(locale).notFoundTitle}</h1>
            <p className="tw:mt-3">{siteWords(locale).notFoundText} <a href={sitePath(`/${locale}/`)}>{siteWords(locale).toContents}</a></p>
          </section>
        ))}
      </main>
    </Document>
  );
}
