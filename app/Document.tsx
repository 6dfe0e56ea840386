import type { ReactNode } from 'react';
import { fontClasses } from './fonts.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';

/** The root of every page: language, fonts, and the script that sets the theme before the first paint. */
export function Document({ locale, head, children }: { locale: Locale; head: string; children: ReactNode }) {
  return (
    // The head script sets attributes of the root before React sees it.
    <html lang={locale} className={fontClasses} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: head }} />
        {/* React would move a precedence style sheet; these stay where they are, after the page's own. */}
        <link rel="stylesheet" href={sitePath(locale === 'ko' ? '/fonts/korean.css' : '/fonts/switch.css')} />
      </head>
      <body>{children}</body>
    </html>
  );
}
