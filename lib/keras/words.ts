import type { Fault, FaultCode, Note, NoteCode } from './faults.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { en } from './words.en.ts';
import { ko } from './words.ko.ts';

type Values = Fault['values'];

/** The sentences of one language. A fault has two: what is so, and how to mend it. */
export interface KerasWords {
  line(line: number): string;
  faults: Readonly<Record<FaultCode, (values: Values, text: string) => readonly [what: string, mend: string]>>;
  notes: Readonly<Record<NoteCode, (values: Values) => string>>;
}

const words: Readonly<Record<Locale, KerasWords>> = { en, ko };

/** `Line 12`. */
export const whereOf = (line: number, locale: Locale): string => words[locale].line(line);

/** `Line 12`, what is wrong there, and what mends it. */
export function sayFault({ code, line, values, text }: Fault, locale: Locale): { where: string; what: string; mend: string } {
  const [what, mend] = words[locale].faults[code](values, text);
  return { where: words[locale].line(line), what, mend };
}

export const sayNote = ({ code, line, values }: Note, locale: Locale): { where: string; what: string } => ({ where: words[locale].line(line), what: words[locale].notes[code](values) });
