import { useId, type ReactNode } from 'react';
import { termOf } from '@/content/glossary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { otherLocale } from '@/lib/i18n/locales.ts';

/** A button is a place to break a line at; after this it is none, so that a Korean particle stays with its word. */
export const wordJoiner = '\u2060';

/** A term with its meaning on demand. A native popover: it needs no script. */
export function Term({ of, locale, children }: { of: string; locale: Locale; children: ReactNode }) {
  const id = useId();
  const { term, meaning } = termOf(of);
  const other = otherLocale(locale);
  return (
    <>
      <button type="button" className="glossary-term" popoverTarget={id}>{children}</button>
      <span popover="auto" id={id} className="meaning">
        <b>{term[locale]}</b> <span lang={other} className="other">{term[other]}</span> <span className="says">{meaning[locale]}</span>
      </span>
      {wordJoiner}
    </>
  );
}
