'use client';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  label: string;
  count: number;
  /** The chosen one; null: none. */
  chosen: number | null;
  name(place: number): string;
  mark?(place: number): string;
  onChoose(place: number): void;
  children(place: number): ReactNode;
}

/** Pictures in a row of which one is chosen: one tab stop, arrows go along. */
export function Choice({ label, count, chosen, name, mark, onChoose, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const stop = chosen ?? 0;
  const key = (event: KeyboardEvent, place: number) => {
    const to = { ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, to));
    if (next !== place) onChoose(next);
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={row} className="see-choice" role="group" aria-label={label}>
      {Array.from({ length: count }, (_, place) => (
        <button key={place} type="button" aria-label={name(place)} aria-pressed={place === chosen} tabIndex={place === stop ? 0 : -1} className={mark?.(place)}
          onClick={() => onChoose(place)} onKeyDown={event => key(event, place)}>{children(place)}</button>
      ))}
    </div>
  );
}
