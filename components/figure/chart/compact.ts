import type { Locale } from '@/lib/i18n/locales.ts';

const formats = new Map<Locale, Intl.NumberFormat>();

/** A tick's number in the short words of the language: 10K, 1M; 1만, 100만, 1억. Minus as U+2212. */
export function compactNumber(value: number, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 3 });
  formats.set(locale, format);
  return format.format(value).replace('-', '\u2212');
}
