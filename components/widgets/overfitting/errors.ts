import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';

/** Below this an error is rounding and nothing else. */
const nothing = 1e-12;
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An error with two significant figures: 0, 0.0042, 0.12, 2.7, 49,000, 3 × 10¹¹. */
export function showError(value: number, locale: Locale): string {
  if (value < nothing) return '0';
  const short = Number(value.toPrecision(2));
  if (short >= 1e-5 && short < 1e6) return formatNumber(short, locale, 6);
  const exponent = Math.floor(Math.log10(short));
  return `${formatNumber(short / 10 ** exponent, locale, 1)} × 10${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map(d => powers[Number(d)]).join('')}`;
}

/** Where a number of parameters stands: at the lowest held-out error, before or after it, or so many that every point is met. */
export function stageOf(n: { parameters: number; threshold: number; bestParameters: number; trainingError: number }): 'few' | 'best' | 'follows' | 'through' | 'beyond' {
  if (n.parameters === n.bestParameters) return 'best';
  if (n.parameters > n.threshold) return 'beyond';
  if (n.parameters === n.threshold) return 'through';
  return n.parameters < n.bestParameters ? 'few' : 'follows';
}
