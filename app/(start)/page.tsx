import type { Metadata } from 'next';
import { sitePath } from '@/lib/embed/address.ts';
import { locales } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';

export const metadata: Metadata = { title: 'Layer by Layer · 한 층씩', description: siteWords('en').tagline };

/** Chooses the language: by itself with JavaScript, by two links without. */
export default function StartPage() {
  return (
    <main className="front tw:grid tw:gap-6 tw:py-24">
      <h1>Layer by Layer · <span lang="ko">한 층씩</span></h1>
      <ul className="tw:grid tw:gap-4">
        {locales.map(locale => (
          <li key={locale} lang={locale} className="tw:grid tw:gap-1"><a href={sitePath(`/${locale}/`)}>{locale === 'ko' ? '한국어' : 'English'}</a> <span className="quiet">{siteWords(locale).tagline}</span></li>
        ))}
      </ul>
    </main>
  );
}
