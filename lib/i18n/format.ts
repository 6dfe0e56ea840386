import type { Locale } from './locales.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as that language writes it, minus as U+2212; at most `digits` decimals (2 when left out). */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  const key = `${locale} ${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value === 0 ? 0 : value).replace('-', '\u2212');
}

/** A measured number in a sentence: at most two decimals, below 0.1 two significant digits, so that a small one is not told as 0. */
export function formatMeasure(value: number, locale: Locale): string {
  if (value === 0 || Math.abs(value) >= 0.1) return formatNumber(value, locale);
  return formatNumber(Number(value.toPrecision(2)), locale, 20);
}
