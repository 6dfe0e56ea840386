'use client';
import { useId, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { TextKind } from '@/lib/params/kinds.ts';

interface Props {
  label: string;
  kind: TextKind;
  value: string;
  locale: Locale;
  disabled: boolean;
  onChange(value: string): void;
}

/** A short text, taken over on Enter or when the field is left. */
export function TextField({ label, kind, value, locale, disabled, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const commit = () => {
    if (typed === null) return;
    const next = kind.accept(typed);
    setWrong(next === undefined);
    setTyped(null);
    if (next !== undefined) onChange(next);
  };
  return (
    <span className="field">
      <label className="label" htmlFor={id}>{label}</label>
      <input id={id} type="text" className="text" disabled={disabled} aria-invalid={wrong} value={typed ?? value} maxLength={kind.maxLength}
        onChange={event => setTyped(event.target.value)} onBlur={commit} onKeyDown={event => event.key === 'Enter' && commit()} />
      {wrong && <span className="wrong" role="alert">{strings(locale).wrongField(label, kind.expected)}</span>}
    </span>
  );
}
