import type { ReactNode } from 'react';
import { referenceOf } from '@/content/references.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Part } from '@/lib/widget/define.ts';
import { wordJoiner } from './Term.tsx';
import { pageWords } from './pageWords.ts';

/** A part of a lesson. The rail names it; paragraphs, notes and figures find their columns by themselves. */
export function Section({ label, children }: { label?: string; children: ReactNode }) {
  return <section className="section">{label && <div className="rail">{label}</div>}{children}</section>;
}

/** A remark in the margin, beside the paragraph that it follows. */
export const Note = ({ children }: { children: ReactNode }) => <aside className="margin">{children}</aside>;

/** A word with a meaning of its own colour: pointing at it, or reaching it with Tab, lights that part of the figure. */
export const Word = ({ part, children }: { part: Part; children: ReactNode }) =>
  <><button type="button" className={`word c-${part}`} data-part={part}>{children}</button>{wordJoiner}</>;

/** A symbol in running text. */
export const Sym = ({ part, children }: { part?: Part; children: ReactNode }) =>
  <span className={part ? `word sym c-${part}` : 'sym'} data-part={part}>{children}</span>;

/** The symbols of a formula, explained. */
export const Legend = ({ children }: { children: ReactNode }) => <dl className="symbols">{children}</dl>;
export const Entry = ({ of, part, children }: { of: string; part: Part; children: ReactNode }) => (
  <div><dt><button type="button" className={`word sym c-${part}`} data-part={part}>{of}</button></dt><dd>{children}</dd></div>
);

/** What the source says that is wrong, or only half true. */
export const SourceNote = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <aside className="source-note"><h3>{pageWords(locale).sourceNote}</h3>{children}</aside>
);

/** A question from an earlier lesson, with its answer on demand. `id`, such as R4a, names the same question wherever it is asked. */
export const Review = ({ question, children }: { id?: string; question: string; children: ReactNode }) => (
  <details className="review"><summary>{question}</summary><div>{children}</div></details>
);

/** What an answer says of the page that it stands on: the review set, which shows the answer elsewhere, leaves it out. */
export const Here = ({ children }: { children: ReactNode }) => <>{children}</>;

/** Marks where a fact of the source, or a note on it, is carried. Shows nothing. */
export const Fact = (_: { id: string }) => null;

/** Points at a work in the list at the end. */
export function Cite({ of }: { of: string }) {
  const { authors, year, lang } = referenceOf(of);
  const names = authors.split(', ').map(name => name.replace(/^(?:\p{Lu}\. ?)+/u, ''));
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return <a className="cite" href={`#ref-${of}`} lang={lang}>({year ? `${who} ${year}` : who})</a>;
}
