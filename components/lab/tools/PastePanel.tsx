'use client';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { stackWordsEn } from '@/components/stack/en.ts';
import { stackWordsKo } from '@/components/stack/ko.ts';
import { planCode } from '@/lib/code/modules.ts';
import { forDigits } from '@/lib/keras/forDigits.ts';
import { readKeras, type Reading } from '@/lib/keras/read.ts';
import { sayFault, sayNote, whereOf } from '@/lib/keras/words.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { CodeField } from './CodeField.tsx';
import type { LabHandle, RecipePatch } from './handle.ts';
import { toolWords } from './language.ts';
import { codeOf } from './scripts.ts';

/** Milliseconds without a key after which the code is read. */
const pause = 250;

function useReading(code: string): Reading | null {
  const [read, setRead] = useState<{ code: string; reading: Reading } | null>(null);
  useEffect(() => {
    if (code.trim() === '') return;
    let wanted = true;
    const timer = setTimeout(() => void readKeras(code).then(reading => { if (wanted) setRead({ code, reading }); }), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [code]);
  return code.trim() === '' ? null : read?.reading ?? null;
}

const stackWords = { en: stackWordsEn, ko: stackWordsKo } as const;

/** What a reading says that is not as it was written, each with its line. */
function problemsOf(reading: Reading, locale: Locale) {
  const fit = forDigits(reading);
  const own = reading.faults.map(fault => ({ line: fault.line, ...sayFault(fault, locale) }));
  if (reading.stack.length === 0) return own;
  const { refusal, stack } = reading;
  const { why, kinds, mend, mends } = stackWords[locale];
  if (refusal) own.push({ line: refusal.line, where: whereOf(refusal.line, locale), what: `${kinds[stack[refusal.layer - 1]!.kind]}: ${why(refusal)}`, mend: `${mend}: ${refusal.mends.map(mends).join(' / ')}` });
  else if ('fault' in fit) own.push({ line: fit.fault.line, ...sayFault(fit.fault, locale) });
  return own.toSorted((a, b) => a.line - b.line);
}

/** Code in, model out. */
export function PastePanel({ lab, locale }: { lab: LabHandle; locale: Locale }) {
  const t = toolWords(locale).paste;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [code, setCode] = useState('');
  const [told, setTold] = useState<readonly string[]>([]);
  const reading = useReading(code);
  const problems = useMemo(() => (reading ? problemsOf(reading, locale) : []), [reading, locale]);
  const marked = useMemo(() => new Set(problems.map(({ line }) => line)), [problems]);
  const fit = reading && forDigits(reading);

  const change = (text: string) => {
    setCode(text);
    setTold([]);
  };
  const goTo = (line: number) => {
    const lines = code.split('\n');
    const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  };
  const { settings = {}, ...training } = reading?.training ?? {};
  const patch: RecipePatch = Object.fromEntries([...Object.entries(training), ...Object.entries(settings)].filter(([, value]) => value !== null));
  const build = () => {
    if (!fit || 'fault' in fit) return;
    const refused = lab.set({ ...patch, model: fit.notation });
    setTold([t.built, ...refused.map(key => { const { label, value } = lab.said(key, patch[key as keyof RecipePatch] ?? ''); return t.outOfBounds(label, value); })]);
  };
  const parameters = reading ? planCode(reading.stack, reading.input).layers.reduce((sum, layer) => sum + layer.parameters, 0) : 0;
  const said = Object.entries(patch).map(([key, given]) => { const { label, value } = lab.said(key, given as string | number); return `${label} ${value}`; });

  return (
    <>
      <p className="lab-tool-about" id={`${id}-hint`}>{t.hint}</p>
      <label className="visually-hidden" htmlFor={`${id}-code`}>{t.label}</label>
      <CodeField id={`${id}-code`} field={field} value={code} marked={marked} describedBy={`${id}-hint ${id}-found`} onChange={change} />
      <div id={`${id}-found`} role="status" className="lab-found">
        {code.trim() === '' ? <p className="lab-empty">{t.empty}</p> : !reading ? <p className="lab-empty">{t.reading}</p> : (
          <>
            {reading.stack.length > 0 && (
              <p><b>{t.found(reading.stack.length, formatNumber(parameters, locale, 0))}</b> {said.length > 0 ? t.training(said) : t.noTraining} {problems.length === 0 && t.fine}</p>
            )}
            {problems.length > 0 && <p className="wrong">{t.faults(problems.length)}</p>}
          </>
        )}
      </div>
      {problems.length > 0 && (
        <ul className="lab-faults">
          {problems.map(({ line, where, what, mend }, at) => (
            <li key={at}><button type="button" className="lab-link" aria-label={t.goTo(where)} onClick={() => goTo(line)}>{where}</button> {what} <em>{mend}</em></li>
          ))}
        </ul>
      )}
      {reading && reading.notes.length > 0 && (
        <ul className="lab-faults notes" aria-label={t.notes}>
          {[...reading.notes, ...(fit && 'notes' in fit ? fit.notes : [])].map((note, at) => {
            const { where, what } = sayNote(note, locale);
            return <li key={at}><button type="button" className="lab-link" aria-label={t.goTo(where)} onClick={() => goTo(note.line)}>{where}</button> {what}</li>;
          })}
        </ul>
      )}
      <div className="lab-tool-row">
        <button type="button" className="btn main" disabled={!fit || 'fault' in fit} onClick={build}>{t.build}</button>
        <button type="button" className="btn bare" onClick={() => change(codeOf(lab.notation, lab.recipe).keras)}>{t.fill}</button>
      </div>
      <div role="status">{told.map(sentence => <p key={sentence}>{sentence}</p>)}</div>
    </>
  );
}
