'use client';
import { useRef, type ReactNode, type Ref } from 'react';

interface Props {
  id: string;
  value: string;
  /** Lines with a fault, from 1. */
  marked: ReadonlySet<number>;
  describedBy: string;
  field: Ref<HTMLTextAreaElement>;
  onChange(value: string): void;
}

/** Lines that are shown before the field scrolls. */
const [fewest, most] = [8, 22];

/** Code to paste into or type, its lines numbered, those with a fault marked. Tab leaves the field, as everywhere. */
export function CodeField({ id, value, marked, describedBy, field, onChange }: Props): ReactNode {
  const numbers = useRef<HTMLOListElement>(null);
  const count = value.split('\n').length;
  return (
    <div className="lab-code-field">
      <ol ref={numbers} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => <li key={at} className={marked.has(at + 1) ? 'wrong' : undefined}>{at + 1}</li>)}
      </ol>
      <textarea id={id} ref={field} value={value} rows={Math.max(fewest, Math.min(most, count + 1))} wrap="off" spellCheck={false} autoCapitalize="off" autoCorrect="off" lang="en" aria-describedby={describedBy}
        onChange={event => onChange(event.target.value)}
        onScroll={event => { numbers.current!.scrollTop = event.currentTarget.scrollTop; }} />
    </div>
  );
}
