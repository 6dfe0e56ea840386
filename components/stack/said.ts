import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the largest unit of which there is one, three digits: 5,308,416 is "5.31 MB". Thousands, not 1,024. */
export function memory(bytes: number, locale: Locale): string {
  let at = 0;
  let left = bytes;
  while (left >= 999.5 && at < units.length - 1) { left /= 1000; at += 1; }
  return `${formatNumber(at === 0 ? left : Number(left.toPrecision(3)), locale)} ${units[at]}`;
}

/** Beyond this a count is told by three digits and its power of ten. */
const plain = 1e15;

/** A whole number in the language's own writing. */
export const whole = (value: number, locale: Locale): string => (value < plain ? formatNumber(value, locale, 0) : value.toExponential(2).replace('e+', 'e'));

/** A share from 0 to 1 in percent: one decimal, and never 0 or 100 for what is not. */
export function percent(share: number, locale: Locale): string {
  if (share > 0 && share < 0.0005) return `< ${formatNumber(0.1, locale)} %`;
  if (share < 1 && share >= 0.9995) return `> ${formatNumber(99.9, locale)} %`;
  return `${formatNumber(100 * share, locale, 1)} %`;
}

/** "384 × 216 × 16"; what is long gets its thousands marked. */
export const shapeSaid = (shape: readonly number[], locale: Locale): string => shape.map(size => (size < 10_000 ? String(size) : whole(size, locale))).join(' × ');
