'use client';
import { useId, useState, type KeyboardEvent } from 'react';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { strings } from '@/lib/i18n/strings.ts';
import type { IntegerKind, NumberKind } from '@/lib/params/kinds.ts';

interface Props {
  label: string;
  kind: IntegerKind | NumberKind;
  value: number;
  locale: Locale;
  disabled: boolean;
  onChange(value: number, gesture?: string): void;
}

/** A number between − and +, which can also be typed. A bad entry keeps the old value and says what would be right. */
export function NumberField({ label, kind, value, locale, disabled, onChange }: Props) {
  const id = useId();
  const t = strings(locale);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const step = kind.kind === 'number' ? kind.step : 1;
  // Steps of 0.1 add up to 0.30000000000000004; twelve digits hide that and nothing else.
  const moved = (by: number) => kind.accept(Number((value + by).toPrecision(12)));
  const move = (by: number) => {
    const next = moved(by);
    setTyped(null);
    setWrong(false);
    if (next !== undefined) onChange(next);
  };
  const commit = () => {
    if (typed === null) return;
    const next = kind.parse(typed);
    setWrong(next === undefined);
    setTyped(null);
    if (next !== undefined) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') { setTyped(null); setWrong(false); }
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? step : -step);
    }
  };
  return (
    <span className="field" role="group" aria-labelledby={id}>
      <label className="label" id={id} htmlFor={`${id}-value`}>{label}</label>
      <span className="stepper">
        <button type="button" className="btn" aria-label={t.less(label)} disabled={disabled || moved(-step) === undefined} onClick={() => move(-step)}>−</button>
        <input id={`${id}-value`} type="text" inputMode="decimal" autoComplete="off" disabled={disabled} aria-invalid={wrong}
          size={Math.max(2, String(value).length)} value={typed ?? formatNumber(value, locale, 6).replaceAll(',', '')} onChange={event => setTyped(event.target.value)}
          onFocus={event => event.target.select()} onBlur={commit} onKeyDown={onKeyDown} />
        <button type="button" className="btn" aria-label={t.more(label)} disabled={disabled || moved(step) === undefined} onClick={() => move(step)}>+</button>
      </span>
      {wrong && <span className="wrong" role="alert">{t.wrongField(label, kind.expected)}</span>}
    </span>
  );
}
