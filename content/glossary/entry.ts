import type { Locale } from '@/lib/i18n/locales.ts';
import type { Part } from '@/lib/widget/define.ts';

/** A term of the field. Each lesson lists the terms it introduces. */
export interface GlossaryEntry {
  term: Record<Locale, string>;
  /** One whole sentence. */
  meaning: Record<Locale, string>;
  /** How formulas write it, where they do. */
  symbol?: string;
  /** The colour it has in figures and formulas. */
  part?: Part;
  /** A figure that shows it: a widget in the state of one of its presets. */
  figure?: { widget: string; preset: string };
}

type Words = readonly [term: string, meaning: string];
type More = Pick<GlossaryEntry, 'symbol' | 'part' | 'figure'>;

export const entry = (en: Words, ko: Words, more: More = {}): GlossaryEntry => ({ term: { en: en[0], ko: ko[0] }, meaning: { en: en[1], ko: ko[1] }, ...more });
