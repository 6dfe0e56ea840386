import type { Locale } from '@/lib/i18n/locales.ts';
import { en } from './words.en.ts';
import { ko } from './words.ko.ts';
import type { SeeWords } from './words.ts';

const words: Readonly<Record<Locale, SeeWords>> = { en, ko };

export const seeWords = (locale: Locale): SeeWords => words[locale];
