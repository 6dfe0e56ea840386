'use client';

import { useId, useState } from 'react';
import { readWhole } from '@/lib/params/typed.ts';

interface Props {
  label: string;
  /** The answer so far, as `readWhole` gives it; empty: none. */
  value: string;
  /** What is said of an entry that is no whole number. */
  bad: string;
  disabled: boolean;
  onValue: (value: string) => void;
}

/** A whole number that the reader types as an answer. An entry that is none stands, and is no answer. */
export function AskedNumber({ label, value, bad, disabled, onValue }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && draft.trim() !== '' && readWhole(draft) === undefined;
  const change = (text: string) => {
    setDraft(text);
    onValue(readWhole(text) ?? '');
  };
  return (
    <span className="fg-asked-number ui">
      <label htmlFor={id}>{label}</label>
      <input id={id} value={draft ?? value.replace('-', '−')} inputMode="text" autoComplete="off" maxLength={16} disabled={disabled}
        aria-invalid={wrong || undefined} aria-describedby={`${id}-says`} onChange={event => change(event.target.value)} onBlur={() => wrong || setDraft(null)} />
      <span id={`${id}-says`} className="fg-asked-says">{wrong && bad}</span>
    </span>
  );
}
