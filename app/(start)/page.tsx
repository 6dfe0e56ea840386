import type { Metadata } from 'next';
import { sitePath } from '@/lib/embed/address.ts';
import { locales } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';

export const metadata: Metadata = { title: 'Layer by Layer · 한 층씩', description: strings('en').tagline };

/** Chooses the language: by itself with JavaScript, by two links without. */
export default function StartPage() {
  return (
    <main className="front start">
      <h1>Layer by Layer · <span lang="ko">한 층씩</span></h1>
      <ul>
        {locales.map(locale => (
          <li key={locale} lang={locale}><a href={sitePath(`/${locale}/`)}>{locale === 'ko' ? '한국어' : 'English'}</a> <span>{strings(locale).tagline}</span></li>
        ))}
      </ul>
    </main>
  );
}
