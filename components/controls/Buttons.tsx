'use client';
import { useId } from 'react';

interface Props {
  label: string;
  options: readonly { key: string; label: string; pressed: boolean }[];
  onChoose(key: string): void;
  disabled?: boolean;
  /** Takes a row of its own. */
  wide?: boolean;
}

/** A row of joined buttons, one of which may be pressed. */
export function Buttons({ label, options, onChoose, disabled, wide }: Props) {
  const id = useId();
  return (
    <span className={wide ? 'field wide' : 'field'} role="group" aria-labelledby={id}>
      <span className="label" id={id}>{label}</span>
      <span className="joined">
        {options.map(option => (
          <button key={option.key} type="button" className="btn" aria-pressed={option.pressed} disabled={disabled} onClick={() => onChoose(option.key)}>{option.label}</button>
        ))}
      </span>
    </span>
  );
}
