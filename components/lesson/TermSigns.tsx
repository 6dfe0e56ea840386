import type { GlossaryEntry } from '@/content/glossary.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { pageWords } from './pageWords.ts';

/** How formulas write a term, and the colour it has in them and in every figure. */
export function TermSigns({ entry: { symbol, part }, locale }: { entry: GlossaryEntry; locale: Locale }) {
  if (!symbol && !part) return null;
  return (
    <span className="signs">
      {symbol && <span className={part ? `sym-of c-${part}` : 'sym-of'}>{symbol}</span>}
      {part && <span className={`colour-of c-${part}`}>{pageWords(locale).colours[part]}</span>}
    </span>
  );
}
