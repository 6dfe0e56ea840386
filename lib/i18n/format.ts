import type { Locale } from './locales.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as that language writes it, minus as U+2212; at most `digits` decimals (2 when left out). */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  const key = `${locale} ${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value === 0 ? 0 : value).replace('-', '\u2212');
}
