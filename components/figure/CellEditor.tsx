'use client';

import { useEffect, useRef } from 'react';
import type { Box, Cell } from '@/lib/geometry/cells.ts';
import { exactNumber } from '@/lib/geometry/numbers.ts';

interface Props {
  box: Box;
  at: Cell;
  value: number;
  label: string;
  /** Size of the drawing: the field is placed in shares of it, so that it fits when the drawing is scaled. */
  drawing: { width: number; height: number };
  /** `byKey`: the reader stays with the keyboard, so the focus belongs back on the cell. */
  onDone: (text: string | null, byKey: boolean) => void;
}

const narrowest = 64;

/** A field over one cell. Enter and leaving it take the value, Escape leaves the cell as it was (`null`). */
export function CellEditor({ box, at, value, label, drawing, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (text: string | null, byKey: boolean) => { if (!done.current) { done.current = true; onDone(text, byKey); } };
  const width = Math.max(narrowest, box.cell);
  const height = Math.max(28, box.cell);
  const left = Math.min(box.x + (at.column + 0.5) * box.cell - width / 2, drawing.width - width);
  const top = box.y + (at.row + 0.5) * box.cell - height / 2;
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  return (
    <input
      ref={field} className="fg-editor" aria-label={label} defaultValue={exactNumber(value)} inputMode="text" autoFocus autoComplete="off" spellCheck={false}
      style={{ left: share(Math.max(0, left), drawing.width), top: share(top, drawing.height), width: share(width, drawing.width), height: share(height, drawing.height) }}
      onBlur={event => finish(event.target.value, false)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') { event.preventDefault(); finish(event.currentTarget.value, true); }
        if (event.key === 'Escape') { event.preventDefault(); finish(null, true); }
      }}
    />
  );
}
