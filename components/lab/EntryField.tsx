'use client';
import { useState, type KeyboardEvent } from 'react';
import type { IntegerKind, NumberKind } from '@/lib/params/kinds.ts';

interface Props {
  id: string;
  kind: IntegerKind | NumberKind;
  value: number;
  disabled: boolean;
  /** The next value up or down, for the arrow keys. */
  next(value: number, up: boolean): number;
  onChange(value: number): void;
  /** Tells what was wrong with an entry; null once it is right. */
  onWrong(expected: string | null): void;
  wrong: boolean;
  describedBy: string;
}

/** A number to type. Enter or leaving takes it; Escape gives it up; arrows go to the next useful value. */
export function EntryField({ id, kind, value, disabled, next, onChange, onWrong, wrong, describedBy }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (taken: number | undefined) => {
    onWrong(taken === undefined ? kind.expected : null);
    if (taken !== undefined && taken !== value) onChange(taken);
  };
  const commit = () => {
    if (typed !== null) take(kind.parse(typed));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      setTyped(null);
      const taken = kind.accept(next(value, event.key === 'ArrowUp'));
      if (taken !== undefined) take(taken);
    }
  };
  return (
    <input id={id} type="text" inputMode={kind.kind === 'integer' ? 'numeric' : 'decimal'} autoComplete="off" disabled={disabled}
      aria-invalid={wrong || undefined} aria-describedby={wrong ? describedBy : undefined} value={typed ?? String(value)}
      onChange={event => setTyped(event.target.value)} onFocus={event => event.target.select()} onBlur={commit} onKeyDown={onKeyDown} />
  );
}
