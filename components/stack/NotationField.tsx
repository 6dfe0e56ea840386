'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { parseStack, printStack, type NotationRefusal, type Stack } from '@/lib/arith/stack.ts';
import type { StackWords } from './words.ts';

interface Props { stack: Stack; words: StackWords; disabled: boolean; onChange: (stack: Stack) => void }

/** The whole stack as text. Enter or leaving it takes it over; what cannot be read stays in the field, with the reason. */
export function NotationField({ stack, words, disabled, onChange }: Props) {
  const id = useId();
  const written = printStack(stack);
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const [wrong, setWrong] = useState<NotationRefusal | null>(null);
  // A text typed over another stack is gone when that one has been changed elsewhere.
  const draft = typed?.over === written ? typed.text : null;
  const commit = () => {
    if (draft === null) return;
    const read = draft.trim() === '' ? { stack: [] } : parseStack(draft);
    if ('refusal' in read) return setWrong(read.refusal);
    setTyped(null);
    setWrong(null);
    onChange(read.stack);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') { event.preventDefault(); commit(); }
    if (event.key === 'Escape') { setTyped(null); setWrong(null); }
  };
  const said = wrong && draft !== null ? words.misread(wrong) : null;
  return (
    <div className="stk-notation">
      <label className="label" htmlFor={id}>{words.notation}</label>
      <input id={id} type="text" value={draft ?? written} disabled={disabled} spellCheck={false} autoCapitalize="off" autoComplete="off" aria-invalid={said !== null} aria-describedby={`${id}-said`}
        onChange={event => { setTyped({ text: event.target.value, over: written }); setWrong(null); }} onBlur={commit} onKeyDown={key} />
      <p id={`${id}-said`} className={said ? 'stk-wrong' : undefined} role={said ? 'alert' : undefined}>{said ?? words.notationHint}</p>
    </div>
  );
}
