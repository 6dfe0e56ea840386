'use client';

import { Nudge } from '@/components/figure/Nudge.tsx';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

interface Props {
  words: Words;
  shift: number;
  shiftDown: number;
  /** The cell of the input that was chosen last. */
  chosen: { at: Cell; value: number } | null;
  /** Names of the parameters that may not be changed. */
  locked: ReadonlySet<string>;
  onShift: (name: 'shift' | 'shiftDown', to: number) => void;
  onValue: (value: number) => void;
}

const most = 16;

/** What fingers and switches need beside the grids: the chosen number, and the picture's place. */
export function Tools({ words, shift, shiftDown, chosen, locked, onShift, onValue }: Props) {
  const { less, more } = words.view;
  const steps = (name: 'shift' | 'shiftDown', at: number) => !locked.has(name) && (
    <Nudge label={words.params[name].label} shown={showNumber(at)} less={less} more={more}
      onLess={at > -most ? () => onShift(name, at - 1) : null} onMore={at < most ? () => onShift(name, at + 1) : null} />
  );
  return (
    <div className="fg-tools">
      {chosen && !locked.has('input') && (
        <Nudge label={words.view.chosen(chosen.at.row + 1, chosen.at.column + 1)} shown={showNumber(chosen.value)} less={less} more={more}
          onLess={() => onValue(chosen.value - 1)} onMore={() => onValue(chosen.value + 1)} />
      )}
      {steps('shift', shift)}
      {steps('shiftDown', shiftDown)}
    </div>
  );
}
