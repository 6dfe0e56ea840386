import type { Locale } from '@/lib/i18n/locales.ts';
import { en } from './words.en.ts';
import { ko } from './words.ko.ts';
import type { ToolWords } from './words.ts';

const words: Readonly<Record<Locale, ToolWords>> = { en, ko };

export const toolWords = (locale: Locale): ToolWords => words[locale];
