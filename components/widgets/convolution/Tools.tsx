'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { exactNumber, showNumber } from '@/lib/geometry/numbers.ts';
import { readNumber } from '@/lib/geometry/table.ts';
import type { Matrix } from '@/lib/params/kinds.ts';
import { bounds, type Editable } from './edits.ts';
import type { Words } from './en.ts';

interface Props {
  words: Words['view'];
  input: Matrix;
  kernel: Matrix;
  /** The matrices of the channel on show. */
  values: Record<Editable, Matrix>;
  free: Record<Editable, boolean>;
  /** The cell that was last chosen. */
  chosen: { part: Editable; at: Cell };
  onValue: (value: number) => void;
  onBad: (text: string) => void;
  onSize: (part: Editable, by: 1 | -1) => void;
  children?: ReactNode;
}

/** What fingers and switches need beside the grids: the chosen cell's number, sizes, the way to the picture. */
export function Tools({ words, input, kernel, values, free, chosen, onValue, onBad, onSize, children }: Props) {
  const value = values[chosen.part][chosen.at.row]?.[chosen.at.column];
  const named = chosen.part === 'input' ? words.chosenInput : words.chosenWeight;
  const sizes = { input, kernel };
  const step = (part: Editable, by: 1 | -1) => {
    const [rows, columns] = [sizes[part].length, sizes[part][0]!.length];
    const possible = by === 1 ? Math.max(rows, columns) < bounds[part] : Math.min(rows, columns) > 1;
    return free[part] && possible ? () => onSize(part, by) : null;
  };
  return (
    <div className="fg-tools">
      {value !== undefined && free[chosen.part] && (
        <Chosen label={named(chosen.at.row + 1, chosen.at.column + 1)} value={value} words={words} onValue={onValue} onBad={onBad} />
      )}
      {(['input', 'kernel'] as const).filter(part => free[part]).map(part => (
        <Nudge key={part} label={part === 'input' ? words.inputSize : words.kernelSize} shown={`${sizes[part].length} × ${sizes[part][0]!.length}`}
          less={words.less} more={words.more} onLess={step(part, -1)} onMore={step(part, 1)} />
      ))}
      {children}
    </div>
  );
}

function Chosen({ label, value, words, onValue, onBad }: { label: string; value: number; words: Words['view']; onValue: (value: number) => void; onBad: (text: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Written into the field, and not by a new one: who pressed Enter stays where they are.
  useEffect(() => { if (field.current) field.current.value = showNumber(value); }, [label, value]);
  const take = (text: string) => {
    const read = readNumber(text);
    if (read === undefined) onBad(text);
    else if (read !== value) onValue(read);
  };
  return (
    <span className="fg-nudge fg-chosen" role="group" aria-label={label}>
      <label className="fg-nudge-label" htmlFor={id}>{label}</label>
      <button type="button" aria-label={`${label}: ${words.less}`} onClick={() => onValue(Math.round((value - 1) * 100) / 100)}>−</button>
      <input
        id={id} ref={field} defaultValue={showNumber(value)} title={exactNumber(value)} autoComplete="off" inputMode="decimal"
        onBlur={event => {
          if (event.target.value === showNumber(value)) return;
          take(event.target.value);
          event.target.value = showNumber(value);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') take(event.currentTarget.value);
          if (event.key === 'Escape') event.currentTarget.value = showNumber(value);
        }}
      />
      <button type="button" aria-label={`${label}: ${words.more}`} onClick={() => onValue(Math.round((value + 1) * 100) / 100)}>+</button>
    </span>
  );
}
