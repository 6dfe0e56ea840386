import type { Locale } from '@/lib/i18n/locales.ts';

/** What stands where there is no number yet. */
export const noNumber = '\u2013';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with exactly `digits` decimals, so that a changing number keeps its width; a dash for null. */
export function fixed(value: number | null, locale: Locale, digits: number): string {
  if (value === null) return noNumber;
  const key = `${locale} ${digits}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format.format(value).replace('-', '\u2212');
}

/** Two significant digits of a large number: 1,700 instead of 1,684, which would flicker. */
export const about = (value: number | null, locale: Locale): string =>
  fixed(value === null ? null : Number(value.toPrecision(2)), locale, 0);

/** Whole minutes and the seconds left over. */
export function minutesAndSeconds(seconds: number): [minutes: number, seconds: number] {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 60), whole % 60];
}

const raised: Readonly<Record<string, string>> = Object.fromEntries([...'0123456789'].map((digit, i) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[i]!]));

/** A small number as one digit and a power of ten: 8 × 10⁻⁷, held on one line. Zero is 0. */
export function powerOfTen(value: number): string {
  if (value === 0) return '0';
  const [digit = '', power = '0'] = value.toExponential(0).split('e');
  const exponent = Number(power);
  return `${digit}\u00a0×\u00a010${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map(d => raised[d]).join('')}`;
}
