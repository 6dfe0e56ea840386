import { useId, type ReactNode } from 'react';
import { termId, termOf } from '@/content/glossary.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { otherLocale } from '@/lib/i18n/locales.ts';
import { LateTinyFigure } from './LateTinyFigure.tsx';
import { TermSigns } from './TermSigns.tsx';
import { pageWords } from './pageWords.ts';

/** A button is a place to break a line at; after this it is none, so that a Korean particle stays with its word. */
export const wordJoiner = '\u2060';

/** A term with its meaning, symbol, colour and a small figure on demand. A native popover: only the figure needs a script. */
export function Term({ of, locale, children }: { of: string; locale: Locale; children: ReactNode }) {
  const id = useId();
  const entry = termOf(of);
  const { term, meaning, figure } = entry;
  const other = otherLocale(locale);
  return (
    <>
      <button type="button" className="glossary-term" popoverTarget={id}>{children}</button>
      <span popover="auto" id={id} className="meaning">
        <b>{term[locale]}</b> {term[other] !== term[locale] && <span lang={other} className="other">{term[other]}</span>}
        <span className="says">{meaning[locale]}</span>
        {figure && <LateTinyFigure {...figure} locale={locale} />}
        <span className="foot-line">
          <TermSigns entry={entry} locale={locale} />
          <a href={sitePath(`/${locale}/glossary/#${termId(of)}`)}>{pageWords(locale).inGlossary}</a>
        </span>
      </span>
      {wordJoiner}
    </>
  );
}
