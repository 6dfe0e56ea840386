'use client';

import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';
import { mostShift } from './moves.ts';

interface Props {
  words: Words;
  shift: number;
  shiftDown: number;
  /** The cell that was chosen last. */
  chosen: { part: 'input' | 'upstream'; at: Cell; value: number } | null;
  size: { rows: number; columns: number };
  /** Names of the parameters that may not be changed. */
  locked: ReadonlySet<string>;
  onShift: (name: 'shift' | 'shiftDown', to: number) => void;
  onValue: (value: number) => void;
  onSize: (by: 1 | -1) => void;
}

const largestSide = 16;

/** What fingers and switches need beside the grids: the chosen number, the input's size, the picture's place. */
export function Tools({ words, shift, shiftDown, chosen, size, locked, onShift, onValue, onSize }: Props) {
  const { less, more, chosen: named, inputSize } = words.view;
  const steps = (name: 'shift' | 'shiftDown', at: number) => !locked.has(name) && (
    <Nudge label={words.params[name].label} shown={showNumber(at)} less={less} more={more}
      onLess={at > -mostShift ? () => onShift(name, at - 1) : null} onMore={at < mostShift ? () => onShift(name, at + 1) : null} />
  );
  const tidy = (value: number) => Math.round(value * 100) / 100;
  return (
    <div className="fg-tools">
      {chosen && !locked.has(chosen.part) && (
        <Nudge label={named[chosen.part](chosen.at.row + 1, chosen.at.column + 1)} shown={showNumber(chosen.value)} less={less} more={more}
          onLess={() => onValue(tidy(chosen.value - 1))} onMore={() => onValue(tidy(chosen.value + 1))} />
      )}
      {!locked.has('input') && (
        <Nudge label={inputSize} shown={`${size.rows} × ${size.columns}`} less={less} more={more}
          onLess={Math.min(size.rows, size.columns) > 1 ? () => onSize(-1) : null} onMore={Math.max(size.rows, size.columns) < largestSide ? () => onSize(1) : null} />
      )}
      {steps('shift', shift)}
      {steps('shiftDown', shiftDown)}
    </div>
  );
}
