import type { Locale } from '@/lib/i18n/locales.ts';
import type { FileFault, FileFaultCode } from './badFile.ts';
import { en } from './words.en.ts';
import { ko } from './words.ko.ts';

/** What is so, and how to mend it. */
export type FileWords = Readonly<Record<FileFaultCode, (fault: FileFault) => readonly [what: string, mend: string]>>;

const words: Readonly<Record<Locale, FileWords>> = { en, ko };

/** The file and the place in it, what is wrong there, what mends it. What was there before the file is kept: the page says so. */
export function sayFileFault(fault: FileFault, locale: Locale): { where: string; what: string; mend: string } {
  const [what, mend] = words[locale][fault.code](fault);
  return { where: [fault.file, fault.part].filter(part => part !== '').join(', '), what, mend };
}
